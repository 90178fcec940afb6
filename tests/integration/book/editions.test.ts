/** @file Editions in the book: kept on the disk, told apart by name, and read as far as they can be whatever was written there. */
import { expect, test } from 'vitest'
import { suggestedEditions } from '#contract'
import type { Database } from '#main/database'
import { checkDatabase } from '#main/database'
import { aBookRoom, openedAgain } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

const [us, grandparents, , box] = suggestedEditions('nl').map(({ name, choices }) => ({ name, choices }))
if (us === undefined || grandparents === undefined || box === undefined) throw new Error('there are four suggestions')

const storedIn = (db: Database) => db.prepare(`SELECT value FROM settings WHERE key = 'editions'`).pluck().get()
const store = (db: Database, value: unknown) =>
  db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('editions', ?)`).run(JSON.stringify(value))
const readIn = (db: Database): unknown => JSON.parse(String(storedIn(db)))

test('an edition is there again when the book is opened again, as it was chosen, in the order of adding', () => {
  const { room, file } = aBookRoom()
  expect(room.editions.list()).toEqual([])

  const first = room.editions.add({ name: ' Voor opa ', choices: { withoutKinds: ['note'], colouring: true } })
  const second = room.editions.add(us)

  expect(first).toMatchObject({ name: 'Voor opa', choices: { withoutKinds: ['note'], colouring: true, veiled: false } })
  expect(openedAgain(file).editions.list()).toEqual([first, second])
  expect(checkDatabase(file).ok).toBe(true)
})

test('the four that are offered can be kept just so', () => {
  const { room } = aBookRoom()
  const offered = suggestedEditions('en').map(({ name, choices }) => ({ name, choices }))

  const kept = offered.map((edition) => room.editions.add(edition))

  expect(kept).toMatchObject(offered)
  expect(room.editions.list()).toEqual(kept)
})

test('saving changes the name or the choices and leaves the others alone; removing takes one away and nothing else', () => {
  const { room } = aBookRoom()
  const [one, two] = [room.editions.add(us), room.editions.add(grandparents)]

  const named = room.editions.save(one.id, { name: 'Voor thuis' })
  expect(named).toEqual({ ...one, name: 'Voor thuis' })
  expect(room.editions.save(one.id, { choices: { veiled: true } }).choices).toEqual({ ...us.choices, veiled: true })
  expect(room.editions.list()[1]).toEqual(two)

  room.editions.remove(one.id)
  expect(room.editions.list()).toEqual([two])
})

test('a name that is taken, an edition that is not there, a choice that does not exist and more than a hundred are refused', async () => {
  const { room } = aBookRoom()
  const [one, two] = [room.editions.add(us), room.editions.add(grandparents)]
  const code = async (work: () => unknown) => (await failureOf(work)).code

  expect(await code(() => room.editions.add({ ...box, name: 'VOOR ONS' }))).toBe('edition-exists')
  expect(await code(() => room.editions.save(two.id, { name: one.name }))).toBe('edition-exists')
  expect(room.editions.save(one.id, { name: 'Voor Ons' }).name).toBe('Voor Ons')
  room.editions.remove(two.id)
  expect(await code(() => room.editions.remove(two.id))).toBe('edition-not-found')
  expect(await code(() => room.editions.save(two.id, {}))).toBe('edition-not-found')
  expect(await code(() => room.editions.add({ name: ' ', choices: {} }))).toBe('invalid-input')
  expect(await code(() => room.editions.add({ name: 'x', choices: { design: 'paars' as 'nacht' } }))).toBe(
    'invalid-input',
  )
  for (let number = 1; number < 100; number += 1) room.editions.add({ name: `Uitgave ${String(number)}`, choices: {} })
  expect(await code(() => room.editions.add({ name: 'nog een', choices: {} }))).toBe('too-many-editions')
  expect(room.editions.list()).toHaveLength(100)
})

test.each([[null], ['woorden'], [7], [{ editions: [] }], [[null, 3, 'x', [], { name: 'zonder id' }]]])(
  'with %j in their place the book opens, has no editions, and can get one',
  (value) => {
    const { room, db, file } = aBookRoom()
    store(db, value)

    const again = openedAgain(file)
    expect(again.editions.list()).toEqual([])
    expect(again.everything().editions).toEqual([])
    const added = room.editions.add(us)
    expect(again.editions.list()).toEqual([added])
  },
)

test('what a newer program wrote is read as far as it can be, and stays when this one saves', () => {
  const { room, db } = aBookRoom()
  const { id } = room.editions.add({ name: 'Voor oma', choices: { withoutKinds: ['note'] } })
  const page = crypto.randomUUID()
  const newer = {
    id,
    name: 'Voor oma',
    paper: 'glanzend',
    choices: { withoutKinds: ['note', 'song'], withoutPages: [page, 7], design: 'goud', veiled: 'ja', glitter: true },
  }
  const unknown = { kind: 'group', name: 'Alles voor oma' }
  store(db, [unknown, newer])

  // what was left out stays left out; what cannot be read is as if it was not chosen
  const [read] = room.editions.list()
  expect(read?.choices).toEqual({ ...us.choices, withoutKinds: ['note'], withoutPages: [page] })

  room.editions.save(id, { choices: { colouring: true } })
  expect(readIn(db)).toMatchObject([
    unknown,
    { id, paper: 'glanzend', choices: { glitter: true, colouring: true, design: 'linnen', withoutKinds: [] } },
  ])
  room.editions.remove(id)
  expect(readIn(db)).toEqual([unknown])
})

test('a child or page that is no more in the choices does no harm', () => {
  const { room } = aBookRoom()
  const child = room.children.add({ name: 'Noor' })
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor' })
  const kept = room.editions.add({
    name: 'Voor ons',
    choices: { withoutChildren: [child.id], withoutPages: [page.id] },
  })

  room.drawer.put({ kind: 'child', id: child.id })
  room.drawer.put({ kind: 'page', id: page.id })

  expect(room.editions.list()).toEqual([kept])
})
