/** @file A book of an older version: kept and proven as it was before anything of it changes. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BookId } from '#contract'
import { migrations } from '#main/database'
import type { Migration } from '#main/database'
import { createShelf } from '#main/folder'
import { listGenerations, openGeneration } from '#main/generations'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aLockedBook } from '../../support/locked-book.ts'

const newer: Migration[] = [
  ...migrations,
  {
    version: (migrations.at(-1)?.version ?? 0) + 1,
    name: 'a place for ribbons',
    up: (db) => db.exec('CREATE TABLE ribbons (id TEXT PRIMARY KEY) STRICT'),
  },
]

async function anOpenBook() {
  const id = BookId.parse(randomUUID())
  return { path: await createShelf().make({ path: join(freshFolder(), 'Ons boek'), id, madeBy: '0.1.0' }), keys: null }
}

const ribbons = `SELECT count(*) FROM sqlite_schema WHERE name = 'ribbons'`

describe.each([
  ['without a lock', anOpenBook],
  ['with a lock', aLockedBook],
])('an older book %s', (_, make) => {
  test('is kept as it was, proven, before it is brought up to date', async () => {
    const { path, keys } = await make()
    const key = keys?.databaseKey

    const book = createShelf({ migrations: newer, madeBy: '0.2.0' }).open(path, { keys })

    expect([book.readOnly, book.db.prepare(ribbons).pluck().get()]).toEqual([null, 1])
    book.close()
    const [kept, ...others] = listGenerations(path, { key })
    expect(others).toEqual([])
    expect(kept).toMatchObject({ reason: 'before-change', good: true })
    const before = openGeneration(path, kept?.name ?? '', { key })
    expect(before.prepare(ribbons).pluck().get()).toBe(0)
    before.close()
    const manifest = readFileSync(join(path, 'generations', kept?.name ?? '', 'manifest.json'), 'utf8')
    expect(JSON.parse(manifest)).toMatchObject({ madeBy: '0.2.0' })
  })

  test('is only read when it cannot be kept first, and not changed', async () => {
    const { path, keys } = await make()
    writeFileSync(join(path, 'generations'), 'a file where the folder belongs')
    const before = readFileSync(join(path, 'book.db'))

    const book = createShelf({ migrations: newer }).open(path, { keys })

    expect([book.readOnly, book.db.prepare(ribbons).pluck().get()]).toEqual(['read-only-place', 1])
    book.close()
    expect(before.equals(readFileSync(join(path, 'book.db')))).toBe(true)
  })

  test('is read where nothing can be written, and nothing is kept', async () => {
    const { path, keys } = await make()
    mkdirSync(join(path, 'in-use.lock'))

    const book = createShelf({ migrations: newer }).open(path, { keys })

    expect([book.readOnly, book.db.prepare(ribbons).pluck().get()]).toEqual(['read-only-place', 1])
    book.close()
    expect(listGenerations(path, { key: keys?.databaseKey })).toEqual([])
  })
})
