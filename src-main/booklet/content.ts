/** @file What a booklet is made from. */
import type { Book, Language, Page, Photo } from '#contract'

/** Everything of the book that is not in the drawer. `today`: ISO day, for the colophon when no other day was chosen. */
export type BookletContent = {
  readonly book: Book
  readonly pages: readonly Page[]
  readonly photos: readonly Photo[]
  readonly language: Language
  readonly today: string
}
