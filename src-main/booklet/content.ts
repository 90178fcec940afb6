/** @file What a booklet is composed of, what it is made for, and what comes of that. */
import type { Book, Language, LeftOut, Page, Photo } from '#contract'
import type { BookletData, BookletSheet } from './data.ts'
import type { WantedPicture } from './pictures.ts'

/** Everything of the book that is not in the drawer. `today`: ISO day, for the colophon when no other day was chosen. */
export type BookletContent = {
  readonly book: Book
  readonly pages: readonly Page[]
  readonly photos: readonly Photo[]
  readonly language: Language
  readonly today: string
}

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
