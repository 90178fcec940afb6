import { expect, test } from 'vitest'
import { z } from 'zod'
import { BackupMemory, ChildId, emptyChildDetails, emptyParentDetails, parseDate, ParentId, PhotoId } from '#contract'
import { aBookRoom, aPhoto, openedAgain } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const date = (text: string) => parseDate(text, 'nl')

test('a new book has a language and nothing else', () => {
  const { room } = aBookRoom()

  expect(room.title()).toBe('')
  expect(room.language()).toBe('nl')
  expect(room.parents.list()).toEqual([])
  expect(room.children.list()).toEqual([])
  expect(room.pages.list()).toEqual({ pages: [], next: null })
  expect(room.counts()).toEqual({ children: 0, pages: 0, letters: 0, photos: 0, versions: 0, bytes: 0 })
})

test('title and language are kept, each on its own', () => {
  const { room, file } = aBookRoom()

  room.save({ title: '  Het boek van Marit en Joost ', language: 'en' })
  room.save({ title: undefined })
  room.save({ language: 'nl' })

  expect(openedAgain(file).title()).toBe('Het boek van Marit en Joost')
  expect(openedAgain(file).language()).toBe('nl')
})

test('a small value is remembered with the book, apart from its title', () => {
  const { room, file } = aBookRoom()
  const copies = [{ madeAt: '2026-11-21T18:00:00.000Z', where: 'BLAUWE-STICK', generation: '2026-11-21T19.00' }]
  room.save({ title: 'Ons boek' })

  room.remember('backups', copies)
  room.remember('title', { not: 'the title' })
  room.remember('nothing', undefined)

  const again = openedAgain(file)
  expect(again.recall('backups', z.array(BackupMemory))).toEqual(copies)
  expect(again.title()).toBe('Ons boek')
  expect(again.recall('nothing', z.string())).toBeNull()
  expect(again.recall('unheard of', z.string())).toBeNull()
  expect(again.recall('backups', z.string())).toBeNull()
})

test('a parent may be added with nothing known, and saved field by field', () => {
  const { room, file } = aBookRoom()

  const first = room.parents.add({})
  const second = room.parents.add({ name: 'Joost' })
  room.parents.save(first.id, { called: 'mama' })
  room.parents.save(first.id, { name: 'Marit', details: { ...emptyParentDetails, town: 'Ede' } })

  expect(openedAgain(file).parents.list()).toEqual([
    { id: first.id, name: 'Marit', called: 'mama', details: { ...emptyParentDetails, town: 'Ede' } },
    { ...second, name: 'Joost' },
  ])
})

test('a third parent is declined and changes nothing', async () => {
  const { room } = aBookRoom()
  room.parents.add({ name: 'Marit' })
  room.parents.add({ name: 'Joost' })

  expect(await failureOf(() => room.parents.add({ name: 'Kim' }))).toEqual({ code: 'too-many-parents', details: {} })
  expect(room.parents.list().map(({ name }) => name)).toEqual(['Marit', 'Joost'])
})

test('what a parent wrote keeps a name to read while the parent lies in the drawer, and nothing of the parent is lost', () => {
  const { room } = aBookRoom()
  const named = room.parents.add({ name: 'Joost', called: 'papa' })
  const called = room.parents.add({ called: 'mama' })
  const his = room.pages.add({ kind: 'letter', author: { parent: named.id } })
  const hers = room.pages.add({ kind: 'letter', author: { parent: called.id } })

  room.drawer.put({ kind: 'parent', id: named.id })
  room.drawer.put({ kind: 'parent', id: called.id })

  expect(room.pages.get(his.id).author).toEqual({ name: 'Joost' })
  expect(room.pages.get(hers.id).author).toEqual({ name: 'mama' })
  expect(room.pages.list({ limit: 9 }).pages.map(({ author }) => author)).toContainEqual({ name: 'Joost' })
  expect(room.parents.list()).toEqual([])
  expect(room.drawer.list()).toMatchObject([{ kind: 'parent' }, { kind: 'parent' }])

  room.drawer.takeBack({ kind: 'parent', id: named.id })
  expect(room.parents.list()).toEqual([named])
  expect(room.pages.get(his.id).author).toEqual({ parent: named.id })
})

test('a third parent stays in the drawer while two are in the book', async () => {
  const { room } = aBookRoom()
  const [first] = ['Marit', 'Joost'].map((name) => room.parents.add({ name }))
  room.drawer.put({ kind: 'parent', id: first?.id ?? '' })
  room.parents.add({ name: 'Kim' })

  const failure = await failureOf(() => room.drawer.takeBack({ kind: 'parent', id: first?.id ?? '' }))

  expect(failure).toEqual({ code: 'too-many-parents', details: {} })
})

test('a child may be added with nothing known', () => {
  const { room, file } = aBookRoom()

  const child = room.children.add({})

  expect(openedAgain(file).children.list()).toEqual([
    {
      id: child.id,
      name: '',
      thread: 1,
      words: { child: '', loss: '' },
      line: '',
      date: { precision: 'unknown' },
      weeks: null,
      days: null,
      place: '',
      portrait: null,
      details: emptyChildDetails,
    },
  ])
})

test('each child has a ribbon of its own colour, also while another lies in the drawer', () => {
  const { room } = aBookRoom()
  const [first] = [room.children.add({}), room.children.add({ thread: 4 })]
  room.drawer.put({ kind: 'child', id: first.id })

  const threads = Array.from({ length: 5 }, () => room.children.add({}).thread)

  expect(threads).toEqual([2, 3, 5, 1, 2])
})

test('saving one thing of a child leaves the rest', () => {
  const { room, db } = aBookRoom()
  const portrait = aPhoto(db)
  const child = room.children.add({ name: 'Noor', weeks: 31, days: 4, date: date('9 maart 2026'), portrait })

  const saved = room.children.save(child.id, { words: { child: 'ons meisje', loss: '' }, name: undefined })

  expect(saved).toEqual({ ...child, words: { child: 'ons meisje', loss: '' } })
})

test('a portrait that lies in the drawer is not shown, and comes back with the photo', () => {
  const { room, db } = aBookRoom()
  const portrait = aPhoto(db)
  const child = room.children.add({ portrait })

  room.drawer.put({ kind: 'photo', id: portrait })
  expect(room.children.save(child.id, { name: 'Noor' }).portrait).toBeNull()
  expect(room.children.list()[0]?.portrait).toBeNull()

  room.drawer.takeBack({ kind: 'photo', id: portrait })
  expect(room.children.list()[0]).toMatchObject({ name: 'Noor', portrait })
})

test('what is not in the book is said not to be there, and nothing changes', async () => {
  const { room, db } = aBookRoom()
  const child = room.children.add({})
  const before = db.serialize()

  const tries: [() => unknown, string][] = [
    [() => room.parents.save(ParentId.parse(nobody), { name: 'x' }), 'parent-not-found'],
    [() => room.drawer.put({ kind: 'parent', id: nobody }), 'parent-not-found'],
    [() => room.children.save(ChildId.parse(nobody), { name: 'x' }), 'child-not-found'],
    [() => room.children.save(child.id, { name: 'x', portrait: PhotoId.parse(nobody) }), 'photo-not-found'],
    [() => room.children.add({ portrait: PhotoId.parse(nobody) }), 'photo-not-found'],
    [() => room.drawer.put({ kind: 'child', id: nobody }), 'child-not-found'],
    [() => room.drawer.takeBack({ kind: 'photo', id: nobody }), 'photo-not-found'],
    [() => room.drawer.put({ kind: 'page', id: nobody }), 'page-not-found'],
  ]

  for (const [work, code] of tries) expect((await failureOf(work)).code).toBe(code)
  expect(db.serialize().equals(before)).toBe(true)
})

test('a line or a date that does not fit is declined, also without a window between', async () => {
  const { room } = aBookRoom()
  const child = room.children.add({ name: 'Noor' })
  const wrongDate = { precision: 'day' as const, year: 2026, month: 2, day: 31 }

  expect(await failureOf(() => room.children.save(child.id, { name: 'N'.repeat(501) }))).toEqual({
    code: 'text-too-long',
    details: { limit: '500' },
  })
  expect(await failureOf(() => room.children.save(child.id, { name: 'N'.repeat(3000) }))).toEqual({
    code: 'text-too-long',
    details: { limit: '500' },
  })
  expect(await failureOf(() => room.children.save(child.id, { line: 'N'.repeat(5001) }))).toEqual({
    code: 'text-too-long',
    details: { limit: '5.000' },
  })
  expect(await failureOf(() => room.children.save(child.id, { date: wrongDate }))).toEqual({
    code: 'date-not-real',
    details: { name: '31-2-2026' },
  })
  expect((await failureOf(() => room.children.save(child.id, { thread: 9 }))).details).toEqual({ field: 'thread' })
  expect(room.children.list()).toEqual([child])
})
