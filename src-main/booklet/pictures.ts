/** @file The pictures of a booklet: how large they need to be, and what is said of them to who cannot see. */
import { describeDate } from '#contract'
import type { Book, Child, Language, Photo, PhotoId } from '#contract'
import { bookletWords, joinNames } from './words.ts'
import { hasWords, printed } from './typography.ts'
import type { PrintedPicture } from './data.ts'

export type WantedPicture = { photo: PhotoId; path: string; longestPx: number }

// the type area of Linnen, 102 by 163 mm, at 300 pixels an inch: more cannot be seen on paper
const AREA_WIDTH_PX = 1205
const AREA_HEIGHT_PX = 1925

/** The bytes that are wanted for a photo: where the template looks for them, and the longest side in pixels. */
export function wantedPicture(photo: Photo): WantedPicture {
  const scale = Math.min(AREA_WIDTH_PX / photo.width, AREA_HEIGHT_PX / photo.height)
  const longestPx = Math.max(1, Math.ceil(Math.max(photo.width, photo.height) * scale))
  return { photo: photo.id, path: `/pictures/${photo.id}.jpg`, longestPx }
}

/** The picture as the template knows it; the size is the photo's own until `placePictures` knows that of the bytes. */
export function printedPicture(photo: Photo, book: Book, language: Language): PrintedPicture {
  return {
    path: wantedPicture(photo).path,
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
