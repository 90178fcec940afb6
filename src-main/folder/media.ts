/** @file The originals of a book: what can be asked of them, and where they lie: by what they hold, so that a photo is there once. */
import { join } from 'node:path'
import type { PhotoFormat } from '#contract'

/** The bytes of an original: the path of a plain file, or, of a sealed one, the bytes themselves, which are in memory only. */
export type MediaContent = string | Uint8Array

/** What is on its way in: `sha256` (lower-case hex) and `bytes` of the original as it came. It stays only when it is kept. */
export type ReceivedOriginal = {
  sha256: string
  bytes: number
  content: MediaContent
  keepAs: (hash: string, format: PhotoFormat) => Promise<void>
  discard: () => Promise<void>
}

/** `name`: what a sentence calls the file. */
export type Receiving = { limitBytes: number; signal?: AbortSignal | undefined; name: string }
/** `onBytes` is told how many bytes of the original were read since the last time. */
export type Proving = { signal?: AbortSignal | undefined; onBytes?: ((bytes: number) => void) | undefined }
export type Fetching = { signal?: AbortSignal | undefined; name?: string | undefined }

export type Media = {
  /** where an original lies or will lie, sealed or not */
  fileOf: (hash: string, format: PhotoFormat) => string
  /** over `limitBytes` it is refused as `photo-too-large`; on failure nothing stays */
  receive: (from: AsyncIterable<Uint8Array>, asked: Receiving) => Promise<ReceivedOriginal>
  /** whether it is there and holds exactly the bytes of this hash; fails only with `stopped` */
  holds: (hash: string, format: PhotoFormat, watch?: Proving) => Promise<boolean>
  /** proven by its hash; one that is gone or was altered is refused as `photo-altered` */
  content: (hash: string, format: PhotoFormat, asked?: Fetching) => Promise<MediaContent>
}

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

/** The path of a sealed original: `ab/abcd….age`, after the name the vault gives it, which says nothing of the picture. */
export function sealedFileIn(mediaFolder: string, name: string): string {
  return join(mediaFolder, name.slice(0, 2), `${name}.age`)
}
