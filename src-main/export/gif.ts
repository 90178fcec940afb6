/** @file GIF without what it says about itself: blocks are copied or left out (GIF89a, 18 to 27). */
import { joined, startsWith } from './bytes.ts'

const HEAD_BYTES = 13
const TRAILER = 0x3b
const IMAGE = 0x2c
const EXTENSION = 0x21
const GRAPHIC_CONTROL = 0xf9
const APPLICATION = 0xff

/** The same picture, moving as it did; `null` when the file is not built as a whole GIF is. */
export function gifWithoutPlace(bytes: Uint8Array): Uint8Array | null {
  if (!startsWith(bytes, 'GIF87a') && !startsWith(bytes, 'GIF89a')) return null
  let at = HEAD_BYTES + colourBytes(bytes[10] ?? 0)
  const kept = [bytes.subarray(0, at)]
  while (bytes[at] !== TRAILER) {
    const end = endOfBlock(bytes, at)
    if (end === null) return null
    if (draws(bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joined([...kept, Uint8Array.of(TRAILER)])
}

// a table of colours of three bytes each, when the highest bit says that there is one
const colourBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

function endOfBlock(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] === EXTENSION) return endOfPieces(bytes, at + 2)
  if (bytes[at] !== IMAGE) return null
  // ten bytes say where the image lies; behind its colours one byte tells how the pieces were packed
  return endOfPieces(bytes, at + 10 + colourBytes(bytes[at + 9] ?? 0) + 1)
}

/** Each piece begins with its length; an empty one is the last. */
function endOfPieces(bytes: Uint8Array, from: number): number | null {
  let at = from
  let length = bytes[at]
  while (length !== undefined && length !== 0) {
    at += 1 + length
    length = bytes[at]
  }
  return length === undefined ? null : at + 1
}

/** Images, how each is shown, and how often they are repeated; comments and what programs add stay behind. */
function draws(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === IMAGE) return true
  const label = bytes[at + 1]
  return label === GRAPHIC_CONTROL || (label === APPLICATION && isRepeat(bytes, at + 3))
}

const isRepeat = (bytes: Uint8Array, at: number) =>
  startsWith(bytes, 'NETSCAPE2.0', at) || startsWith(bytes, 'ANIMEXTS1.0', at)
