/** @file The outermost boxes of a HEIF file (ISO/IEC 14496-12, 4.2): enough to see whether the file breaks off. */

/** Whether a box says it is longer than what is left of the file. */
export function breaksOff(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  for (let at = 0; at < file.length;) {
    const length = boxLength(view, at)
    if (length === null || at + length > file.length) return true
    at += length
  }
  return false
}

/** The length in bytes of the box at this place, or `null` when its head is not whole or says something no box can say. */
function boxLength(view: DataView, at: number): number | null {
  const left = view.byteLength - at
  if (left < 8) return null
  const length = view.getUint32(at)
  // 0: until the end of the file; 1: the length follows in 64 bits
  if (length === 0) return left
  if (length !== 1) return length < 8 ? null : length
  if (left < 16) return null
  const long = Number(view.getBigUint64(at + 8))
  return long < 16 ? null : long
}
