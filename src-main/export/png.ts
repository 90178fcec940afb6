/** @file PNG without what it says about itself: chunks are copied or left out (PNG, third edition, 11.3). */
import { crc32 } from 'node:zlib'
import { joined, kindAt, latin, startsWith, viewOf } from './bytes.ts'
import { onlyOrientation, orientationIn } from './exif.ts'

const SIGNATURE = '\x89PNG\r\n\x1a\n'

/** All that draws the picture, and how it moves; anything else that a program put in may tell where it was. */
const DRAWING: ReadonlySet<string> = new Set(
  'PLTE tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT IDAT'.split(' '),
)

/** The same picture; `null` when the file is not built as a whole PNG is. What stands behind its end stays behind. */
export function pngWithoutPlace(bytes: Uint8Array): Uint8Array | null {
  const chunks = startsWith(bytes, SIGNATURE) ? chunksOf(bytes) : null
  const [head, ...others] = chunks ?? []
  if (head?.kind !== 'IHDR') return null
  const exif = others.find(({ kind }) => kind === 'eXIf')
  const kept = others.filter(({ kind }) => DRAWING.has(kind)).map(({ whole }) => whole)
  // before the picture, as some programs look no further
  const turned = exif === undefined ? [] : exifChunk(orientationIn(exif.body))
  return joined([latin(SIGNATURE), head.whole, ...turned, ...kept, chunk('IEND', new Uint8Array())])
}

type Chunk = { kind: string; body: Uint8Array; whole: Uint8Array }

/** The chunks before the last; `null` when there is no last one, or one that no reader may skip is not known. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const chunks: Chunk[] = []
  const view = viewOf(bytes)
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const kind = kindAt(bytes, at + 4)
    if (kind === 'IEND') return chunks
    if (/^[A-Z]/u.test(kind) && kind !== 'IHDR' && !DRAWING.has(kind)) return null
    chunks.push({ kind, body: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    at = end
  }
  return null
}

function exifChunk(orientation: number): Uint8Array[] {
  const tiff = onlyOrientation(orientation)
  return tiff === null ? [] : [chunk('eXIf', tiff)]
}

function chunk(kind: string, body: Uint8Array): Uint8Array {
  const named = joined([latin(kind), body])
  const whole = new Uint8Array(8 + named.length)
  const view = viewOf(whole)
  view.setUint32(0, body.length)
  whole.set(named, 4)
  view.setUint32(4 + named.length, crc32(named))
  return whole
}
