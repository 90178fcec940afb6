/** @file One door to the originals of a book, for whoever takes them in, shows them or proves them: plain files, or sealed ones. */
import type { BookKeys } from '#main/vault'
import type { Media } from './media.ts'
import { createPlainMedia } from './plain-media.ts'
import { createSealedMedia } from './sealed-media.ts'

/** The originals in this media folder; with keys they are sealed, and nothing of them is written that is not. */
export function createMedia(mediaFolder: string, keys: BookKeys | null): Media {
  return keys === null ? createPlainMedia(mediaFolder) : createSealedMedia(mediaFolder, keys)
}
