/** @file The pictures of a booklet: how large they need to be, and what is said of them to who cannot see. */
import { describeDate } from '#contract'
import type { Book, Child, Language, Photo, PhotoId } from '#contract'
import { designSize } from './design-sizes.ts'
import type { Making } from './design-sizes.ts'
import { mmPerPixel } from './full-page.ts'
import { bookletWords, joinNames } from './words.ts'
import { hasWords, printed } from './typography.ts'
import type { PrintedPicture } from './data.ts'

export type WantedPicture = { photo: PhotoId; path: string; longestPx: number }

// more cannot be seen on paper
const PPI = 300
const MM_PER_INCH = 25.4

/**
 * The bytes that are wanted for a photo: where the template looks for them, and the longest side in pixels, at 300 an inch where it is
 * as large as the design can make it. `fills`: whether it covers a whole page somewhere.
 */
export function wantedPicture(photo: Photo, making: Making, fills: boolean): WantedPicture {
  const [wide, high] = designSize(making).area
  const inArea = Math.min(wide / photo.width, high / photo.height)
  const scale = fills ? Math.max(inArea, mmPerPixel(photo, making)) : inArea
  const longestPx = Math.max(1, Math.ceil(Math.max(photo.width, photo.height) * scale * (PPI / MM_PER_INCH)))
  return { photo: photo.id, path: pathOf(photo), longestPx }
}

const pathOf = ({ id }: Photo) => `/pictures/${id}.jpg`

/** The picture as the template knows it; the size is the photo's own until `placePictures` knows that of the bytes. */
export function printedPicture(photo: Photo, book: Book, language: Language): PrintedPicture {
  return {
    path: pathOf(photo),
    w: photo.width,
    h: photo.height,
    alt: alternative(photo, book, language),
    caption: hasWords(photo.caption) ? printed(photo.caption) : '',
  }
}

/** What a reading voice says: the description, else the caption, else whose photo it is and of when, else that nothing was said. */
function alternative(photo: Photo, book: Book, language: Language): string {
  const said = [photo.description, photo.caption].find(hasWords)
  if (said !== undefined) return said
  const words = bookletWords[language]
  const children = book.children.filter(({ id }) => photo.children.includes(id))
  const names = joinNames(
    children.map((child) => nameOf(child, language)),
    words.and,
  )
  const when = photo.taken.precision === 'unknown' ? '' : describeDate(photo.taken, language)
  if (names === '' && when === '') return words.photoPlain
  return [names === '' ? words.photo : words.photoOf(names), when].filter((part) => part !== '').join(', ')
}

/** A child's name, else the parents' own word, else 'jullie kindje'. */
export function nameOf({ name, words }: Child, language: Language): string {
  return [name, words.child].find(hasWords) ?? bookletWords[language].child
}
