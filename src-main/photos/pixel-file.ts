/** @file Bare pixels as a TIFF file, the plainest container that can carry a colour profile along (TIFF 6.0; ICC.1 annex B.4). */

/** `rgba`: 8 bits per channel, rows from the top, alpha unassociated. `icc`: the colour profile these values are in. */
export type BarePixels = { width: number; height: number; rgba: Uint8ClampedArray; icc: Uint8Array | null }

type Entry = { tag: number; kind: 'short' | 'long' | 'bytes'; count: number; value: number }

const HEADER_BYTES = 8
// behind the longest directory there can be: eleven entries
const DEPTHS_AT = HEADER_BYTES + 2 + 11 * 12 + 4
const PROFILE_AT = DEPTHS_AT + 8
const sizes = { short: 2, long: 4, bytes: 1 } as const
const kinds = { short: 3, long: 4, bytes: 7 } as const

/** A little-endian, uncompressed TIFF of one strip; alpha is left out when nothing is transparent. */
export function asPixelFile({ width, height, rgba, icc }: BarePixels): Uint8Array<ArrayBuffer> {
  const channels = isOpaque(rgba) ? 3 : 4
  const pixelBytes = width * height * channels
  const alpha: Entry[] = channels === 4 ? [{ tag: 338, kind: 'short', count: 1, value: 2 }] : []
  const profile: Entry[] = icc === null ? [] : [{ tag: 34675, kind: 'bytes', count: icc.length, value: PROFILE_AT }]
  const pixelsAt = PROFILE_AT + Math.ceil((icc?.length ?? 0) / 2) * 2
  const entries: Entry[] = [
    { tag: 256, kind: 'long', count: 1, value: width },
    { tag: 257, kind: 'long', count: 1, value: height },
    { tag: 258, kind: 'short', count: channels, value: DEPTHS_AT },
    { tag: 259, kind: 'short', count: 1, value: 1 }, // not compressed
    { tag: 262, kind: 'short', count: 1, value: 2 }, // RGB
    { tag: 273, kind: 'long', count: 1, value: pixelsAt },
    { tag: 277, kind: 'short', count: 1, value: channels },
    { tag: 278, kind: 'long', count: 1, value: height },
    { tag: 279, kind: 'long', count: 1, value: pixelBytes },
    ...alpha,
    ...profile,
  ]
  const file = new Uint8Array(pixelsAt + pixelBytes)
  writeDirectory(new DataView(file.buffer), entries)
  file.set([8, 0, 8, 0, 8, 0, 8, 0], DEPTHS_AT)
  file.set(icc ?? [], PROFILE_AT)
  if (channels === 4) file.set(rgba, pixelsAt)
  else copyColours(rgba, file.subarray(pixelsAt))
  return file
}

function isOpaque(rgba: Uint8ClampedArray): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

function copyColours(rgba: Uint8ClampedArray, rgb: Uint8Array) {
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0
    rgb[to + 1] = rgba[from + 1] ?? 0
    rgb[to + 2] = rgba[from + 2] ?? 0
  }
}

function writeDirectory(view: DataView, entries: readonly Entry[]) {
  view.setUint16(0, 0x4949, true)
  view.setUint16(2, 42, true)
  view.setUint32(4, HEADER_BYTES, true)
  view.setUint16(HEADER_BYTES, entries.length, true)
  for (const [index, { tag, kind, count, value }] of entries.entries()) {
    const at = HEADER_BYTES + 2 + index * 12
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, kinds[kind], true)
    view.setUint32(at + 4, count, true)
    // a value that fits lies here itself; a longer one is pointed to
    if (sizes[kind] * count <= 2) view.setUint16(at + 8, value, true)
    else view.setUint32(at + 8, value, true)
  }
}
