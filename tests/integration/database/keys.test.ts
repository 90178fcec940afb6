import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  checkDatabase,
  createDatabase,
  isPlainDatabase,
  migrations,
  openCache,
  openDatabase,
  snapshot,
} from '#main/database'
import type { Database, Migration } from '#main/database'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { addPage, closedDatabase, titlesIn } from '../../support/sample-database.ts'
import { keyedWriter } from '../../support/keyed-writer.ts'

const key = Buffer.alloc(32, 7)
const other = Buffer.alloc(32, 8)
const SECRET = 'Lieve Noor, ons stille geheim'

function aLockedBook(title = SECRET): string {
  const file = join(freshFolder(), 'book.db')
  const db = createDatabase(file, { key })
  addPage(db, { id: 'page-1', title })
  db.close()
  return file
}

function titlesAt(file: string, options: Parameters<typeof openDatabase>[1]): string[] {
  const db = openDatabase(file, options)
  const titles = titlesIn(db)
  db.close()
  return titles
}

const holds = (file: string, word: string) => {
  const bytes = readFileSync(file)
  return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))
}

test('a locked book is encrypted from its first byte, and opens with its key', () => {
  const file = aLockedBook()

  expect(isPlainDatabase(file)).toBe(false)
  expect(holds(file, 'geheim')).toBe(false)
  expect(holds(file, 'CREATE TABLE')).toBe(false)
  expect(titlesAt(file, { key })).toEqual([SECRET])
  expect(titlesAt(file, { key, readOnly: true })).toEqual([SECRET])
  expect(checkDatabase(file, { key })).toEqual({ ok: true })
})

test('while it is written in, its log and everything beside it are encrypted too', () => {
  const file = aLockedBook()
  const db = openDatabase(file, { key })
  for (let number = 2; number < 200; number++) addPage(db, { id: `page-${number}`, title: `${SECRET} ${number}` })
  db.prepare('SELECT * FROM pages ORDER BY text, opening').all()

  const folder = dirname(file)
  expect(readdirSync(folder)).toContain('book.db-wal')
  for (const name of readdirSync(folder)) expect(holds(join(folder, name), 'geheim')).toBe(false)
  expect(db.pragma('temp_store', { simple: true })).toBe(2)
  db.close()
})

test('with the wrong key, or none, nothing is opened and nothing changes', async () => {
  const file = aLockedBook()
  const before = readFileSync(file)

  expect((await failureOf(() => openDatabase(file, { key: other }))).code).toBe('book-damaged')
  expect((await failureOf(() => openDatabase(file))).code).toBe('not-a-book')
  expect(checkDatabase(file, { key: other })).toEqual({ ok: false, reason: 'damaged' })
  expect(checkDatabase(file)).toEqual({ ok: false, reason: 'not-a-book' })
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(['book.db'])
})

test.each([
  ['a plain book', () => readFileSync(closedDatabase())],
  ['an empty file', () => Buffer.alloc(0)],
  ['a text', () => Buffer.from('geen boek '.repeat(1000))],
  ['a locked book that breaks off', () => readFileSync(aLockedBook()).subarray(0, 9000)],
])('%s opened with a key is damage, as the key was proven before', async (_, make) => {
  const file = join(freshFolder(), 'book.db')
  writeFileSync(file, make())

  expect((await failureOf(() => openDatabase(file, { key }))).code).toBe('book-damaged')
  expect((await failureOf(() => openDatabase(file, { key, readOnly: true }))).code).toBe('book-damaged')
})

test('a newer locked book is newer, with its key', async () => {
  const file = aLockedBook()
  const db = openDatabase(file, { key })
  db.pragma('user_version = 99')
  db.close()

  expect((await failureOf(() => openDatabase(file, { key }))).code).toBe('book-newer')
  expect(checkDatabase(file, { key })).toEqual({ ok: false, reason: 'newer' })
})

test('a key that is not one of 32 bytes is refused before anything is made', () => {
  const folder = freshFolder()

  expect(() => createDatabase(join(folder, 'book.db'), { key: Buffer.alloc(16) })).toThrow(/32 bytes/)
  expect(readdirSync(folder)).toEqual([])
})

test('a snapshot of a locked book has the same key and not a plain byte', () => {
  const db = openDatabase(aLockedBook(), { key })
  const copy = join(freshFolder(), 'copy.db')
  snapshot(db, copy)
  db.close()

  expect(holds(copy, 'geheim')).toBe(false)
  expect(checkDatabase(copy, { key })).toEqual({ ok: true })
  expect(titlesAt(copy, { key, readOnly: true })).toEqual([SECRET])
})

test('where nothing can be written a locked book is read in memory, with the words in its log, and leaves nothing plain', () => {
  const file = aLockedBook('een')
  const writer = openDatabase(file, { key })
  addPage(writer, { id: 'page-2', title: SECRET })
  const copy = join(freshFolder(), 'book.db')
  for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${copy}${ending}`)
  writer.close()
  // a folder where the log's index should be is what a place without room for it looks like to SQLite
  mkdirSync(`${copy}-shm`)
  const temporary = freshFolder()
  vi.stubEnv('TMPDIR', temporary)
  vi.stubEnv('TEMP', temporary)
  onTestFinished(() => void vi.unstubAllEnvs())

  const db = openDatabase(copy, { key, readOnly: true })

  expect(titlesIn(db)).toEqual(['een', SECRET])
  expect(readdirSync(temporary)).toEqual([])
  expect(() => addPage(db, { id: 'page-3', title: 'x' })).toThrow(/readonly/)
  db.close()
})

test('an older locked book that may only be read is brought up to date in memory alone', () => {
  const file = aLockedBook()
  const before = readFileSync(file)
  const colours: Migration = {
    version: 2,
    name: 'colours',
    up: (db) => db.exec('CREATE TABLE colours (id TEXT PRIMARY KEY NOT NULL) STRICT'),
  }

  const db = openDatabase(file, { key, readOnly: true, migrations: [...migrations, colours] })

  expect(db.pragma('user_version', { simple: true })).toBe(2)
  expect(titlesIn(db)).toEqual([SECRET])
  expect(db.pragma('temp_store', { simple: true })).toBe(2)
  db.close()
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('words saved before a program ended suddenly are there with the key', async () => {
  const file = aLockedBook('een')
  const writer = await keyedWriter(file, key)
  await writer.endSuddenly()
  expect(existsSync(`${file}-wal`)).toBe(true)
  expect(holds(`${file}-wal`, 'nummer')).toBe(false)

  const db = openDatabase(file, { key })

  expect(titlesIn(db).length).toBeGreaterThanOrEqual(writer.saved())
  expect(titlesIn(db).at(1)).toBe('Brief nummer 1')
  db.close()
  expect(checkDatabase(file, { key })).toEqual({ ok: true })
})

const keep = (db: Database) =>
  db.prepare(`INSERT INTO renditions VALUES ('abc', 'thumb', 4, 3, ?, zeroblob(32))`).run(Buffer.from('klein geheim'))
const kept = (db: Database) => Number(db.prepare('SELECT count(*) FROM renditions').pluck().get())

test('the cache of a locked book is encrypted, and one that is not, or has another key, is replaced', () => {
  const file = join(freshFolder(), 'cache.db')
  const plain = openCache(file)
  keep(plain)
  plain.close()

  const first = openCache(file, key)
  expect(kept(first)).toBe(0)
  keep(first)
  expect(holds(`${file}-wal`, 'klein geheim')).toBe(false)
  first.close()
  expect(holds(file, 'klein geheim')).toBe(false)

  const again = openCache(file, key)
  expect(kept(again)).toBe(1)
  again.close()
  const another = openCache(file, other)
  expect(kept(another)).toBe(0)
  another.close()
})
