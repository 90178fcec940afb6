import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openCache } from '#main/database'
import type { Database } from '#main/database'
import { freshFolder } from '../../support/fresh-folder.ts'
import { closedDatabase } from '../../support/sample-database.ts'

const keep = (db: Database) =>
  db.prepare(`INSERT INTO renditions VALUES ('abc', 'thumb', 4, 3, ?, zeroblob(32))`).run(Buffer.from('klein'))
const kept = (db: Database) => db.prepare('SELECT count(*) FROM renditions').pluck().get()

test('renditions are there when the cache is opened again', () => {
  const file = join(freshFolder(), 'cache.db')
  const first = openCache(file)
  keep(first)
  first.close()

  const again = openCache(file)

  expect(again.prepare('SELECT bytes FROM renditions').pluck().get()).toEqual(Buffer.from('klein'))
  again.close()
})

test.each([
  ['a text', () => Buffer.from('geen cache, '.repeat(1000))],
  ['a database of another kind', () => readFileSync(closedDatabase())],
  ['one of another version', () => otherVersion()],
  ['one that breaks off', () => brokenOff()],
])('%s in its place is replaced without a word', (_, make) => {
  const file = join(freshFolder(), 'cache.db')
  writeFileSync(file, make())

  const db = openCache(file)
  expect(kept(db)).toBe(0)
  keep(db)
  db.close()

  const again = openCache(file)
  expect(kept(again)).toBe(1)
  again.close()
})

test('while one has it open, another gets one in memory and disturbs nothing', () => {
  const file = join(freshFolder(), 'cache.db')
  const first = openCache(file)
  keep(first)

  const second = openCache(file)

  expect(second.memory).toBe(true)
  keep(second)
  second.close()
  expect(kept(first)).toBe(1)
  first.close()
})

test('where it cannot be written it is in memory', () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'cache.db'))
  writeFileSync(join(folder, 'cache.db', 'iets'), 'x')

  const caches = [openCache(join(folder, 'weg', 'cache.db')), openCache(join(folder, 'cache.db')), openCache(null)]

  expect(caches.map((db) => db.memory)).toEqual([true, true, true])
  for (const db of caches) {
    keep(db)
    db.close()
  }
  expect(readdirSync(join(folder, 'cache.db'))).toEqual(['iets'])
})

test('when it closes, only the one file stays', () => {
  const file = join(freshFolder(), 'cache.db')
  const db = openCache(file)
  keep(db)
  db.close()

  expect(readdirSync(dirname(file))).toEqual(['cache.db'])
})

function brokenOff(): Buffer {
  const file = join(freshFolder(), 'cache.db')
  const db = openCache(file)
  db.prepare(`INSERT INTO renditions VALUES ('abc', 'thumb', 4, 3, zeroblob(100000), zeroblob(32))`).run()
  db.close()
  return readFileSync(file).subarray(0, 50_000)
}

function otherVersion(): Buffer {
  const file = join(freshFolder(), 'cache.db')
  const db = openCache(file)
  keep(db)
  db.pragma('user_version = 99')
  db.close()
  return readFileSync(file)
}
