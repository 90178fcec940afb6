import { expect, test } from 'vitest'
import { parseDate } from '#contract'
import { aBookRoom, aPhoto, openedAgain, words } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

test('what was put away last lies on top, each with a name to know it by', () => {
  const { room, db } = aBookRoom()
  room.save({ language: 'en' })
  const things = [
    { kind: 'page' as const, id: room.pages.add({ kind: 'letter', title: 'Aan Noor' }).id },
    { kind: 'page' as const, id: room.pages.add({ kind: 'note', text: words('Zonder titel\n\nmaar met tekst') }).id },
    { kind: 'page' as const, id: room.pages.add({ kind: 'ritual' }).id },
    { kind: 'child' as const, id: room.children.add({ name: 'Noor' }).id },
    { kind: 'child' as const, id: room.children.add({ words: { child: 'Boontje', loss: '' } }).id },
    { kind: 'child' as const, id: room.children.add({}).id },
    { kind: 'photo' as const, id: aPhoto(db, { caption: 'Het handje' }) },
    { kind: 'photo' as const, id: aPhoto(db, { fileName: 'IMG_0412.HEIC' }) },
  ]

  for (const thing of things) room.drawer.put(thing)

  expect(room.drawer.list().map(({ name, pageKind }) => [name, pageKind])).toEqual([
    ['IMG_0412.HEIC', null],
    ['Het handje', null],
    ['Your baby', null],
    ['Boontje', null],
    ['Noor', null],
    ['Ritual', 'ritual'],
    ['Zonder titel maar met tekst', 'note'],
    ['Aan Noor', 'letter'],
  ])
  room.save({ language: 'nl' })
  expect(room.drawer.list().map(({ name }) => name)).toContain('Jullie kindje')
})

test('a page in the drawer is nowhere else, and comes back as it was', async () => {
  const { room, file } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor', text: words('het regent') })

  room.drawer.put({ kind: 'page', id: page.id })
  room.drawer.put({ kind: 'page', id: page.id })

  const again = openedAgain(file)
  expect(again.drawer.list()).toHaveLength(1)
  expect(again.pages.list().pages).toEqual([])
  expect(again.readAll().pages).toEqual([])
  expect(again.search('regent')).toEqual([])
  expect((await failureOf(() => again.pages.get(page.id))).code).toBe('page-not-found')
  expect(again.pages.versions(page.id)).toHaveLength(1)

  again.drawer.takeBack({ kind: 'page', id: page.id })
  expect(again.drawer.list()).toEqual([])
  expect(again.pages.get(page.id)).toEqual(page)
  expect(again.search('regent')).toHaveLength(1)
})

test('the moment something was put away stays the first one', () => {
  const { room } = aBookRoom()
  const page = room.pages.add({ kind: 'note' })

  room.drawer.put({ kind: 'page', id: page.id })
  const [before] = room.drawer.list()
  room.drawer.put({ kind: 'page', id: page.id })

  expect(room.drawer.list()).toEqual([before])
})

test('words typed in a page that was put away meanwhile are saved', () => {
  const { room } = aBookRoom()
  const page = room.pages.add({ kind: 'letter' })
  room.drawer.put({ kind: 'page', id: page.id })

  room.pages.save(page.id, { text: words('toch nog iets') })

  expect(room.pages.list().pages).toEqual([])
  room.drawer.takeBack({ kind: 'page', id: page.id })
  expect(room.pages.get(page.id).text).toEqual(words('toch nog iets'))
  expect(room.search('nog iets')).toHaveLength(1)
})

test('pages of a child in the drawer stay, without that child, until the child is back', () => {
  const { room } = aBookRoom()
  const [noor, boontje] = [room.children.add({ name: 'Noor' }), room.children.add({ name: 'Boontje' })]
  const page = room.pages.add({ kind: 'letter', children: [noor.id, boontje.id] })

  room.drawer.put({ kind: 'child', id: noor.id })
  expect(room.children.list().map(({ name }) => name)).toEqual(['Boontje'])
  expect(room.pages.get(page.id).children).toEqual([boontje.id])
  expect(room.pages.list().pages[0]?.children).toEqual([boontje.id])
  expect(room.readAll().children).toHaveLength(1)

  room.drawer.takeBack({ kind: 'child', id: noor.id })
  expect(room.pages.get(page.id).children).toEqual([noor.id, boontje.id])
})

test('choosing other children or photos for a page leaves those in the drawer on it', () => {
  const { room, db } = aBookRoom()
  const [noor, boontje] = [room.children.add({ name: 'Noor' }), room.children.add({ name: 'Boontje' })]
  const [away, shown, other] = [aPhoto(db), aPhoto(db), aPhoto(db)]
  const page = room.pages.add({ kind: 'photos', children: [noor.id, boontje.id], photos: [away, shown] })
  room.drawer.put({ kind: 'child', id: noor.id })
  room.drawer.put({ kind: 'photo', id: away })

  expect(room.pages.save(page.id, { children: [], photos: [other] })).toMatchObject({ children: [], photos: [other] })

  room.drawer.takeBack({ kind: 'child', id: noor.id })
  room.drawer.takeBack({ kind: 'photo', id: away })
  expect(room.pages.get(page.id)).toMatchObject({ children: [noor.id], photos: [other, away] })
})

test('a week still stands where the child in the drawer puts it', () => {
  const { room } = aBookRoom()
  const child = room.children.add({ date: parseDate('9-3-2024', 'nl'), weeks: 12 })
  room.pages.add({ kind: 'letter', date: { precision: 'week', week: 9 }, children: [child.id] })

  room.drawer.put({ kind: 'child', id: child.id })
  room.children.save(child.id, { weeks: 40 })

  expect(room.pages.list().pages[0]?.year).toBe(2023)
})

test('the whole book leaves the drawer out; everything has it, with every version', () => {
  const { room, db } = aBookRoom()
  room.save({ title: 'Ons boek' })
  const parent = room.parents.add({ name: 'Marit' })
  const child = room.children.add({ name: 'Noor' })
  const photo = aPhoto(db, { caption: 'Het handje' })
  const late = room.pages.add({ kind: 'letter', date: parseDate('2026', 'nl'), children: [child.id], photos: [photo] })
  const undated = room.pages.add({ kind: 'note' })
  const early = room.pages.add({ kind: 'moment', date: parseDate('2024', 'nl'), title: 'eerst' })
  room.pages.save(late.id, { text: words('later') })
  const away = room.pages.add({ kind: 'note', title: 'weggelegd', children: [child.id] })
  room.drawer.put({ kind: 'page', id: away.id })

  const whole = room.readAll()
  expect(whole).toMatchObject({ title: 'Ons boek', language: 'nl', parents: [parent], children: [child] })
  expect(whole.pages.map(({ id }) => id)).toEqual([early.id, late.id, undated.id])
  expect(whole.pages[1]).toEqual(room.pages.get(late.id))

  room.drawer.put({ kind: 'child', id: child.id })
  room.drawer.put({ kind: 'photo', id: photo })
  const all = room.everything()
  expect(all.children[0]?.removedAt).not.toBeNull()
  expect(all.photos[0]).toMatchObject({ id: photo, caption: 'Het handje', veiled: false, children: [] })
  const found = all.pages.find(({ id }) => id === late.id)
  expect(found).toMatchObject({ children: [child.id], photos: [photo], removedAt: null })
  expect(found?.versions.map(({ version }) => version)).toEqual([2, 1])
  expect(all.pages.find(({ id }) => id === away.id)?.removedAt).not.toBeNull()
  expect(JSON.parse(JSON.stringify(all))).toEqual(all)
  expect(room.counts()).toEqual({ children: 1, pages: 4, letters: 1, photos: 1, versions: 5, bytes: 1000 })
})
