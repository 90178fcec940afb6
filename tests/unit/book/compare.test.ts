/** @file Two states of a book side by side: what differs is told per chapter, in names, and nothing that differs is the same. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChildId, emptyChildDetails, emptyParentDetails, fromPlainText, PageId, ParentId, unknownDate } from '#contract'
import { BookComparison, PhotoId } from '#contract'
import { compareBooks } from '#main/book'
import type { Everything } from '#main/book'

const AT = '2026-11-21T18:00:00.000Z'

type AChild = Everything['children'][number]
type APage = Everything['pages'][number]
type APhoto = Everything['photos'][number]

const aChild = (name: string, changes: Partial<AChild> = {}): AChild => ({
  id: ChildId.parse(randomUUID()),
  name,
  thread: 1,
  words: { child: '', loss: '' },
  line: '',
  date: unknownDate,
  weeks: null,
  days: null,
  place: '',
  portrait: null,
  details: emptyChildDetails,
  createdAt: AT,
  removedAt: null,
  ...changes,
})

const aPage = (title: string, changes: Partial<APage> = {}): APage => ({
  id: PageId.parse(randomUUID()),
  kind: 'letter',
  children: [],
  author: null,
  title,
  date: unknownDate,
  text: [],
  steps: [],
  place: '',
  photos: [],
  version: 1,
  createdAt: AT,
  savedAt: AT,
  removedAt: null,
  versions: [{ version: 1, savedAt: AT, title, text: [], steps: [] }],
  ...changes,
})

const aPhoto = (changes: Partial<APhoto> = {}): APhoto => ({
  id: randomUUID(),
  hash: 'ab'.repeat(32),
  format: 'jpeg',
  bytes: 1000,
  fileName: 'IMG_1.jpg',
  caption: '',
  description: '',
  veiled: false,
  children: [],
  taken: unknownDate,
  addedAt: AT,
  removedAt: null,
  ...changes,
})

const aBook = (changes: Partial<Everything> = {}): Everything => ({
  title: 'Voor Noor',
  language: 'nl',
  parents: [{ id: ParentId.parse(randomUUID()), name: 'Marit', called: 'mama', details: emptyParentDetails }],
  children: [],
  pages: [],
  photos: [],
  editions: [],
  days: [],
  childDays: [],
  questions: [],
  papers: [],
  ...changes,
})

const same = { onlyHere: [], onlyThere: [], changed: [] }

test('a book is the same as itself, with every child and what belongs to none', () => {
  const book = aBook({ children: [aChild('Noor'), aChild('')], pages: [aPage('Aan Noor')], photos: [aPhoto()] })
  const compared = compareBooks(book, structuredClone(book))
  expect(compared).toEqual({
    same: true,
    chapters: [
      { name: 'Noor', same: true, ...same },
      { name: 'Jullie kindje', same: true, ...same },
      { name: null, same: true, ...same },
    ],
    here: { children: 2, pages: 1, letters: 1, photos: 1, versions: 1, bytes: 1000 },
    there: { children: 2, pages: 1, letters: 1, photos: 1, versions: 1, bytes: 1000 },
  })
  expect(BookComparison.parse(compared)).toEqual(compared)
})

test('a page of two children stands in the chapter of each, one of none in the last', () => {
  const [noor, bram] = [aChild('Noor'), aChild('Bram')]
  const both = aPage('Aan jullie', { children: [noor.id, bram.id] })
  const here = aBook({ children: [noor, bram], pages: [both, aPage('los')] })
  const there = { ...here, pages: [] }
  expect(compareBooks(here, there).chapters.map(({ name, onlyHere }) => [name, onlyHere])).toEqual([
    ['Noor', [{ kind: 'letter', title: 'Aan jullie' }]],
    ['Bram', [{ kind: 'letter', title: 'Aan jullie' }]],
    [null, [{ kind: 'letter', title: 'los' }]],
  ])
  expect(compareBooks(there, here).chapters.map(({ onlyThere }) => onlyThere.length)).toEqual([1, 1, 1])
})

test('a child only the other state knows has a chapter too, after those of this one', () => {
  const [noor, bram] = [aChild('Noor'), aChild('Bram')]
  const { chapters } = compareBooks(aBook({ children: [noor] }), aBook({ children: [bram, noor], parents: [] }))
  expect(chapters.map(({ name, onlyThere }) => [name, onlyThere])).toEqual([
    ['Noor', []],
    ['Bram', [{ kind: 'child', title: 'Bram' }]],
    [null, []],
  ])
})

test('a child that lies in both drawers is not named, unless something of it differs', () => {
  const away = aChild('Noor', { removedAt: AT })
  const book = aBook({ children: [away] })
  expect(compareBooks(book, book).chapters.map(({ name }) => name)).toEqual([null])
  const other = { ...book, children: [{ ...away, line: 'Zo klein' }] }
  expect(compareBooks(book, other).chapters[0]).toMatchObject({ name: 'Noor', same: false })
})

test('a page that moved to another child differs for both', () => {
  const [noor, bram] = [aChild('Noor'), aChild('Bram')]
  const page = aPage('Aan jou', { children: [noor.id] })
  const here = aBook({ children: [noor, bram], pages: [page] })
  const there = { ...here, pages: [{ ...page, children: [bram.id] }] }
  expect(compareBooks(here, there).chapters.map(({ same: isSame }) => isSame)).toEqual([false, false, true])
})

test('a photo without a child of its own belongs to the children of its pages', () => {
  const noor = aChild('Noor')
  const photo = aPhoto({ caption: 'Het handje' })
  const page = aPage('De echo', { children: [noor.id], photos: [PhotoId.parse(photo.id)] })
  const here = aBook({ children: [noor], pages: [page], photos: [photo] })
  const there = { ...here, photos: [{ ...photo, description: 'een hand' }] }
  expect(compareBooks(here, there).chapters[0]?.changed).toEqual([{ kind: 'photo', title: 'Het handje' }])
})

test('titles are those a person knows: the title, else how it begins, else nothing', () => {
  const pages = [aPage('Titel'), aPage('', { text: fromPlainText('Lieve Noor, vandaag') }), aPage('')]
  const photos = [aPhoto({ caption: 'De echo' }), aPhoto()]
  const children = [aChild('', { words: { child: 'boontje', loss: '' } })]
  const { chapters } = compareBooks(aBook({ pages, photos, children, parents: [] }), aBook({ parents: [] }))
  expect(chapters.flatMap(({ onlyHere }) => onlyHere.map(({ title }) => title))).toEqual([
    'boontje',
    'Titel',
    'Lieve Noor, vandaag',
    '',
    'De echo',
    'IMG_1.jpg',
  ])
})

test('the title and the parents stand in the last chapter', () => {
  const here = aBook()
  const there = { ...here, title: 'Ons boek', parents: here.parents.map((one) => ({ ...one, called: 'mam' })) }
  expect(compareBooks(here, there).chapters.at(-1)?.changed).toEqual([
    { kind: 'title', title: 'Voor Noor' },
    { kind: 'parent', title: 'Marit' },
  ])
})

// each is one thing that may differ; the moment something was saved is none of them
const pageChanges: Partial<APage>[] = [
  { kind: 'note' },
  { title: 'anders' },
  { text: fromPlainText('andere woorden') },
  { steps: ['een kaars'] },
  { place: 'aan zee' },
  { date: { precision: 'year', year: 2024 } },
  { author: { name: 'oma' } },
  { photos: [aPhoto().id as APage['photos'][number]] },
  { removedAt: AT },
  { versions: [] },
]
const photoChanges: Partial<APhoto>[] = [
  { caption: 'anders' },
  { description: 'anders' },
  { veiled: true },
  { removedAt: AT },
]

test.each([...pageChanges.map((change) => [Object.keys(change)[0], change] as const)])(
  'another %s of a page is seen',
  (_name, change) => {
    const page = aPage('Aan Noor')
    const here = aBook({ pages: [page] })
    expect(compareBooks(here, { ...here, pages: [{ ...page, ...change }] }).same).toBe(false)
    expect(compareBooks(here, { ...here, pages: [{ ...page, savedAt: '2027-01-01T00:00:00.000Z' }] }).same).toBe(true)
  },
)

test.each([...photoChanges.map((change) => [Object.keys(change)[0], change] as const)])(
  'another %s of a photo is seen',
  (_name, change) => {
    const photo = aPhoto()
    const here = aBook({ photos: [photo] })
    expect(compareBooks(here, { ...here, photos: [{ ...photo, ...change }] }).same).toBe(false)
  },
)

test('seen from the other side what is only here is only there, and what changed changed', () => {
  const children = [aChild('Noor'), aChild('Bram')]
  const pool = Array.from({ length: 8 }, (_, place) =>
    aPage(`brief ${place}`, { children: [children[place % 3]?.id].filter((id) => id !== undefined) }),
  )
  const states = fc.array(fc.record({ place: fc.nat(7), place2: fc.constantFrom('', 'aan zee') }), { maxLength: 8 })
  const bookOf = (picked: { place: number; place2: string }[]) => {
    const unique = new Map(picked.map(({ place, place2 }) => [place, place2]))
    return aBook({
      children,
      parents: [],
      pages: pool.flatMap((page, place) => (unique.has(place) ? [{ ...page, place: unique.get(place) ?? '' }] : [])),
    })
  }
  fc.assert(
    fc.property(states, states, (one, other) => {
      const [there, back] = [compareBooks(bookOf(one), bookOf(other)), compareBooks(bookOf(other), bookOf(one))]
      expect(back.same).toBe(there.same)
      for (const [at, chapter] of there.chapters.entries()) {
        const titles = (things: readonly { title: string }[]) => things.map(({ title }) => title).toSorted()
        expect(titles(back.chapters[at]?.onlyThere ?? [])).toEqual(titles(chapter.onlyHere))
        expect(titles(back.chapters[at]?.changed ?? [])).toEqual(titles(chapter.changed))
      }
    }),
  )
})
