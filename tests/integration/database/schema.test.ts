import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, migrations } from '#main/database'
import { freshFolder } from '../../support/fresh-folder.ts'

test('the schema is the one that was reviewed', async () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  const schema = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all()
  db.close()

  await expect(`${schema.join(';\n\n')};\n`).toMatchFileSnapshot('schema.reviewed.sql')
})

test('the versions climb by one, from one', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

test('every table but the search index refuses values of the wrong kind', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  const loose = db
    .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
  db.close()

  expect(loose).toEqual([])
})
