import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDatabase, createDatabase, fold, forgetText, indexText } from '#main/database'
import type { Database } from '#main/database'
import { freshFolder } from '../../support/fresh-folder.ts'

const find = (db: Database, word: string) =>
  db
    .prepare<[string], string>('SELECT id FROM search WHERE search MATCH ? ORDER BY id')
    .pluck()
    .all(`"${fold(word)}"`)

test('a thing is found by its words with or without accents, and by its newest words only', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))

  indexText(db, { kind: 'page', id: 'a', title: 'Voor Zoë', body: 'De straße in Łódź' })
  expect(['zoe', 'ZOË', 'strasse', 'STRASSE', 'łódź', 'lodz'].map((word) => find(db, word))).toEqual(
    Array(6).fill(['a']),
  )

  indexText(db, { kind: 'page', id: 'a', title: 'Voor Noor', body: '' })
  expect(find(db, 'zoë')).toEqual([])
  expect(find(db, 'noor')).toEqual(['a'])
  db.close()
})

test('a page, a child and a photo with the same id are three things', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  for (const kind of ['page', 'child', 'photo'] as const) indexText(db, { kind, id: 'a', title: 'ster', body: kind })

  forgetText(db, 'child', 'a')

  expect(find(db, 'ster')).toEqual(['a', 'a'])
  expect(find(db, 'child')).toEqual([])
  db.close()
})

test('what was forgotten can be indexed again, and forgetting what was never there is fine', () => {
  const file = join(freshFolder(), 'book.db')
  const db = createDatabase(file)

  forgetText(db, 'page', 'a')
  indexText(db, { kind: 'page', id: 'a', title: 'ster', body: '' })
  forgetText(db, 'page', 'a')
  indexText(db, { kind: 'page', id: 'b', title: 'maan', body: '' })
  indexText(db, { kind: 'page', id: 'a', title: 'ster', body: '' })

  expect(find(db, 'ster')).toEqual(['a'])
  expect(find(db, 'maan')).toEqual(['b'])
  db.close()
  expect(checkDatabase(file)).toEqual({ ok: true })
})

test('within a transaction that fails nothing is indexed', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  const failing = db.transaction(() => {
    indexText(db, { kind: 'page', id: 'a', title: 'ster', body: '' })
    throw new Error('halfway')
  })

  expect(failing).toThrow('halfway')

  expect(find(db, 'ster')).toEqual([])
  expect(db.prepare('SELECT count(*) FROM search_rows').pluck().get()).toBe(0)
  db.close()
})

test('a word with vowel signs stays one word', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  indexText(db, { kind: 'page', id: 'a', title: '', body: 'हिन्दी में' })

  expect(db.prepare(`SELECT count(*) FROM search WHERE search MATCH '"हिन्दी"'`).pluck().get()).toBe(1)
  expect(db.prepare(`SELECT count(*) FROM search WHERE search MATCH '"न"'`).pluck().get()).toBe(0)
  db.close()
})

test('saving one thing among many looks it up by an index, never by reading them all', () => {
  const db = createDatabase(join(freshFolder(), 'book.db'))
  const plan = (sql: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)

  const plans = [
    ...plan(`DELETE FROM search_rows WHERE kind = 'page' AND id = 'a' RETURNING row`),
    ...plan('DELETE FROM search WHERE rowid = 1'),
  ]

  expect(plans[0]).toMatch(/SEARCH search_rows USING .*INDEX/)
  expect(plans.filter((detail) => detail.startsWith('SCAN search_rows'))).toEqual([])
  // FTS5 answers '=' on its row number by a direct look-up, which its plan shows as VIRTUAL TABLE INDEX 0:=
  expect(plans.at(-1)).toBe('SCAN search VIRTUAL TABLE INDEX 0:=')
  db.close()
})
