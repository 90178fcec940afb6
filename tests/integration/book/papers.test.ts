/** @file What was done with sheets: kept on the disk by sheet, read as far as it can be whatever was written there. */
import { expect, test } from 'vitest'
import type { Database } from '#main/database'
import { checkDatabase } from '#main/database'
import { aBookRoom, openedAgain } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

const store = (db: Database, value: unknown) =>
  db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('papers', ?)`).run(JSON.stringify(value))
const storedIn = (db: Database): unknown =>
  JSON.parse(String(db.prepare(`SELECT value FROM settings WHERE key = 'papers'`).pluck().get()))

const nothing = { done: null, sent: null, received: null }

function aFamily() {
  const made = aBookRoom()
  const child = made.room.children.add({ name: 'Noor' }).id
  const parent = made.room.parents.add({ name: 'Marit' }).id
  return { ...made, child, parent, request: { kind: 'brp-request' as const, child, parent } }
}

test('the days of a sheet are there again when the book is opened again, in the place of those before', () => {
  const { room, file, child, request } = aFamily()
  expect(room.papers.list()).toEqual([])

  room.papers.put({ ...request, ...nothing, done: '2026-11-20' })
  room.papers.put({ kind: 'overview', child: null, parent: null, ...nothing, done: '2026-11-21' })
  room.papers.put({ kind: 'declaration', child, parent: null, ...nothing, received: '2026-11-19' })
  const all = room.papers.put({ ...request, ...nothing, done: '2026-11-20', sent: '2026-11-22' })

  expect(all).toEqual([
    { ...request, ...nothing, done: '2026-11-20', sent: '2026-11-22' },
    { kind: 'overview', child: null, parent: null, ...nothing, done: '2026-11-21' },
    { kind: 'declaration', child, parent: null, ...nothing, received: '2026-11-19' },
  ])
  expect(openedAgain(file).papers.list()).toEqual(all)
  expect(room.everything().papers).toEqual(all)
  expect(checkDatabase(file).ok).toBe(true)
})

test('without any day a sheet has no record, and the others stay', () => {
  const { room, db, child, request } = aFamily()
  const other = { kind: 'declaration' as const, child, parent: null, ...nothing, received: '2026-11-19' }
  room.papers.put({ ...request, ...nothing, done: '2026-11-20' })
  room.papers.put(other)

  expect(room.papers.put({ ...request, ...nothing })).toEqual([other])
  expect(storedIn(db)).toEqual([other])
  expect(room.papers.put({ ...request, ...nothing })).toEqual([other])
})

test('a child or parent that is not in the book and a day that does not exist are refused, and nothing is kept', async () => {
  const { room, request } = aFamily()
  const code = async (work: () => unknown) => (await failureOf(work)).code
  const stranger = crypto.randomUUID()

  expect(await code(() => room.papers.put({ ...request, ...nothing, child: stranger }))).toBe('child-not-found')
  expect(await code(() => room.papers.put({ ...request, ...nothing, parent: stranger }))).toBe('parent-not-found')
  expect(await code(() => room.papers.put({ ...request, ...nothing, done: '2026-02-30' }))).toBe('invalid-input')
  expect(room.papers.list()).toEqual([])
})

test.each([[null], ['woorden'], [7], [{ papers: [] }], [[null, 3, 'x', [], { kind: 'brp-request' }, { done: 'x' }]]])(
  'with %j in their place the book opens, has none, and can get one',
  (value) => {
    const { room, db, file, request } = aFamily()
    store(db, value)

    expect(openedAgain(file).papers.list()).toEqual([])
    expect(room.papers.put({ ...request, ...nothing, done: '2026-11-20' })).toHaveLength(1)
  },
)

test('what a newer program wrote is read as far as it can be, and stays when this one saves or takes the days away', () => {
  const { room, db, child, request } = aFamily()
  const unknown = { kind: 'moon-request', child, parent: null, done: '2027-01-01' }
  store(db, [unknown, { ...request, done: '2026-11-20', sent: 'ergens in mei', place: 'balie' }])

  expect(room.papers.list()).toEqual([{ ...request, ...nothing, done: '2026-11-20' }])
  room.papers.put({ ...request, ...nothing, sent: '2026-11-22' })
  expect(storedIn(db)).toEqual([unknown, { ...request, ...nothing, sent: '2026-11-22', place: 'balie' }])
  expect(room.papers.put({ ...request, ...nothing })).toEqual([])
  expect(storedIn(db)).toEqual([unknown, { ...request, ...nothing, place: 'balie' }])
})
