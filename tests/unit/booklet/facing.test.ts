/** @file Which letters lie open side by side: two voices of one time, to the same child. */
import { expect, test } from 'vitest'
import type { BookletChoices, Page, PartialDate } from '#contract'
import { composeBooklet } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, choosing, day } from './a-book.ts'
import { pagesIn } from './read-booklet.ts'

const noor = aChild({ name: 'Noor', weeks: 20, date: day('2024-06-10') })
const [mama, papa] = [aParent({ name: 'Marit' }), aParent({ name: 'Joost' })]
const photo = aPhoto()
const from = (author: Page['author'], letter: Parameters<typeof aPage>[1] = {}) =>
  aPage('letter', { children: [noor.id], author, text: 'Dag.', date: day('2024-06-12'), ...letter })
const fromMama = (letter: Parameters<typeof aPage>[1] = {}) => from({ parent: mama.id }, letter)
const fromPapa = (letter: Parameters<typeof aPage>[1] = {}) => from({ parent: papa.id }, letter)

function bookletOf(pages: Page[], choices: Partial<BookletChoices> = {}) {
  const content = aContent({ book: { parents: [mama, papa], children: [noor] }, pages, photos: [photo] })
  return composeBooklet(content, choosing(choices)).data
}

/** The pairs that lie side by side, by the ids of their letters. */
const pairsIn = (pages: Page[], choices: Partial<BookletChoices> = {}) =>
  bookletOf(pages, choices).pages.flatMap((part) => (part.kind === 'facing' ? [[part.left.id, part.right.id]] : []))

test('two letters of one day from two people lie side by side, the earlier one on the left', () => {
  const [first, second] = [
    fromPapa({ createdAt: '2026-01-01T00:00:00Z' }),
    fromMama({ createdAt: '2026-01-02T00:00:00Z' }),
  ]

  expect(pairsIn([second, first])).toEqual([[first.id, second.id]])
})

test('a third letter stands by itself', () => {
  const letters = [
    fromMama({ date: day('2024-06-11') }),
    fromPapa({ date: day('2024-06-12') }),
    fromMama({ date: day('2024-06-13') }),
  ]
  const data = bookletOf(letters)

  expect(data.pages.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['chapter', 'facing', 'letter', 'dates', 'write', 'colophon']),
  )
  expect(pagesIn(data)).toEqual(letters.map(({ id }) => id))
})

const spring: PartialDate = { precision: 'season', season: 'spring', year: 2024 }
test.each([
  ['days of one month', day('2024-06-01'), day('2024-06-30'), 1],
  ['days of two months', day('2024-05-31'), day('2024-06-01'), 0],
  ['the same month in two years', day('2023-06-12'), day('2024-06-12'), 0],
  ['a month and a day in it', { precision: 'month', year: 2024, month: 6 }, day('2024-06-12'), 1],
  ['the same season', spring, spring, 1],
  ['a season and a day in it', spring, day('2024-03-12'), 0],
  ['no date at all', { precision: 'unknown' }, { precision: 'unknown' }, 1],
  ['a date and none', day('2024-06-12'), { precision: 'unknown' }, 0],
  ['the same week of the pregnancy', { precision: 'week', week: 12 }, { precision: 'week', week: 12 }, 1],
  ['two weeks of the pregnancy in two months', { precision: 'week', week: 10 }, { precision: 'week', week: 16 }, 0],
] as const)('letters of %s', (...[, first, second, pairs]) => {
  expect(pairsIn([fromMama({ date: first }), fromPapa({ date: second })])).toHaveLength(pairs)
})

test.each([
  ['one person', [fromMama(), fromMama()]],
  ['one name, typed in two ways', [from({ name: 'Oma Riet' }), from({ name: 'oma riet ' })]],
  ['someone and no one', [fromMama(), from(null)]],
  ['no one', [from(null), from(null)]],
  ['two people, to others', [fromMama({ children: [] }), fromPapa()]],
  ['two people, one with a picture', [fromMama({ photos: [photo.id] }), fromPapa()]],
  ['two people, one longer than a page', [fromMama(), fromPapa({ text: 'Zo was het. '.repeat(250) })]],
  ['two people, one of them a note', [fromMama(), aPage('note', { ...fromPapa(), kind: 'note' })]],
])('letters of %s follow each other', (_, letters) => {
  expect(pairsIn(letters)).toEqual([])
})

test('something between two letters keeps them apart', () => {
  const [first, between, last] = [
    fromMama({ date: day('2024-06-11') }),
    aPage('ritual', { children: [noor.id], title: 'Een kaars', date: day('2024-06-12') }),
    fromPapa({ date: day('2024-06-13') }),
  ]

  expect(pairsIn([first, between, last])).toEqual([])
  expect(pairsIn([first, between, last], { withoutKinds: ['ritual'] })).toEqual([[first.id, last.id]])
})

test('in an order by hand only letters that were laid by hand lie side by side, whatever their dates', () => {
  const [first, second] = [fromMama({ date: day('2024-02-11') }), fromPapa({ date: day('2024-06-12') })]

  expect(pairsIn([first, second], { order: 'hand', byHand: [second.id] })).toEqual([])
  expect(pairsIn([first, second], { order: 'hand', byHand: [second.id, first.id] })).toEqual([[second.id, first.id]])
})

test('both letters are listed in the contents', () => {
  const letters = Array.from({ length: 6 }, (_, month) => [
    fromMama({ date: day(`2024-0${String(month + 1)}-11`) }),
    fromPapa({ date: day(`2024-0${String(month + 1)}-12`) }),
  ])

  // six pairs: fewer than eight parts, but twelve letters to look for
  expect(bookletOf(letters.flat()).pages.map(({ kind }) => kind)).toContain('contents')
})
