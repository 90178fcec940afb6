import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDatabase, contentTables, createDatabase, migrations, openDatabase, snapshot } from '#main/database'
import type { Database, Migration } from '#main/database'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { addPage, closedDatabase, titlesIn } from '../../support/sample-database.ts'

const sums = (db: Database) => db.prepare('SELECT "table", key FROM row_sums ORDER BY "table", key').raw().all()

/** Alters a closed book behind the back of its sums, as a disk does. */
function alterUnseen(file: string, sql: string) {
  const db = openDatabase(file)
  for (const name of db.prepare(`SELECT name FROM sqlite_temp_schema`).pluck().all()) {
    db.exec(`DROP TRIGGER temp."${String(name)}"`)
  }
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}

test('every table of content has a primary key, and its rows get a sum', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  const tables = db
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`)
    .pluck()
    .all()
  const summed = contentTables(db).map(({ name }) => name)
  db.close()

  expect(tables.filter((name) => !summed.includes(String(name)))).toEqual(['row_sums', 'search_rows', 'sqlite_schema'])
})

test('a row gets its sum with each way of writing, and leaves it with each way of leaving', () => {
  const db = openDatabase(closedDatabase())
  const keys = () => sums(db).filter((row) => (row as string[])[0] === 'settings')
  const put = (sql: string) => void db.exec(sql)

  put(`INSERT INTO settings VALUES ('a', '1'), ('b', '2')`)
  put(`INSERT INTO settings VALUES ('a', '3') ON CONFLICT DO UPDATE SET value = excluded.value`)
  put(`INSERT OR REPLACE INTO settings VALUES ('b', '4'), ('c', '5')`)
  put(`INSERT OR IGNORE INTO settings VALUES ('c', '6')`)
  put(`UPDATE settings SET key = 'd' WHERE key = 'a'`)
  put(`DELETE FROM settings WHERE key = 'b'`)
  expect(() => put(`INSERT INTO settings VALUES ('e', 'no json')`)).toThrow(/CHECK/)

  expect(keys()).toEqual([
    ['settings', 'c'],
    ['settings', 'd'],
  ])
  expect(db.prepare('SELECT key, value FROM settings ORDER BY key').raw().all()).toEqual([
    ['c', '5'],
    ['d', '3'],
  ])
  const file = db.name
  db.close()
  expect(checkDatabase(file)).toEqual({ ok: true })
})

test('a row whose place another takes by its hash leaves no sum behind', () => {
  const file = closedDatabase()
  const db = openDatabase(file)
  const add = (id: string) =>
    db.exec(`INSERT OR REPLACE INTO photos (id, hash, format, bytes, width, height, file_name, caption, description, veiled, taken, truncated, added_at)
             VALUES ('${id}', '${'a'.repeat(64)}', 'jpeg', 1, 1, 1, '', '', '', 0, '{}', 0, '')`)
  add('one')
  add('two')

  expect(db.prepare(`SELECT key FROM row_sums WHERE "table" = 'photos'`).pluck().all()).toEqual(['two'])
  db.close()
  expect(checkDatabase(file)).toEqual({ ok: true })
})

test('a write that is undone takes its sum back', () => {
  const db = openDatabase(closedDatabase())
  const before = sums(db)

  expect(() =>
    db.transaction(() => {
      addPage(db, { id: 'page-2', title: 'twee' })
      throw new Error('toch niet')
    })(),
  ).toThrow('toch niet')

  expect(sums(db)).toEqual(before)
  db.close()
})

const unseen: { what: string; sql: string }[] = [
  { what: 'a word that changed', sql: `UPDATE pages SET title = 'Lief kindjf'` },
  { what: 'a row that is gone', sql: `DELETE FROM pages` },
  {
    what: 'a row nobody wrote',
    sql: `INSERT INTO parents VALUES ('p', 0, 'Iemand', '', '{}', NULL)`,
  },
  { what: 'an empty value where there was none', sql: `UPDATE pages SET removed_at = ''` },
  { what: 'a sum that changed', sql: `UPDATE row_sums SET sum = '${'0'.repeat(32)}' WHERE "table" = 'pages'` },
  { what: 'sums that are gone', sql: `DELETE FROM row_sums` },
  { what: 'a sum of a table that is not there', sql: `INSERT INTO row_sums VALUES ('x', 'y', '${'0'.repeat(32)}')` },
  { what: 'an index nobody made', sql: `CREATE INDEX more ON pages (title)` },
  { what: 'a trigger nobody made', sql: `CREATE TRIGGER more AFTER INSERT ON pages BEGIN DELETE FROM pages; END` },
  { what: 'a table that is gone', sql: `DROP TABLE photo_children` },
  { what: 'the table of sums itself being gone', sql: `DROP TABLE row_sums` },
]

test.each(unseen)('$what is damage, at opening and in the check, and nothing is changed', async ({ sql }) => {
  const file = closedDatabase('Lief kindje')
  alterUnseen(file, sql)
  const before = readFileSync(file)

  expect(checkDatabase(file)).toEqual({ ok: false, reason: 'damaged' })
  expect((await failureOf(() => openDatabase(file))).code).toBe('book-damaged')
  expect((await failureOf(() => openDatabase(file, { readOnly: true }))).code).toBe('book-damaged')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a snapshot has the same sums', () => {
  const db = openDatabase(closedDatabase())
  const copy = join(freshFolder(), 'copy.db')
  snapshot(db, copy)
  const other = openDatabase(copy, { readOnly: true })

  expect(sums(other)).toEqual(sums(db))
  other.close()
  db.close()
})

const place: Migration = {
  version: 2,
  name: 'a column and a table more',
  up: (db) =>
    db.exec(`ALTER TABLE parents ADD COLUMN place TEXT NOT NULL DEFAULT '';
             ALTER TABLE pages DROP COLUMN place;
             CREATE TABLE colours (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL) STRICT;
             INSERT INTO colours VALUES ('1', 'groen')`),
}

test('after a step that changes tables, rows have sums of their new form, and go on getting them', () => {
  const file = closedDatabase('Voor Noor')
  const newer = [...migrations, place]
  const db = openDatabase(file, { migrations: newer })
  db.exec(
    `INSERT INTO colours VALUES ('2', 'blauw'); INSERT INTO parents VALUES ('p', 0, 'Mam', '', '{}', NULL, 'Delft')`,
  )
  db.close()

  const again = openDatabase(file, { migrations: newer })
  expect(titlesIn(again)).toEqual(['Voor Noor'])
  expect(again.prepare(`SELECT count(*) FROM row_sums WHERE "table" = 'colours'`).pluck().get()).toBe(2)
  again.close()
})

test('a damaged book is never brought to a newer schema, nor is a safe copy made of it', async () => {
  const file = closedDatabase()
  alterUnseen(file, `UPDATE pages SET title = 'iets anders'`)
  const before = readFileSync(file)
  let asked = 0

  const failure = await failureOf(() =>
    openDatabase(file, { migrations: [...migrations, place], beforeMigration: () => asked++ }),
  )

  expect(failure.code).toBe('book-damaged')
  expect(asked).toBe(0)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('any bit that is turned over in a letter of an open book is found', async () => {
  const words = 'Lieve Noor, het regent vandaag zo zacht dat je het pas hoort als je stil bent.'
  const bytes = readFileSync(closedDatabase(words))
  const places = allPlacesOf(bytes, Buffer.from(words.slice(6)))
  const file = join(freshFolder(), 'book.db')
  expect(places.length).toBeGreaterThanOrEqual(2)

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.nat(words.length - 7), fc.nat(7), async (at, sign, bit) => {
      const altered = Buffer.from(bytes)
      altered.writeUInt8((altered[at + sign] ?? 0) ^ (1 << bit), at + sign)
      writeFileSync(file, altered)
      const titles = await titlesOrRefusal(file)
      expect(titles === 'book-damaged' || titles === words).toBe(true)
    }),
    { numRuns: 200 },
  )
})

async function titlesOrRefusal(file: string): Promise<string> {
  try {
    const db = openDatabase(file, { readOnly: true })
    const titles = titlesIn(db).join()
    db.close()
    return titles
  } catch (cause) {
    return (
      await failureOf(() => {
        throw cause
      })
    ).code
  }
}

function allPlacesOf(bytes: Buffer, part: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(part); at !== -1; at = bytes.indexOf(part, at + 1)) places.push(at)
  return places
}
