import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '#contract'
import type { NewPage, PageId } from '#contract'
import type { BookRoom } from '#main/book'
import type { Database } from '#main/database'
import { aBookRoom, aPhoto, words } from '../../support/book-room.ts'

const date = (text: string) => parseDate(text, 'nl')
const titles = (room: BookRoom) => room.pages.list().pages.map(({ title }) => title)

test('pages stand newest first, those without a date last, and of one date the last made first', () => {
  const { room } = aBookRoom()
  const dates = [
    '2024',
    '14 november 2026',
    '?',
    'voorjaar 2024',
    '2 november 2026',
    'week 9',
    'rond 14 november 2026',
    '',
  ]

  for (const [index, text] of dates.entries()) {
    room.pages.add({ kind: 'moment', title: `${index} ${text}`, date: date(text) })
  }

  expect(titles(room)).toEqual([
    '6 rond 14 november 2026',
    '1 14 november 2026',
    '4 2 november 2026',
    '3 voorjaar 2024',
    '0 2024',
    '5 week 9',
    '7',
    '2 ?',
  ])
  expect(room.pages.list().pages.map(({ year }) => year)).toEqual([2026, 2026, 2026, 2024, 2024, null, null, null])
})

test('a week of the pregnancy finds its place when the child gets a date, and moves along with it', () => {
  const { room } = aBookRoom()
  const child = room.children.add({})
  room.pages.add({ kind: 'moment', title: 'zomer', date: date('zomer 2023') })
  room.pages.add({ kind: 'moment', title: 'winter', date: date('januari 2024') })
  const week = room.pages.add({ kind: 'letter', title: 'week 9', date: date('week 9'), children: [child.id] })
  expect(titles(room)).toEqual(['winter', 'zomer', 'week 9'])

  room.children.save(child.id, { date: date('9 maart 2024'), weeks: 9, days: 4 })
  expect(titles(room)).toEqual(['week 9', 'winter', 'zomer'])
  expect(room.pages.list().pages[0]?.year).toBe(2024)

  room.children.save(child.id, { weeks: 20 })
  expect(titles(room)).toEqual(['winter', 'week 9', 'zomer'])

  room.children.save(child.id, { date: date('onbekend') })
  expect(titles(room)).toEqual(['winter', 'zomer', 'week 9'])

  const other = room.children.add({ date: date('1 maart 2024'), weeks: 10, days: 0 })
  room.pages.save(week.id, { children: [child.id, other.id] })
  expect(titles(room)).toEqual(['week 9', 'winter', 'zomer'])

  room.pages.save(week.id, { date: date('augustus 2023') })
  expect(titles(room)).toEqual(['winter', 'week 9', 'zomer'])
})

test('a child or some kinds may be asked for alone', () => {
  const { room } = aBookRoom()
  const [noor, boontje] = [room.children.add({ name: 'Noor' }), room.children.add({ name: 'Boontje' })]
  room.pages.add({ kind: 'letter', title: 'voor beiden', children: [noor.id, boontje.id] })
  room.pages.add({ kind: 'ritual', title: 'van Noor', children: [noor.id] })
  room.pages.add({ kind: 'note', title: 'van niemand' })

  const asked = (query: Parameters<BookRoom['pages']['list']>[0]) =>
    room.pages.list(query).pages.map(({ title }) => title)

  expect(asked({ child: boontje.id })).toEqual(['voor beiden'])
  expect(asked({ child: noor.id })).toEqual(['van Noor', 'voor beiden'])
  expect(asked({ kinds: ['note', 'letter'] })).toEqual(['van niemand', 'voor beiden'])
  expect(asked({ child: noor.id, kinds: ['ritual'] })).toEqual(['van Noor'])
  expect(asked({ kinds: [] })).toEqual([])
})

test('the first four photos of a page are shown in order, without those in the drawer', () => {
  const { room, db } = aBookRoom()
  const photos = Array.from({ length: 6 }, (_, index) => aPhoto(db, { caption: `foto ${index}`, veiled: index === 2 }))
  room.pages.add({ kind: 'photos', photos })
  room.pages.add({ kind: 'note' })
  for (const photo of photos.slice(1, 2)) room.drawer.put({ kind: 'photo', id: photo })

  const [note, page] = room.pages.list().pages

  expect(note?.photos).toEqual([])
  expect(page?.photos.map(({ caption, veiled }) => [caption, veiled])).toEqual([
    ['foto 0', false],
    ['foto 2', true],
    ['foto 3', false],
    ['foto 4', false],
  ])
  expect(page?.photos[0]).toMatchObject({ id: photos[0], width: 40, height: 30, description: '' })
})

test('a page shows how its text begins, cut at a word', () => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'letter', text: words(`Lieve Noor,\n\nhet regent\tvandaag. ${'Zo zacht. '.repeat(60)}`) })

  const opening = room.pages.list().pages[0]?.opening ?? ''

  expect(opening.startsWith('Lieve Noor, het regent vandaag. Zo zacht.')).toBe(true)
  expect(opening.endsWith('Zo zacht.…') || opening.endsWith(' Zo…')).toBe(true)
  expect(opening.length).toBeLessThanOrEqual(221)
})

test.each([
  ['emoji without a space', '👨‍👩‍👧‍👦'.repeat(100), /^(👨‍👩‍👧‍👦){20}…$/u],
  ['Chinese without a space', '亲爱的宝宝'.repeat(100), /^.{220}…$/u],
  ['one letter with a thousand marks', `e${'\u0301'.repeat(1000)}`, /^e\u0301{219}…$/u],
  ['one emoji joined of a hundred', Array(100).fill('👩').join('\u200D'), /^(👩\u200D){73}…$/u],
  ['a single long word', 'a'.repeat(300), /^a{220}…$/],
  ['control signs and empty lines', 'Lieve\u0000\u0007Noor\n\t \n!', /^Lieve Noor !$/],
])('the opening of %s is cut without splitting a sign', (_name, text, opening) => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'letter', text: [{ kind: 'paragraph', runs: [{ text }] }] })

  expect(room.pages.list().pages[0]?.opening).toMatch(opening)
})

test('a ritual without a text begins with its first step', () => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'ritual', steps: ['Zet de kaars in het raam.', 'Steek hem aan.'] })

  expect(room.pages.list().pages[0]?.opening).toBe('Zet de kaars in het raam. Steek hem aan.')
})

test('every page is shown exactly once, in order, however long the stretches are', () => {
  const { room, db } = aBookRoom()
  const child = room.children.add({ date: date('9 maart 2024'), weeks: 12 })
  const made = db.transaction(() => manyPages(room, 400, child.id))()

  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.boolean(), (limit, ofChild) => {
      const seen = walk(room, { limit, ...(ofChild ? { child: child.id } : {}) })
      const expected = made.filter((page) => !ofChild || page.children.length > 0)

      expect(seen).toHaveLength(expected.length)
      expect(new Set(seen)).toEqual(new Set(expected.map(({ id }) => id)))
    }),
    { numRuns: 12 },
  )
})

test('ten thousand pages: every page exactly once, newest first, and the first stretch is sixty', () => {
  const { room, db } = aBookRoom()
  const child = room.children.add({ date: date('9 maart 2024'), weeks: 12 })
  db.transaction(() => {
    manyPages(room, 1000, child.id)
    for (const copy of '123456789') copyPages(db, copy)
  })()

  const inOrder = db.prepare('SELECT id FROM pages ORDER BY sort_key DESC, id').pluck().all()
  expect(inOrder).toHaveLength(10_000)
  expect(walk(room, {})).toEqual(inOrder)
  expect(walk(room, { limit: 199, child: child.id })).toHaveLength(5000)
  expect(walk(room, { limit: 200, child: child.id, kinds: ['letter'] })).toHaveLength(1660)
  expect(room.pages.list().pages).toHaveLength(60)
  expect(room.readAll().pages).toHaveLength(10_000)
})

test('a page that is added or put away between two stretches moves no other page', () => {
  const { room } = aBookRoom()
  const made = manyPages(room, 30)
  const first = room.pages.list({ limit: 10 })
  const shown = first.pages.map(({ id }) => id)

  room.pages.add({ kind: 'note', date: date('1 januari 2030') })
  for (const id of shown.slice(-1)) room.drawer.put({ kind: 'page', id })
  const rest = walk(room, { limit: 10, after: first.next ?? '' })

  expect(new Set([...shown, ...rest])).toEqual(new Set(made.map(({ id }) => id)))
  expect(shown.length + rest.length).toBe(30)
})

const kinds = ['moment', 'letter', 'note'] as const
const dates = ['14 november 2026', 'maart 2024', '2024', 'week 9', 'onbekend', 'zomer 2025', '1 januari 1999']

function manyPages(room: BookRoom, count: number, child?: NonNullable<NewPage['children']>[number]) {
  return Array.from({ length: count }, (_, index) =>
    room.pages.add({
      kind: kinds[index % kinds.length] ?? 'note',
      title: `Bladzijde ${index}`,
      date: date(dates[index % dates.length] ?? ''),
      text: words(`Dit is regel ${index}.`),
      children: child && index % 2 === 0 ? [child] : [],
    }),
  )
}

/** The thousand pages made first once more, with ids of their own: quicker than saving each. */
function copyPages(db: Database, sign: string) {
  const id = `'${sign.repeat(8)}' || substr(page, 9)`
  db.exec(`
    INSERT INTO pages (id, kind, title, opening, date, sort_key, year, text, steps, place, version, created_at, saved_at)
    SELECT ${id.replace('page', 'id')}, kind, title, opening, date, sort_key, year, text, steps, place, version, created_at, saved_at
    FROM   pages WHERE rowid <= 1000;
    INSERT INTO page_children (page, child, position)
    SELECT ${id}, child, position FROM page_children WHERE page IN (SELECT id FROM pages WHERE rowid <= 1000);
  `)
}

function walk(room: BookRoom, query: NonNullable<Parameters<BookRoom['pages']['list']>[0]>): PageId[] {
  const { pages, next } = room.pages.list(query)
  const ids = pages.map(({ id }) => id)
  return next === null ? ids : [...ids, ...walk(room, { ...query, after: next })]
}
