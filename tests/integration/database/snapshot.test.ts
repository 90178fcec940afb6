import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDatabaseError, checkDatabase, openDatabase, snapshot } from '#main/database'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { addPage, closedDatabase, titlesIn } from '../../support/sample-database.ts'

test('a snapshot is the whole book in one file, while the book stays open', () => {
  const db = openDatabase(closedDatabase('een'))
  addPage(db, { id: 'page-2', title: 'twee' })
  const folder = freshFolder()

  snapshot(db, join(folder, 'book.db'))
  addPage(db, { id: 'page-3', title: 'drie' })

  const bytes = readFileSync(join(folder, 'book.db'))
  expect([bytes[18], bytes[19]]).toEqual([1, 1])
  expect(readdirSync(folder)).toEqual(['book.db'])
  expect(checkDatabase(join(folder, 'book.db'))).toEqual({ ok: true })
  expect(readdirSync(folder)).toEqual(['book.db'])
  const copy = openDatabase(join(folder, 'book.db'), { readOnly: true })
  expect(titlesIn(copy)).toEqual(['een', 'twee'])
  expect(copy.prepare(`SELECT id FROM search WHERE search MATCH 'twee'`).pluck().all()).toEqual(['page-2'])
  copy.close()
  db.close()
})

test('a snapshot can be made of a book that may only be read, and takes the place of an older one', () => {
  const db = openDatabase(closedDatabase('een'), { readOnly: true })
  const file = join(freshFolder(), 'book.db')
  writeFileSync(file, 'een oudere')
  writeFileSync(`${file}.part`, 'van een onderbroken keer')

  snapshot(db, file)

  expect(checkDatabase(file)).toEqual({ ok: true })
  expect(readdirSync(dirname(file))).toEqual(['book.db'])
  db.close()
})

test('a snapshot that cannot be put down leaves nothing', async () => {
  const db = openDatabase(closedDatabase())
  const folder = freshFolder()
  mkdirSync(join(folder, 'book.db'))

  expect((await failureOf(() => snapshot(db, join(folder, 'book.db')))).code).toBe('book-exists')
  expect((await failureOf(() => snapshot(db, join(folder, 'weg', 'book.db')))).code).toBe('book-read-only')

  expect(readdirSync(folder)).toEqual(['book.db'])
  db.close()
})

const book = () => readFileSync(closedDatabase('Een brief van een bladzijde. '.repeat(500)))

test.each([
  ['a sound book', book, { ok: true }],
  ['another file', () => Buffer.from('geen boek'), { ok: false, reason: 'not-a-book' }],
  ['a newer book', () => withVersion(book(), 99), { ok: false, reason: 'newer' }],
  ['a book that breaks off', () => book().subarray(0, 20_000), { ok: false, reason: 'damaged' }],
])('%s is checked for what it is', (_, make, checked) => {
  const file = join(freshFolder(), 'book.db')
  writeFileSync(file, make())

  expect(checkDatabase(file)).toEqual(checked)
})

test('a file that is not there is missing, and a row that points at nothing is damage', () => {
  const file = closedDatabase()
  const db = openDatabase(file)
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO page_children VALUES ('no page', 'no child', 0)`)
  db.close()

  expect(checkDatabase(join(freshFolder(), 'book.db'))).toEqual({ ok: false, reason: 'missing' })
  expect(checkDatabase(file)).toEqual({ ok: false, reason: 'damaged' })
})

test('a search index that no longer fits its words is damage', () => {
  const file = closedDatabase()
  const db = openDatabase(file)
  db.exec(`DELETE FROM search_rows`)
  db.unsafeMode(true)
  db.exec(`UPDATE search_content SET c3 = 'andere woorden'`)
  db.close()

  expect(checkDatabase(file)).toEqual({ ok: false, reason: 'damaged' })
})

test('a file that lost its last byte is not whole, though that byte was a zero, also when it was checked before', () => {
  const file = join(freshFolder(), 'book.db')
  writeFileSync(file, book().subarray(0, -1))

  expect([checkDatabase(file), checkDatabase(file)]).toEqual(Array(2).fill({ ok: false, reason: 'damaged' }))
})

test('a book with words still in its log is sound', () => {
  const file = closedDatabase()
  const db = openDatabase(file)
  addPage(db, { id: 'page-2', title: 'Een lange brief. '.repeat(5000) })

  expect(statSync(`${file}-wal`).size).toBeGreaterThan(statSync(file).size / 2)
  expect(checkDatabase(file)).toEqual({ ok: true })
  db.close()
})

test('wherever a file breaks off, the check answers', () => {
  const sound = book()
  const file = join(freshFolder(), 'book.db')

  fc.assert(
    fc.property(fc.nat(sound.length - 1), (length) => {
      writeFileSync(file, sound.subarray(0, length))
      expect(checkDatabase(file).ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('what SQLite says becomes a code with a sentence; a bug stays a bug', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code })
  const codeOf = (code: string) => (asDatabaseError(failure(code), 'Ons boek') as { code: string }).code
  const bug = new TypeError('x')

  expect(codeOf('SQLITE_FULL')).toBe('disk-full')
  expect(codeOf('SQLITE_READONLY_DIRECTORY')).toBe('book-read-only')
  expect(codeOf('SQLITE_BUSY_SNAPSHOT')).toBe('book-in-use')
  expect(codeOf('SQLITE_CORRUPT_VTAB')).toBe('book-damaged')
  expect(codeOf('SQLITE_IOERR_FSYNC')).toBe('disk-error')
  expect(codeOf('SQLITE_IOERR_CORRUPTFS')).toBe('book-damaged')
  expect(codeOf('SQLITE_IOERR_SHORT_READ')).toBe('book-damaged')
  expect(codeOf('SQLITE_IOERR_SHMSIZE')).toBe('disk-full')
  expect(codeOf('SQLITE_CONSTRAINT_CHECK')).toBe('SQLITE_CONSTRAINT_CHECK')
  expect(asDatabaseError(bug, 'Ons boek')).toBe(bug)
})

function withVersion(bytes: Buffer, version: number): Buffer {
  bytes.writeUInt32BE(version, 60)
  return bytes
}
