/** @file Days that count in the book: kept on the disk, as quiet as they were made, and read as far as they can be whatever was written there. */
import { expect, test } from 'vitest'
import { DayId, unknownDate } from '#contract'
import type { ChildId, DayShown } from '#contract'
import type { Database } from '#main/database'
import { checkDatabase } from '#main/database'
import { aBookRoom, openedAgain } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

const store = (db: Database, value: unknown, key = 'days') =>
  db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)`).run(key, JSON.stringify(value))
const readIn = (db: Database, key = 'days'): unknown =>
  JSON.parse(String(db.prepare(`SELECT value FROM settings WHERE key = ?`).pluck().get(key)))
const third = { precision: 'day', year: 2026, month: 12, day: 3 } as const

test('a day is there again when the book is opened again, soft until the parents choose', () => {
  const { room, file } = aBookRoom()
  expect(room.days.list()).toEqual([])

  const one = room.days.add({
    kind: 'appointment',
    title: ' Nacontrole ',
    date: third,
    time: '14:15',
    place: 'Route 5',
  })
  const two = room.days.add({ kind: 'other', shown: 'never' })
  const three = room.days.save(two.id, { shown: 'shown', title: 'De eerste echo' })

  expect(one).toMatchObject({ title: 'Nacontrole', shown: 'soft', every: false, page: null, children: [] })
  expect(three).toEqual({ ...two, shown: 'shown', title: 'De eerste echo' })
  expect(openedAgain(file).days.list()).toEqual([one, three])
  expect(checkDatabase(file).ok).toBe(true)
})

test('the day itself has the date of its child, and goes along when that changes', () => {
  const { room } = aBookRoom()
  const noor = room.children.add({ name: 'Noor', date: { precision: 'season', year: 2026, season: 'spring' } })

  const { id } = room.days.add({ kind: 'loss', children: [noor.id], date: third })
  expect(room.days.list()[0]?.date).toEqual(noor.date)
  room.children.save(noor.id, { date: third })
  expect(room.days.list()).toMatchObject([{ id, date: third }])
  expect(room.everything().days).toMatchObject([{ id, date: third }])
})

test('a day put in the drawer is known there by its name and comes back as quiet as it was', () => {
  const { room, file } = aBookRoom()
  const named = room.days.add({ kind: 'other', title: 'Begrafenis', shown: 'never' })
  const due = room.days.add({ kind: 'due', shown: 'shown' })

  room.drawer.put({ kind: 'day', id: named.id })
  room.drawer.put({ kind: 'day', id: due.id })

  expect(room.days.list()).toEqual([])
  expect(room.drawer.list()).toMatchObject([
    { kind: 'day', name: 'De uitgerekende dag', pageKind: null },
    { kind: 'day', name: 'Begrafenis' },
  ])
  const again = openedAgain(file)
  again.drawer.takeBack({ kind: 'day', id: named.id })
  expect(again.days.list()).toEqual([named])
  const since = again.drawer.list()[0]?.removedAt
  again.drawer.put({ kind: 'day', id: due.id })
  expect(again.drawer.list()[0]?.removedAt).toBe(since)
})

test('a day goes to the drawer and back with the child it is of; one of two children stays for the other', () => {
  const { room } = aBookRoom()
  const [noor, pip] = [room.children.add({ name: 'Noor' }), room.children.add({ name: 'Pip' })]
  const ofNoor = room.days.add({ kind: 'due', children: [noor.id] })
  const ofBoth = room.days.add({ kind: 'other', children: [noor.id, pip.id] })

  room.drawer.put({ kind: 'child', id: noor.id })
  expect(room.days.list()).toEqual([ofBoth])
  room.drawer.takeBack({ kind: 'child', id: noor.id })
  expect(room.days.list()).toEqual([ofNoor, ofBoth])
})

test('one choice for all days of a child holds for those in the drawer and those added later; of two children the quieter', () => {
  const { room, file } = aBookRoom()
  const [noor, pip] = [room.children.add({ name: 'Noor' }), room.children.add({ name: 'Pip' })]
  const [one, away, both, other] = [
    room.days.add({ kind: 'due', children: [noor.id], shown: 'shown' }),
    room.days.add({ kind: 'loss', children: [noor.id] }),
    room.days.add({ kind: 'other', children: [noor.id, pip.id] }),
    room.days.add({ kind: 'other', title: 'Van niemand' }),
  ]
  room.drawer.put({ kind: 'day', id: away.id })
  const shownOf = (id: string): DayShown | undefined => room.days.everything().find((day) => day.id === id)?.shown

  room.days.quieten(noor.id, 'never')
  expect([one, away, both, other].map(({ id }) => shownOf(id))).toEqual(['never', 'never', 'never', 'soft'])
  room.days.quieten(pip.id, 'shown')
  expect(shownOf(both.id)).toBe('never')
  expect(openedAgain(file).days.add({ kind: 'aftercare', children: [noor.id] }).shown).toBe('never')
  expect(openedAgain(file).days.add({ kind: 'other', children: [pip.id] }).shown).toBe('shown')
  expect(room.days.choices()).toEqual([
    { child: noor.id, shown: 'never' },
    { child: pip.id, shown: 'shown' },
  ])
  // one day by itself can still be made louder
  expect(room.days.save(one.id, { shown: 'shown' }).shown).toBe('shown')
})

test('what was said is written on a page of the book, made once, with the day and the children of the day', () => {
  const { room } = aBookRoom()
  const noor = room.children.add({ name: 'Noor' })
  const { id } = room.days.add({ kind: 'appointment', children: [noor.id], date: third })

  const page = room.days.write(id, 'Nacontrole')
  expect(page).toMatchObject({ kind: 'note', title: 'Nacontrole', date: third, children: [noor.id] })
  expect(room.days.write(id, 'Iets anders').id).toBe(page.id)
  expect(room.pages.list({ limit: 10 }).pages).toHaveLength(1)
  room.drawer.put({ kind: 'page', id: page.id })
  expect(room.days.write(id, '').id).toBe(page.id)
})

test('what can not be is refused, and nothing has changed then', async () => {
  const { room } = aBookRoom()
  const kept = room.days.add({ kind: 'other' })
  const nobody = crypto.randomUUID()
  const refused = async (work: () => unknown) => (await failureOf(work)).code

  expect(await refused(() => room.days.save(DayId.parse(nobody), {}))).toBe('day-not-found')
  expect(await refused(() => room.drawer.put({ kind: 'day', id: nobody }))).toBe('day-not-found')
  expect(await refused(() => room.days.write(DayId.parse(nobody), ''))).toBe('day-not-found')
  expect(await refused(() => room.days.add({ kind: 'due', children: [nobody as ChildId] }))).toBe('child-not-found')
  expect(await refused(() => room.days.quieten(nobody as ChildId, 'never'))).toBe('child-not-found')
  expect(await refused(() => room.days.add({ kind: 'appointment', time: '25:00' }))).toBe('invalid-input')
  expect(await refused(() => room.days.save(kept.id, { title: 'x'.repeat(501) }))).toBe('text-too-long')
  expect(await refused(() => room.days.save(kept.id, { date: { ...third, month: 2, day: 31 } }))).toBe('date-not-real')
  expect(room.days.list()).toEqual([kept])
})

test.each([[null], ['woorden'], [7], [{ days: [] }], [[null, 3, 'x', [], { title: 'zonder id' }]]])(
  'with %j in their place the book opens, has no days, and can get one',
  (value) => {
    const { room, db, file } = aBookRoom()
    store(db, value)
    store(db, value, 'days.children')

    const again = openedAgain(file)
    expect([again.days.list(), again.days.choices(), again.everything().days]).toEqual([[], [], []])
    const added = room.days.add({ kind: 'other' })
    expect(again.days.list()).toEqual([added])
  },
)

test('a day of an older row without a choice is soft; a choice this program does not know is never', () => {
  const { room, db } = aBookRoom()
  const [older, newer, louder] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  store(db, [
    { id: older, kind: 'due' },
    { id: newer, kind: 'due', shown: 'whispered' },
    { id: louder, kind: 'due', shown: 7 },
  ])

  expect(room.days.list().map(({ shown }) => shown)).toEqual(['soft', 'never', 'never'])
})

test('what a newer program wrote is read as far as it can be, and stays when this one saves', () => {
  const { room, db } = aBookRoom()
  const noor = room.children.add({ name: 'Noor' })
  const id = room.days.add({ kind: 'other', title: 'Een dag' }).id
  const newer = {
    id,
    kind: 'season',
    title: 'Een dag',
    children: [noor.id, 7],
    date: { precision: 'moon' },
    shown: 'whispered',
    sound: 'bell',
  }
  const unknown = { group: 'Alles in december' }
  store(db, [unknown, newer])
  store(db, { [noor.id]: 'whispered', everyone: 'never' }, 'days.children')

  expect(room.days.list()).toMatchObject([
    { id, kind: 'other', title: 'Een dag', children: [noor.id], date: unknownDate, shown: 'never' },
  ])
  room.days.save(id, { place: 'Thuis' })
  expect(readIn(db)).toEqual([unknown, { ...newer, place: 'Thuis' }])
  room.drawer.put({ kind: 'day', id })
  room.drawer.takeBack({ kind: 'day', id })
  expect(readIn(db)).toEqual([unknown, { ...newer, place: 'Thuis', removedAt: null }])

  const pip = room.children.add({ name: 'Pip' })
  expect(room.days.choices()).toEqual([{ child: noor.id, shown: 'never' }])
  room.days.quieten(pip.id, 'soft')
  expect(readIn(db, 'days.children')).toEqual({ [noor.id]: 'whispered', everyone: 'never', [pip.id]: 'soft' })
})
