/** @file What a sheet is filled from. */
import type { Book, Child, Language, Parent, Sheet } from '#contract'

/**
 * `child`: a blank one where the sheet is about none. `parent`: who asks, where the sheet is one parent's. `sheets`: the whole set.
 * `language`: of the window. `day`: today in Dutch words. A BSN in `book` is one that may be written.
 */
export type Asked = {
  book: Book
  child: Child
  parent: Parent | null
  sheet: Sheet
  sheets: readonly Sheet[]
  language: Language
  day: string
}
