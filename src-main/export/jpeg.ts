/** @file JPEG without what it says about itself: segments are copied or left out, the picture is copied bit for bit (ITU-T T.81, annex B). */
import { joined, latin, startsWith, viewOf } from './bytes.ts'
import { onlyOrientation, orientationIn } from './exif.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const EXIF = 'Exif\0\0'

/** The same picture; `null` when the file is not built as a whole JPEG is. Further pictures behind the first one stay behind. */
export function jpegWithoutPlace(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const segments = segmentsOf(bytes)
  if (segments?.every(({ marker }) => isKnown(marker)) !== true) return null
  const exif = segments.find(({ marker, body }) => isExif(marker, body))
  const orientation = exif === undefined ? 1 : orientationIn(exif.body)
  const kept = segments.filter(({ marker, body }) => staysIn(marker, body)).map(({ whole }) => whole)
  return joined([Uint8Array.of(0xff, SOI), ...turned(orientation), ...kept, Uint8Array.of(0xff, EOI)])
}

/** The segments up to the end of the picture, each scan with the data behind it; `null` when there is no end. */
function segmentsOf(bytes: Uint8Array): (Segment & { whole: Uint8Array })[] | null {
  const segments: (Segment & { whole: Uint8Array })[] = []
  let at = 2
  let segment = segmentAt(bytes, at)
  while (segment !== null && segment.marker !== EOI) {
    const end = segment.marker === SOS ? endOfScan(bytes, segment.end) : segment.end
    segments.push({ ...segment, whole: bytes.subarray(at, end) })
    at = end
    segment = segmentAt(bytes, at)
  }
  return segment === null ? null : segments
}

type Segment = { marker: number; body: Uint8Array; end: number }

function segmentAt(bytes: Uint8Array, at: number): Segment | null {
  const place = markerFrom(bytes, at)
  if (place === null) return null
  const view = viewOf(bytes)
  const marker = view.getUint8(place + 1)
  if (marker === EOI) return { marker, body: new Uint8Array(), end: place + 2 }
  if (place + 4 > bytes.length) return null
  const length = view.getUint16(place + 2)
  const end = place + 2 + length
  return length < 2 || end > bytes.length ? null : { marker, body: bytes.subarray(place + 4, end), end }
}

/** Where a marker begins; any number of fill bytes may stand before it. */
function markerFrom(bytes: Uint8Array, at: number): number | null {
  let place = at
  while (bytes[place] === 0xff && bytes[place + 1] === 0xff) place++
  return bytes[place] === 0xff && place + 1 < bytes.length ? place : null
}

const isExif = (marker: number, body: Uint8Array) => marker === 0xe1 && startsWith(body, EXIF)

/** Table B.1: frames, tables and scans, and what programs add. A marker that no picture needs may hide anything. */
const isKnown = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xef) || marker === 0xfe

/** All that draws the picture stays; of what programs add, only the colour profile, the frame of the file and Adobe's colours. */
function staysIn(marker: number, body: Uint8Array): boolean {
  const isAdded = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
  return !isAdded || isForDrawing(marker, body)
}

function isForDrawing(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe0) return startsWith(body, 'JFIF\0')
  if (marker === 0xe2) return startsWith(body, 'ICC_PROFILE\0')
  return marker === 0xee && startsWith(body, 'Adobe')
}

// within a scan 0xFF stands before a zero or a restart marker; anything else ends it
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    const isInside = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7)
    if (!isInside) return at
  }
  return bytes.length
}

function turned(orientation: number): Uint8Array[] {
  const tiff = onlyOrientation(orientation)
  if (tiff === null) return []
  const length = 2 + EXIF.length + tiff.length
  return [Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff), latin(EXIF), tiff]
}
