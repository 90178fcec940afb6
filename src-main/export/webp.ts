/** @file WebP without what it says about itself: chunks are copied or left out (RFC 9649, 2.7). */
import { joined, kindAt, latin, startsWith, viewOf } from './bytes.ts'
import { onlyOrientation, orientationIn } from './exif.ts'

const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

/** All that draws the picture, and how it moves. */
const DRAWING: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** The same picture; `null` when the file is not built as a whole WebP is. What stands behind its end stays behind. */
export function webpWithoutPlace(bytes: Uint8Array): Uint8Array | null {
  const isWebp = startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)
  const chunks = isWebp ? chunksOf(bytes) : null
  if (chunks === null) return null
  const exif = exifOf(chunks)
  const kept = chunks
    .filter(({ kind }) => DRAWING.has(kind))
    .map(({ kind, whole }) => (kind === 'VP8X' ? withFlags(whole, exif.length > 0) : whole))
  return chunk('RIFF', joined([latin('WEBP'), ...kept, ...exif]))
}

// only the extended form has a place for Exif
function exifOf(chunks: readonly Chunk[]): Uint8Array[] {
  const exif = chunks[0]?.kind === 'VP8X' ? chunks.find(({ kind }) => kind === 'EXIF') : undefined
  const tiff = exif === undefined ? null : onlyOrientation(orientationIn(exif.body))
  return tiff === null ? [] : [chunk('EXIF', tiff)]
}

type Chunk = { kind: string; body: Uint8Array; whole: Uint8Array }

function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = viewOf(bytes)
  const fileEnd = 8 + view.getUint32(4, true)
  if (fileEnd > bytes.length) return null
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= fileEnd;) {
    const bodyEnd = at + 8 + view.getUint32(at + 4, true)
    // a chunk of an odd length is followed by one byte that says nothing
    const end = bodyEnd + ((bodyEnd - at) % 2)
    if (end > fileEnd) return null
    chunks.push({ kind: kindAt(bytes, at), body: bytes.subarray(at + 8, bodyEnd), whole: bytes.subarray(at, end) })
    at = end
  }
  return chunks
}

function withFlags(vp8x: Uint8Array, hasExif: boolean): Uint8Array {
  const changed = Uint8Array.from(vp8x)
  changed[8] = ((changed[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (hasExif ? EXIF_FLAG : 0)
  return changed
}

// bodies made here have an even length
function chunk(kind: string, body: Uint8Array): Uint8Array {
  const head = new Uint8Array(8)
  head.set(latin(kind))
  viewOf(head).setUint32(4, body.length, true)
  return joined([head, body])
}
