/**
 * @file Takes out of a picture file what it says about itself, the place where it was taken among it, without touching its pixels. What
 * stays is how it is turned, for without that it would lie on its side.
 */
import type { PhotoFormat } from '#contract'
import { gifWithoutPlace } from './gif.ts'
import { jpegWithoutPlace } from './jpeg.ts'
import { pngWithoutPlace } from './png.ts'
import { webpWithoutPlace } from './webp.ts'

const ways: Partial<Record<PhotoFormat, (bytes: Uint8Array) => Uint8Array | null>> = {
  jpeg: jpegWithoutPlace,
  png: pngWithoutPlace,
  webp: webpWithoutPlace,
  gif: gifWithoutPlace,
}

/** The same picture without Exif, XMP, IPTC and comments; `null` when that can't be done to this file without drawing it anew. */
export function withoutPlace(format: PhotoFormat, bytes: Uint8Array): Uint8Array | null {
  return ways[format]?.(bytes) ?? null
}
