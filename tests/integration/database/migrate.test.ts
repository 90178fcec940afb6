import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, migrate, migrations, openDatabase, snapshot } from '#main/database'
import type { Database, Migration } from '#main/database'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { addPage, closedDatabase, titlesIn } from '../../support/sample-database.ts'

const versionOf = (db: Database) => db.pragma('user_version', { simple: true })
const colours: Migration = { version: 2, name: 'colours', up: (db) => db.exec('CREATE TABLE colours (id TEXT) STRICT') }
const failing: Migration = {
  version: 3,
  name: 'failing',
  up: (db) => {
    db.exec('DROP TABLE settings; CREATE TABLE half (id TEXT) STRICT')
    throw new Error('halfway')
  },
}

test('an older book is brought to the newest schema and keeps what it holds', () => {
  const file = closedDatabase('Voor Noor')

  const db = openDatabase(file, { migrations: [...migrations, colours] })

  expect(versionOf(db)).toBe(2)
  expect(titlesIn(db)).toEqual(['Voor Noor'])
  expect(db.prepare('SELECT * FROM colours').all()).toEqual([])
  db.close()
})

test('a book that is up to date is left alone', () => {
  const db = openDatabase(closedDatabase())
  let asked = 0

  expect(migrate(db, migrations, { beforeMigration: () => asked++ })).toBe(0)
  expect(asked).toBe(0)
  db.close()
})

test('a step that fails leaves the file exactly as it was, with the steps before it undone too', () => {
  const file = closedDatabase()
  const before = readFileSync(file)

  expect(() => openDatabase(file, { migrations: [...migrations, colours, failing] })).toThrow('halfway')

  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a step that leaves a row pointing at nothing is not kept', async () => {
  const file = closedDatabase()
  const before = readFileSync(file)
  const loosening: Migration = {
    version: 2,
    name: 'loosening',
    up: (db) => db.exec(`INSERT INTO page_children (page, child, position) VALUES ('page-1', 'no such child', 0)`),
  }

  expect((await failureOf(() => openDatabase(file, { migrations: [...migrations, loosening] }))).code).toBe(
    'book-damaged',
  )

  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a table can be rebuilt without losing the rows that point at it', () => {
  const file = closedDatabase()
  const rebuilding: Migration = {
    version: 2,
    name: 'rebuilding',
    up: (db) => {
      db.exec(`INSERT INTO page_versions (page, version, saved_at, title, text, steps) VALUES ('page-1', 1, '', '', '[]', '[]');
               CREATE TABLE copy AS SELECT * FROM pages;
               DELETE FROM pages;
               INSERT INTO pages SELECT * FROM copy;
               DROP TABLE copy`)
    },
  }

  const db = openDatabase(file, { migrations: [...migrations, rebuilding] })

  expect(db.prepare('SELECT count(*) FROM page_versions').pluck().get()).toBe(1)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  db.close()
})

test('a safe copy can be made before the first step, of the book as it was', () => {
  const file = closedDatabase('Van voor de stap')
  const safe = join(freshFolder(), 'safe.db')

  const db = openDatabase(file, { migrations: [...migrations, colours], beforeMigration: (old) => snapshot(old, safe) })
  const copy = openDatabase(safe, { readOnly: true })

  expect(versionOf(db)).toBe(2)
  expect(versionOf(copy)).toBe(1)
  expect(titlesIn(copy)).toEqual(['Van voor de stap'])
  db.close()
  copy.close()
})

test('when no safe copy can be made, no step is taken', () => {
  const file = closedDatabase()
  const before = readFileSync(file)
  const beforeMigration = () => {
    throw new Error('no room')
  }

  expect(() => openDatabase(file, { migrations: [...migrations, colours], beforeMigration })).toThrow('no room')

  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a new book needs no safe copy', () => {
  let asked = 0

  createDatabase(join(freshFolder(), 'book.db'), { beforeMigration: () => asked++ }).close()

  expect(asked).toBe(0)
})

test('an older book that may only be read is brought up to date in memory, and its file is left as it was', () => {
  const file = closedDatabase('Alleen lezen')
  const before = readFileSync(file)

  const db = openDatabase(file, { migrations: [...migrations, colours], readOnly: true })

  expect(versionOf(db)).toBe(2)
  expect(titlesIn(db)).toEqual(['Alleen lezen'])
  expect(() => addPage(db, { id: 'page-2', title: 'x' })).toThrow()
  db.close()
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a book from the future is refused, also when it is already open', async () => {
  const db = openDatabase(closedDatabase())
  db.pragma('user_version = 99')

  expect(await failureOf(() => migrate(db, migrations, { name: 'Ons boek' }))).toEqual({
    code: 'book-newer',
    details: { name: 'Ons boek' },
  })
  db.close()
})
