/** @file Which picture a file holds, told by its first bytes and never by the ending of its name. */
import type { PhotoFormat } from '#contract'
import { isCameraRaw } from './tiff-head.ts'

/** How many of a file's first bytes `sniffFormat` wants: in HEIF files the box that names the codec lies within them. */
export const HEAD_BYTES = 65_536

/** The media type of each format, as registered with IANA. */
export const mediaTypes: Readonly<Record<PhotoFormat, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tiff: 'image/tiff',
  avif: 'image/avif',
  gif: 'image/gif',
  heic: 'image/heic',
}

/** The format these first bytes announce, or `null` when they announce no picture this book can keep. */
export function sniffFormat(head: Uint8Array): PhotoFormat | null {
  // one sign per byte, so that a signature can be written down as text
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (text.startsWith('ftyp', 4)) return heifFormat(text)
  if (text.startsWith('RIFF')) return text.startsWith('WEBP', 8) ? 'webp' : null
  const format = signatures.find(([signature]) => text.startsWith(signature))?.[1] ?? null
  return format === 'tiff' && isCameraRaw(head) ? null : format
}

// BigTIFF counts as TIFF
const signatures: readonly (readonly [string, PhotoFormat])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
]

// brands of ISO/IEC 23008-12 (HEIF) and of the AV1 image format
const brands: Readonly<Record<string, PhotoFormat>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  hevm: 'heic',
  hevs: 'heic',
}

/** The first brand that names a codec decides; a file with only general brands (mif1) is told by its decoder settings. */
function heifFormat(text: string): PhotoFormat | null {
  const length = Math.min(lengthOfFirstBox(text), text.length)
  // the major brand, then (after a version number) the compatible ones
  const offered = [text.slice(8, 12), ...(text.slice(16, length).match(/.{4}/gs) ?? [])]
  const named = offered.map((brand) => brands[brand]).find((format) => format !== undefined)
  if (named !== undefined) return named
  if (!offered.some((brand) => ['mif1', 'mif2', 'msf1'].includes(brand))) return null
  if (text.includes('hvcC')) return 'heic'
  return text.includes('av1C') ? 'avif' : null
}

const lengthOfFirstBox = (text: string) => Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE()
