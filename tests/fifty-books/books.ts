/** @file Fifty books of every shape that came to mind, each by its name and the same every time. */
import type { BookletContent } from '#main/booklet'
import { startIdsAnew } from '../unit/booklet/a-book.ts'
import { booksOfFamilies } from './books-of-families.ts'
import { booksOfPhotos } from './books-of-photos.ts'
import { booksOfWords } from './books-of-words.ts'
import { createRandom } from './random.ts'

const makers = Object.entries({ ...booksOfWords, ...booksOfPhotos, ...booksOfFamilies })

export const bookNames: readonly string[] = makers.map(([name]) => name)

/** The book of this name; throws when there is none. */
export function bookNamed(name: string): BookletContent {
  const seed = bookNames.indexOf(name)
  const make = makers[seed]?.[1]
  if (make === undefined) throw new Error(`There is no book called '${name}'`)
  startIdsAnew()
  return make(createRandom(seed + 1))
}
