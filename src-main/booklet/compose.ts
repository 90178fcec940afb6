/** @file The whole booklet: what was chosen from the book, as values for the template. */
import { BookError } from '#contract'
import type { BookletChoices, LeftOut, Photo, PhotoId } from '#contract'
import { ending, withFront } from './around.ts'
import { cardOf, chapterParts } from './chapter-parts.ts'
import type { BookletContent } from './content.ts'
import type { BookletData, BookletPart, BookletSheet } from './data.ts'
import type { Making } from './design-sizes.ts'
import { frontOf } from './front.ts'
import { printedPicture, wantedPicture } from './pictures.ts'
import type { WantedPicture } from './pictures.ts'
import { select } from './selection.ts'
import type { Selection } from './selection.ts'
import { hasWords } from './typography.ts'

/**
 * What a booklet is made for. `large`: large print, in its own design on A4. What `sheet` leaves open follows from the rest: a
 * booklet is A5 and a card A6, without bleed, with its cover.
 */
export type BookletTarget = { readonly large?: boolean; readonly sheet?: Partial<BookletSheet> }

/** A booklet whose pictures still need their bytes; each photo is in `pictures` once. */
export type BookletDraft = {
  readonly data: BookletData
  readonly pictures: readonly WantedPicture[]
  readonly veiledLeftOut: boolean
  readonly leftOut: readonly LeftOut[]
}

/** The booklet of what was chosen: cover, title, contents, a chapter per child, the shared one, pages for the hand, colophon; or the card. */
export function composeBooklet(
  content: BookletContent,
  choices: BookletChoices,
  target: BookletTarget = {},
): BookletDraft {
  const selection = select(content, choices)
  if (isNothing(content, { choices, selection })) throw new BookError('nothing-to-print')
  const making = makingOf(choices, target)
  const front = frontOf(content, { choices, selection, making })
  const children = selection.chapters.flatMap(({ child }) => child ?? [])
  const pages =
    choices.shape === 'card'
      ? [{ kind: 'card' as const, children: children.map((child) => cardOf(child, content.language)) }]
      : [
          ...withFront(front, chapters(content, { choices, selection, making })),
          ...ending(front, { choices, children }),
        ]
  return {
    data: { ...front, pictures: printedPictures(content, selection), pages },
    pictures: wantedPictures(selection, { making, pages }),
    veiledLeftOut: selection.veiledLeftOut,
    leftOut: selection.leftOut,
  }
}

type Chosen = { choices: BookletChoices; selection: Selection }

/** A card that names no child needs a title to hold. */
function isNothing({ book }: BookletContent, { choices, selection }: Chosen): boolean {
  const hasTitle = choices.shape === 'card' && [choices.title, book.title].some(hasWords)
  return selection.chapters.length === 0 && !hasTitle
}

function makingOf({ design, shape }: BookletChoices, { large = false, sheet = {} }: BookletTarget): Making {
  const usual = { format: shape === 'card' ? 'a6' : 'a5', bleed: 0, edge: 'bleed', cover: 'inside' } as const
  return { design: large ? 'groot' : design, sheet: { ...usual, ...sheet, ...(large ? { format: 'a4' } : {}) } }
}

function chapters({ book, language }: BookletContent, { choices, selection, making }: Chosen & { making: Making }) {
  const opens = selection.chapters.some(({ child }) => child !== null)
  const context = { book, language, level: opens ? 2 : 1, making, choices, opens }
  return selection.chapters.flatMap((chapter) => chapterParts(chapter, context))
}

function photosOf({ chapters: chosen }: Selection): Photo[] {
  const all = chosen.flatMap(({ pages, loose }) => [...pages.flatMap(({ photos }) => photos), ...loose])
  return [...new Map(all.map((photo) => [photo.id, photo])).values()]
}

function printedPictures({ book, language }: BookletContent, selection: Selection): BookletData['pictures'] {
  return Object.fromEntries(photosOf(selection).map((photo) => [photo.id, printedPicture(photo, book, language)]))
}

type Made = { making: Making; pages: readonly BookletPart[] }

function wantedPictures(selection: Selection, { making, pages }: Made): WantedPicture[] {
  const filling = new Set<PhotoId>(pages.flatMap((part) => (part.kind === 'full' ? [part.picture] : [])))
  return photosOf(selection).map((photo) => wantedPicture(photo, making, filling.has(photo.id)))
}
