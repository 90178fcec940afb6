/** @file Whatever is in a book and whatever is chosen: each page and photo is printed or named as left out, and order only orders. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookError, PageKind, plainText } from '#contract'
import type { BookletChoices, Page, PartialDate } from '#contract'
import { composeBooklet } from '#main/booklet'
import type { BookletContent, BookletDraft } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, choosing } from './a-book.ts'
import { pagesIn, photosIn } from './read-booklet.ts'

const dates: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.constant({ precision: 'unknown' as const }),
  fc.record({ precision: fc.constant('year' as const), year: fc.integer({ min: 2020, max: 2026 }) }),
  fc.record({ precision: fc.constant('week' as const), week: fc.integer({ min: 1, max: 45 }) }),
  fc.record({
    precision: fc.constant('day' as const),
    year: fc.integer({ min: 2020, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
)

const some = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 4 })
const aSeed = fc.record({
  children: some(3),
  photos: some(9),
  kind: fc.constantFrom(...PageKind.options),
  words: fc.constantFrom('', ' ', 'Dag.', 'Een regel.\n\nEn nog een.'),
  author: fc.constantFrom(null, 0, 1, 'Oma', 'oma '),
  date: dates,
  veiled: fc.boolean(),
})
const aWish = fc.record({
  withoutChildren: some(3),
  withoutKinds: fc.uniqueArray(fc.constantFrom(...PageKind.options), { maxLength: 2 }),
  withoutAuthors: fc.uniqueArray(fc.constantFrom<0 | 1 | 'OMA'>(0, 1, 'OMA'), { maxLength: 2 }),
  withoutPages: some(12),
  byHand: fc.array(fc.nat(14), { maxLength: 14 }),
  from: fc.constantFrom(null, '2022-03-01'),
  until: fc.constantFrom(null, '2024-10-31'),
  order: fc.constantFrom('time' as const, 'hand' as const),
  shape: fc.constantFrom('booklet' as const, 'booklet' as const, 'booklet' as const, 'card' as const),
  loosePhotos: fc.boolean(),
  veiled: fc.boolean(),
})
const seeds = fc.array(aSeed, { maxLength: 14 })

type Seed = typeof aSeed extends fc.Arbitrary<infer T> ? T : never
type Wish = typeof aWish extends fc.Arbitrary<infer T> ? T : never
const at = <T>(list: readonly T[], indexes: readonly number[]) => indexes.flatMap((index) => list[index] ?? [])

// the fourth child lies in the drawer: pages and choices may still name it
function bookFrom(made: readonly Seed[], wish: Wish): { content: BookletContent; choices: BookletChoices } {
  const parents = [aParent(), aParent()]
  const children = Array.from({ length: 4 }, (_, index) => aChild(index === 0 ? { weeks: 20 } : {}))
  const ids = (indexes: readonly number[]) => at(children, indexes).map(({ id }) => id)
  const photos = made.map(({ veiled, children: own, date }) => aPhoto({ veiled, children: ids(own), taken: date }))
  const parentOf = (index: number) => ({ parent: parents[index]?.id ?? aParent().id })
  const authorOf = (author: number | string) => (typeof author === 'number' ? parentOf(author) : { name: author })
  const pages = made.map(({ kind, words, children: own, photos: shown, author, date }) =>
    aPage(kind, {
      text: words,
      children: ids(own),
      photos: at(photos, shown).map(({ id }) => id),
      author: author === null ? null : authorOf(author),
      date,
    }),
  )
  const choices = choosing({
    ...wish,
    withoutChildren: ids(wish.withoutChildren),
    withoutAuthors: wish.withoutAuthors.map(authorOf),
    withoutPages: at(pages, wish.withoutPages).map(({ id }) => id),
    byHand: at(pages, wish.byHand).map(({ id }) => id),
  })
  return { content: aContent({ book: { children: children.slice(0, 3), parents }, pages, photos }), choices }
}

/** `null` when nothing is left to print. */
function made(content: BookletContent, choices: BookletChoices): BookletDraft | null {
  try {
    return composeBooklet(content, choices)
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'nothing-to-print') return null
    throw cause
  }
}

const hasSomething = (content: BookletContent) => (page: Page) =>
  plainText(page.text).trim() !== '' || content.photos.some(({ id }) => page.photos.includes(id))

const named = (draft: BookletDraft, kind: string) =>
  draft.leftOut.filter(({ what }) => what === kind).map(({ id }): string => id)

test('every page on which something stands is in the booklet or named as left out, exactly once', () => {
  fc.assert(
    fc.property(seeds, aWish, (book, wish) => {
      const { content, choices } = bookFrom(book, wish)
      const draft = made(content, choices)
      if (draft === null) return
      const expected = content.pages.filter(hasSomething(content)).map(({ id }): string => id)
      expect([...pagesIn(draft.data), ...named(draft, 'page')].toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 500 },
  )
})

test('every photo is in the booklet, or named, or on pages of which each is named', () => {
  fc.assert(
    fc.property(seeds, aWish, (book, wish) => {
      const { content, choices } = bookFrom(book, wish)
      const draft = made(content, choices)
      if (draft === null) return
      const [shown, photos, pages] = [photosIn(draft.data), named(draft, 'photo'), named(draft, 'page')]
      const pagesOf = (id: string) => content.pages.filter((page) => page.photos.some((photo) => photo === id))
      const goesAlong = (id: string) => pagesOf(id).length > 0 && pagesOf(id).every((page) => pages.includes(page.id))
      for (const { id } of content.photos) {
        const isShown = shown.includes(id)
        expect(isShown ? !photos.includes(id) : photos.includes(id) || goesAlong(id)).toBe(true)
      }
      expect(new Set(photos).size).toBe(photos.length)
    }),
    { numRuns: 300 },
  )
})

test('a veiled photo is named by no word of its own', () => {
  fc.assert(
    fc.property(seeds, aWish, (book, wish) => {
      const { content, choices } = bookFrom(book, wish)
      const veiled = new Set<string>(content.photos.filter((photo) => photo.veiled).map(({ id }) => id))
      const names = (made(content, choices)?.leftOut ?? []).filter(({ id }) => veiled.has(id)).map(({ name }) => name)
      expect(new Set([...names, 'Een gesluierde foto']).size).toBe(1)
    }),
  )
})

test('a veil is said to leave something out just when lifting it would bring a photo in', () => {
  fc.assert(
    fc.property(seeds, aWish, (book, wish) => {
      const { content, choices } = bookFrom(book, { ...wish, veiled: false })
      const [draft, lifted] = [made(content, choices), made(content, { ...choices, veiled: true })]
      if (draft === null || lifted === null) return
      const count = (one: BookletDraft) => new Set(photosIn(one.data)).size
      expect(draft.veiledLeftOut).toBe(count(lifted) > count(draft))
    }),
    { numRuns: 300 },
  )
})

test('by hand the same pages are in it, those that were named in that order, the others each behind the page before them by date', () => {
  fc.assert(
    fc.property(seeds, aWish, (book, wish) => {
      // one chapter, from which nothing is taken
      const own = book.map((seed) => ({
        ...seed,
        children: [0],
        photos: [],
        words: 'Dag.' as const,
        kind: 'letter' as const,
      }))
      const { content } = bookFrom(own, wish)
      const byHand = at(content.pages, wish.byHand).map(({ id }) => id)
      const inTime = pagesIn(composeBooklet(content, choosing()).data)
      const inHand = pagesIn(composeBooklet(content, choosing({ order: 'hand', byHand })).data)

      expect(inHand.toSorted()).toEqual(inTime.toSorted())
      expect(inHand.filter((id) => byHand.includes(id))).toEqual([...new Set(byHand)])
      for (const id of inTime) {
        if (!byHand.includes(id)) expect(inHand[inHand.indexOf(id) - 1]).toBe(inTime[inTime.indexOf(id) - 1])
      }
    }),
    { numRuns: 300 },
  )
})
