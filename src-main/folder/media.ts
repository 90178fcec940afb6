/** @file Where the originals of a book lie: by what they hold, so that the same photo is there once. */
import { join } from 'node:path'
import type { PhotoFormat } from '#contract'

// the endings other programs expect
const endings: Readonly<Record<PhotoFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  tiff: 'tif',
  avif: 'avif',
  gif: 'gif',
  heic: 'heic',
}

/** The path of an original in a media folder, of a book or a backup: `ab/abcd….jpg`, after the SHA-256 of its bytes. */
export function mediaFileIn(mediaFolder: string, hash: string, format: PhotoFormat): string {
  return join(mediaFolder, hash.slice(0, 2), `${hash}.${endings[format]}`)
}
