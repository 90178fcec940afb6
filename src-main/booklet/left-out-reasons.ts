/** @file Why a page or photo stays out of a booklet: the first rule that takes it out. The veil is asked last, and elsewhere for a page. */
import { spanOf, touches } from '#contract'
import type { Author, Book, BookletChoices, Child, LeftOut, Page, PartialDate, Photo } from '#contract'
import { createBelongings } from './belongings.ts'

export type Why = LeftOut['why']

type Rule = readonly [why: Why, applies: () => boolean]

/** The reasons by these choices. `child`: whose chapter it stands in, by which weeks of a pregnancy are counted; `null` when it is shared. */
export function createReasons(book: Book, choices: BookletChoices) {
  const { of } = createBelongings(book)
  const [children, kinds] = [new Set(choices.withoutChildren), new Set(choices.withoutKinds)]
  const [authors, pages] = [new Set(choices.withoutAuthors.map(authorKey)), new Set(choices.withoutPages)]
  const isOfNoneIn = (thing: Page | Photo) => {
    const own = of(thing)
    return own.length > 0 && own.every((id) => children.has(id))
  }
  const isOutside = (date: PartialDate, child: Child | null) => {
    const span = spanOf(date, child)
    return span !== null && !touches(span, choices)
  }
  return {
    ofPage: (page: Page, child: Child | null): Why | null =>
      firstOf([
        ['child', () => isOfNoneIn(page)],
        ['kind', () => kinds.has(page.kind)],
        // what nobody signed is everyone's
        ['author', () => page.author !== null && authors.has(authorKey(page.author))],
        ['date', () => isOutside(page.date, child)],
        ['chosen', () => pages.has(page.id)],
        ['shape', () => choices.shape === 'card'],
      ]),
    /** Of a photo that stands on no page. A child's portrait opens its chapter, whenever it was taken. */
    ofLoose: (photo: Photo, child: Child | null): Why | null =>
      firstOf([
        ['child', () => isOfNoneIn(photo)],
        ['date', () => photo.id !== child?.portrait && isOutside(photo.taken, child)],
        ['shape', () => choices.shape === 'card'],
        ['loose', () => !choices.loosePhotos],
        ['veiled', () => photo.veiled && !choices.veiled],
      ]),
  }
}

const firstOf = (rules: readonly Rule[]): Why | null => rules.find(([, applies]) => applies())?.[0] ?? null

/** Equal for the same parent, or for the same name however it was typed. */
export const authorKey = (author: Author): string =>
  'parent' in author ? `parent ${author.parent}` : `name ${author.name.normalize('NFC').trim().toLowerCase()}`
