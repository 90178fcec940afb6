/** @file Whatever is in a book and whatever is chosen: every chosen thing is printed exactly once, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookError, Design, PageKind } from '#contract'
import type { BookletChoices, Page, Photo } from '#contract'
import { composeBooklet } from '#main/booklet'
import type { BookletContent, BookletData, BookletTarget } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, choosing, day } from './a-book.ts'
import { pagesIn, photosIn } from './read-booklet.ts'

type Seed = {
  children: number[]
  photos: number[]
  kind: Page['kind']
  words: string
  dated: boolean
  veiled: boolean
  author: number
  upright: boolean
}

const seeds = fc.array(
  fc.record({
    children: fc.oneof(fc.constant<number[]>([0]), fc.uniqueArray(fc.nat(3), { maxLength: 3 })),
    photos: fc.oneof(fc.constant<number[]>([]), fc.uniqueArray(fc.nat(9), { maxLength: 8 })),
    kind: fc.constantFrom(...PageKind.options, 'letter' as const, 'letter' as const),
    words: fc.constantFrom('', ' ', 'Dag.', 'Een regel.\n\nEn nog een.', 'Lang. '.repeat(200)),
    dated: fc.boolean(),
    veiled: fc.boolean(),
    author: fc.nat(3),
    upright: fc.boolean(),
  }),
  { maxLength: 14 },
)
const chosen = fc.record({
  children: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
  kinds: fc.uniqueArray(fc.constantFrom(...PageKind.options), { maxLength: 3 }),
  design: fc.constantFrom(...Design.options),
  order: fc.constantFrom('time' as const, 'hand' as const),
  byHand: fc.uniqueArray(fc.nat(13)),
  colouring: fc.boolean(),
  loosePhotos: fc.boolean(),
  veiled: fc.boolean(),
})
const target = fc.constantFrom<BookletTarget>(
  {},
  { large: true },
  { sheet: { format: 'a6', bleed: 3, cover: 'apart' } },
)

// the fourth child lies in the drawer: pages may still name it
function bookFrom(made: readonly Seed[]): { content: BookletContent; children: ReturnType<typeof aChild>[] } {
  const children = Array.from({ length: 4 }, () => aChild())
  const at = <T>(list: readonly T[], indexes: readonly number[]) => indexes.flatMap((index) => list[index] ?? [])
  const ids = (indexes: readonly number[]) => at(children, indexes).map(({ id }) => id)
  const parents = [aParent({ name: 'Marit' }), aParent({ name: 'Joost' })]
  const authors = [...parents.map(({ id }) => ({ parent: id })), { name: 'oma' }, null]
  const photos = made.map(({ veiled, upright, children: own }) =>
    aPhoto({ veiled, children: ids(own), width: 2400, height: upright ? 3200 : 1800 }),
  )
  const pages = made.map(({ kind, words, dated, author, children: own, photos: shown }, index) =>
    aPage(kind, {
      text: words,
      children: ids(own),
      author: authors[author] ?? null,
      photos: at(photos, shown).map(({ id }) => id),
      ...(dated ? { date: day(`2024-01-${String(10 + index)}`) } : {}),
    }),
  )
  return { content: aContent({ book: { parents, children: children.slice(0, 3) }, pages, photos }), children }
}

test('every chosen page and photo occurs exactly once, veiled ones only when chosen', () => {
  fc.assert(
    fc.property(seeds, chosen, target, (made, wish, madeFor) => {
      const { content, children } = bookFrom(made)
      const { children: without, kinds, byHand, ...rest } = wish
      const choices = choosing({
        ...rest,
        withoutKinds: kinds,
        withoutChildren: without.flatMap((index) => children[index]?.id ?? []),
        byHand: byHand.flatMap((index) => content.pages[index]?.id ?? []),
      })

      const printed = composed(content, choices, madeFor)

      const { pages, photos } = expected(content, choices)
      expect(pagesIn(printed).toSorted()).toEqual(pages.map(({ id }) => id).toSorted())
      expect(photosIn(printed).toSorted()).toEqual(photos.toSorted())
    }),
    { numRuns: 400 },
  )
})

test('the books of that property hold every kind of part', () => {
  const made = fc.sample(fc.tuple(seeds, chosen, target), { numRuns: 150, seed: 1 })
  const kinds = made.flatMap(([seed, { design, colouring }, madeFor]) =>
    composed(bookFrom(seed).content, choosing({ design, colouring }), madeFor).pages.map(({ kind }) => kind),
  )

  expect([...new Set(kinds)].toSorted()).toEqual([
    'chapter',
    'colophon',
    'colour',
    'contents',
    'cover',
    'dates',
    'facing',
    'full',
    'letter',
    'run',
    'title',
    'words',
    'write',
  ])
})

function composed(
  content: BookletContent,
  choices: BookletChoices,
  madeFor: BookletTarget,
): Pick<BookletData, 'pages'> {
  try {
    return composeBooklet(content, choices, madeFor).data
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'nothing-to-print') return { pages: [] }
    throw cause
  }
}

/** The rules said again, plainly: what a person chose, thing by thing. */
function expected(
  { book, pages, photos }: BookletContent,
  choices: BookletChoices,
): { pages: Page[]; photos: string[] } {
  const inBook = new Set(book.children.map(({ id }) => id))
  const isFor = (thing: Page | Photo) => {
    const own = thing.children.filter((id) => inBook.has(id))
    return own.length === 0 || own.some((id) => !choices.withoutChildren.includes(id))
  }
  const mayShow = (photo: Photo) => choices.veiled || !photo.veiled
  const shownOn = (page: Page) => photos.filter((photo) => page.photos.includes(photo.id) && mayShow(photo))
  const hasText = (page: Page) => /"text":"[^"]*\w/.test(JSON.stringify(page.text))
  const chosenPages = pages.filter(
    (page) => !choices.withoutKinds.includes(page.kind) && isFor(page) && (hasText(page) || shownOn(page).length > 0),
  )
  const loose = photos.filter(
    (photo) =>
      choices.loosePhotos && mayShow(photo) && isFor(photo) && !pages.some((page) => page.photos.includes(photo.id)),
  )
  return {
    pages: chosenPages,
    photos: [...chosenPages.flatMap((page) => shownOn(page).map(({ id }) => id)), ...loose.map(({ id }) => id)],
  }
}
