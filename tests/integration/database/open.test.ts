import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDatabase, openCache, openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { failureOf } from '../../support/failure.ts'
import { freshFolder, isRoot } from '../../support/fresh-folder.ts'
import { addPage, closedDatabase, titlesIn } from '../../support/sample-database.ts'

const pragma = (db: Database, name: string) => db.pragma(name, { simple: true })

test('every word is on the disk before a save returns, and references are kept', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))

  expect(pragma(db, 'journal_mode')).toBe('wal')
  expect(pragma(db, 'synchronous')).toBe(2)
  expect(pragma(db, 'foreign_keys')).toBe(1)
  expect(pragma(db, 'trusted_schema')).toBe(0)
  expect(pragma(db, 'application_id')).toBe(0x4257424b)
  expect(() => db.exec(`INSERT INTO page_children VALUES ('no page', 'no child', 0)`)).toThrow(/FOREIGN KEY/)
  db.close()
})

test('a new database never takes the place of something else', async () => {
  const file = join(freshFolder(), 'book.db')
  writeFileSync(file, 'iets van iemand')

  expect((await failureOf(() => createDatabase(file))).code).toBe('book-exists')
  expect(readFileSync(file, 'utf8')).toBe('iets van iemand')
})

test('a new database that cannot be finished leaves nothing', () => {
  const folder = freshFolder()
  const failing = { version: 1, name: 'failing', up: () => expect.fail('halfway') }

  expect(() => createDatabase(join(folder, 'book.db'), { migrations: [failing] })).toThrow('halfway')
  expect(readdirSync(folder)).toEqual([])
})

test('what was saved is there when the book is opened again', () => {
  const file = closedDatabase('Voor Noor')

  const db = openDatabase(file)
  addPage(db, { id: 'page-2', title: 'Voor Sem' })
  db.close()

  const again = openDatabase(file, { readOnly: true })
  expect(titlesIn(again)).toEqual(['Voor Noor', 'Voor Sem'])
  again.close()
})

test('a reader sees what a writer saves, and cannot write', () => {
  const file = closedDatabase('een')
  const writer = openDatabase(file)
  const reader = openDatabase(file, { readOnly: true })

  addPage(writer, { id: 'page-2', title: 'twee' })

  expect(titlesIn(reader)).toEqual(['een', 'twee'])
  expect(() => addPage(reader, { id: 'page-3', title: 'drie' })).toThrow(/readonly/)
  reader.close()
  writer.close()
})

test('whether it may be written is asked only of a sound book', async () => {
  let asked = 0
  const readOnly = () => {
    asked++
    return true
  }
  const sound = closedDatabase()
  const other = join(freshFolder(), 'book.db')
  writeFileSync(other, 'geen boek')

  const db = openDatabase(sound, { readOnly })
  expect(db.readonly).toBe(true)
  db.close()
  await failureOf(() => openDatabase(other, { readOnly }))

  expect(asked).toBe(1)
})

type Refused = { what: string; code: string; make: (folder: string) => string }

const at = (folder: string) => join(folder, 'book.db')
const withBytes = (bytes: Uint8Array | string) => (folder: string) => {
  writeFileSync(at(folder), bytes)
  return at(folder)
}
const altered = (alter: (bytes: Buffer) => Buffer) => (folder: string) =>
  withBytes(alter(readFileSync(closedDatabase())))(folder)

const refused: Refused[] = [
  { what: 'an empty file', code: 'not-a-book', make: withBytes('') },
  { what: 'a text', code: 'not-a-book', make: withBytes('Lief kindje, '.repeat(1000)) },
  { what: 'noise', code: 'not-a-book', make: withBytes(Buffer.alloc(10_000, 7)) },
  {
    what: 'a database of another program',
    code: 'not-a-book',
    make: (folder) => {
      openCache(at(folder)).close()
      return at(folder)
    },
  },
  {
    what: 'a book of a newer version',
    code: 'book-newer',
    make: altered((bytes) => {
      bytes.writeUInt32BE(99, 60)
      return bytes
    }),
  },
  {
    what: 'a book without a version',
    code: 'book-damaged',
    make: altered((bytes) => {
      bytes.writeUInt32BE(0, 60)
      return bytes
    }),
  },
  {
    what: 'a book that breaks off',
    code: 'book-damaged',
    make: altered((bytes) => bytes.subarray(0, bytes.length / 2)),
  },
  {
    what: 'a book that breaks off in its header',
    code: 'book-damaged',
    make: altered((bytes) => bytes.subarray(0, 80)),
  },
  {
    what: 'a book with a page wiped',
    code: 'book-damaged',
    make: altered((bytes) => bytes.fill(0, 4096 * 3, 4096 * 6)),
  },
]

test.each(refused)('$what is refused as $code, and not a byte of it changes', async ({ code, make }) => {
  const file = make(freshFolder())
  const before = readFileSync(file)

  expect(await failureOf(() => openDatabase(file, { name: 'Ons boek' }))).toEqual({
    code,
    details: { name: 'Ons boek' },
  })

  expect(readFileSync(file).equals(before)).toBe(true)
  if (code === 'book-damaged') return
  expect(readdirSync(dirname(file))).toEqual(['book.db'])
})

test('a newer book whose last words are still in its log is refused too, log and all', async () => {
  const file = closedDatabase()
  const writer = openDatabase(file)
  writer.pragma('user_version = 99')
  const copy = at(freshFolder())
  for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${copy}${ending}`)
  writer.close()
  const before = [readFileSync(copy), readFileSync(`${copy}-wal`)]

  expect((await failureOf(() => openDatabase(copy))).code).toBe('book-newer')

  expect([readFileSync(copy), readFileSync(`${copy}-wal`)]).toEqual(before)
})

test('a file that is not there is said', async () => {
  expect((await failureOf(() => openDatabase(at(freshFolder())))).code).toBe('book-not-found')
})

test('whatever bytes are turned over, a book opens or is refused in words, and a refused one is unchanged', async () => {
  const sound = readFileSync(closedDatabase())
  const file = at(freshFolder())
  const turn = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }))

  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 20 }), async (turns) => {
      const bytes = Buffer.from(sound)
      for (const [index, by] of turns) bytes.writeUInt8((bytes[index] ?? 0) ^ by, index)
      for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
      writeFileSync(file, bytes)
      const failure = await failureOf(() => {
        openDatabase(file, { readOnly: true }).close()
        openDatabase(file).close()
        throw new Opened()
      }).catch((cause: unknown) => cause)

      if (failure instanceof Opened) return
      expect(['not-a-book', 'book-newer', 'book-damaged']).toContain((failure as { code: string }).code)
      expect(readFileSync(file).equals(bytes)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

class Opened extends Error {}

// a folder where the log's index should be is what a place without room for it looks like to SQLite
const leaveNoRoomForTheLog = (file: string) => mkdirSync(`${file}-shm`)

test('where no log can be kept beside it, a book still opens for reading', () => {
  const file = closedDatabase('Op een schijfje')
  leaveNoRoomForTheLog(file)

  const db = openDatabase(file, { readOnly: true })

  expect(titlesIn(db)).toEqual(['Op een schijfje'])
  expect(() => addPage(db, { id: 'page-2', title: 'x' })).toThrow(/readonly/)
  db.close()
})

test('there, words still in the log are read too, and nothing is left in the temporary folder', () => {
  const file = closedDatabase('een')
  const writer = openDatabase(file)
  addPage(writer, { id: 'page-2', title: 'twee' })
  const copy = at(freshFolder())
  for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${copy}${ending}`)
  writer.close()
  leaveNoRoomForTheLog(copy)
  const before = [readFileSync(copy), readFileSync(`${copy}-wal`)]

  const db = openDatabase(copy, { readOnly: true })

  expect(titlesIn(db)).toEqual(['een', 'twee'])
  db.close()
  expect([readFileSync(copy), readFileSync(`${copy}-wal`)]).toEqual(before)
})

test.skipIf(isRoot)('a book in a read-only folder opens for reading (not as root, who may write anywhere)', () => {
  const file = closedDatabase('Op een schijfje')
  chmodSync(file, 0o444)
  chmodSync(dirname(file), 0o555)

  const db = openDatabase(file, { readOnly: true })

  expect(titlesIn(db)).toEqual(['Op een schijfje'])
  expect(existsSync(`${file}-shm`)).toBe(false)
  db.close()
  chmodSync(dirname(file), 0o755)
})
