/** @file The one thing that stays of an Exif block: how the picture is turned (Exif 2.32, tag 0x0112; CIPA DC-008). */
import { startsWith, viewOf } from './bytes.ts'

const ORIENTATION = 0x0112
const [SHORT, LONG] = [3, 4]

/** How the picture is turned, 1 to 8, from an Exif block with or without the word before it; 1 when it does not say. */
export function orientationIn(exif: Uint8Array): number {
  const tiff = startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif
  const isLittle = startsWith(tiff, 'II')
  if (tiff.length < 14 || (!isLittle && !startsWith(tiff, 'MM'))) return 1
  const view = viewOf(tiff)
  const first = view.getUint32(4, isLittle)
  if (first + 2 > tiff.length) return 1
  const end = Math.min(tiff.length, first + 2 + 12 * view.getUint16(first, isLittle))
  for (let at = first + 2; at + 12 <= end; at += 12) {
    if (view.getUint16(at, isLittle) === ORIENTATION) return valueAt(view, at, isLittle)
  }
  return 1
}

function valueAt(view: DataView, entry: number, isLittle: boolean): number {
  const isLong = view.getUint16(entry + 2, isLittle) === LONG
  const value = isLong ? view.getUint32(entry + 8, isLittle) : view.getUint16(entry + 8, isLittle)
  return value >= 1 && value <= 8 ? value : 1
}

/** A bare TIFF block that says nothing but how the picture is turned; `null` when it stands upright. */
export function onlyOrientation(orientation: number): Uint8Array | null {
  if (orientation === 1) return null
  const tiff = new Uint8Array(26)
  const view = viewOf(tiff)
  view.setUint16(0, 0x4d4d)
  view.setUint16(2, 42)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, ORIENTATION)
  view.setUint16(12, SHORT)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return tiff
}
