/** @file Whatever is in a book and whatever is chosen: every chosen thing is printed exactly once, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookError, PageKind } from '#contract'
import type { BookletChoices, Page, Photo } from '#contract'
import { composeBooklet } from '#main/booklet'
import type { BookletContent, BookletData } from '#main/booklet'
import { aChild, aContent, aPage, aPhoto, choosing, day } from './a-book.ts'

type Seed = {
  author: string | null
  isTall: boolean
  children: number[]
  photos: number[]
  kind: Page['kind']
  words: string
  dated: boolean
  veiled: boolean
}

const seeds = fc.array(
  fc.record({
    children: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    photos: fc.uniqueArray(fc.nat(9), { maxLength: 8 }),
    author: fc.constantFrom(null, 'Marit', 'Joost'),
    isTall: fc.boolean(),
    kind: fc.constantFrom(...PageKind.options),
    words: fc.constantFrom('', ' ', 'Dag.', 'Een regel.\n\nEn nog een.', 'Lang. '.repeat(200)),
    dated: fc.boolean(),
    veiled: fc.boolean(),
  }),
  { maxLength: 14 },
)
const chosen = fc.record({
  withoutChildren: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
  withoutKinds: fc.uniqueArray(fc.constantFrom(...PageKind.options)),
  order: fc.constantFrom('time' as const, 'hand' as const),
  loosePhotos: fc.boolean(),
  veiled: fc.boolean(),
})

// the fourth child lies in the drawer: pages may still name it
function bookFrom(made: readonly Seed[]): { content: BookletContent; children: ReturnType<typeof aChild>[] } {
  const children = Array.from({ length: 4 }, () => aChild())
  const at = <T>(list: readonly T[], indexes: readonly number[]) => indexes.flatMap((index) => list[index] ?? [])
  const ids = (indexes: readonly number[]) => at(children, indexes).map(({ id }) => id)
  const photos = made.map(({ veiled, isTall, children: own }) =>
    aPhoto({ veiled, children: ids(own), ...(isTall ? { width: 2000, height: 2800 } : {}) }),
  )
  const pages = made.map(({ kind, words, dated, author, children: own, photos: shown }, index) =>
    aPage(kind, {
      text: words,
      author: author === null ? null : { name: author },
      children: ids(own),
      photos: at(photos, shown).map(({ id }) => id),
      ...(dated ? { date: day(`2024-01-${String(10 + index)}`) } : {}),
    }),
  )
  return { content: aContent({ book: { children: children.slice(0, 3) }, pages, photos }), children }
}

test('every chosen page and photo occurs exactly once, veiled ones only when chosen', () => {
  fc.assert(
    fc.property(seeds, chosen, (made, wish) => {
      const { content, children } = bookFrom(made)
      const choices = choosing({
        ...wish,
        withoutChildren: wish.withoutChildren.flatMap((index) => children[index]?.id ?? []),
      })

      const printed = composed(content, choices)

      const { pages, photos } = expected(content, choices)
      expect(idsOf(printed).toSorted()).toEqual(pages.map(({ id }) => id).toSorted())
      expect(placesOf(printed).toSorted()).toEqual(photos.toSorted())
    }),
    { numRuns: 400 },
  )
})

function composed(content: BookletContent, choices: BookletChoices): BookletData['pages'] {
  try {
    return composeBooklet(content, choices).data.pages
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'nothing-to-print') return []
    throw cause
  }
}

function idsOf(parts: BookletData['pages']): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'run') return part.items.map(({ id }) => id)
    if (part.kind === 'facing') return [part.left.id, part.right.id]
    return 'id' in part && part.id !== null ? [part.id] : []
  })
}

/** Each picture with the page it stands on; `loose` when on none. */
function placesOf(parts: BookletData['pages']): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'full') return [`${part.id ?? 'loose'} ${part.picture}`]
    return 'pictures' in part ? part.pictures.map((photo) => `${part.id ?? 'loose'} ${photo}`) : []
  })
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
    photos: [
      ...chosenPages.flatMap((page) => shownOn(page).map(({ id }) => `${page.id} ${id}`)),
      ...loose.map(({ id }) => `loose ${id}`),
    ],
  }
}
