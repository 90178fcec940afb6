/** @file The outermost boxes of a HEIF file (ISO/IEC 14496-12, 4.2): enough to see whether the file breaks off. */

type Box = { kind: string; length: number }

const ESSENTIAL: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat', 'moov'])

/** Whether a box says it is longer than what is left of the file, or the file ends before its pictures (mdat) begin. */
export function breaksOff(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const seen = new Set<string>()
  for (let at = 0; at < file.length;) {
    const box = boxAt(view, at)
    // what some programs write behind a whole file is no box
    if (box === null) break
    if (at + box.length > file.length) return ESSENTIAL.has(box.kind) || !isWhole(seen)
    seen.add(box.kind)
    at += box.length
  }
  return !isWhole(seen)
}

const isWhole = (seen: ReadonlySet<string>) => seen.has('mdat') && seen.has('meta')

/** The box at this place, or `null` when no box can begin like this. */
function boxAt(view: DataView, at: number): Box | null {
  const left = view.byteLength - at
  if (left < 8) return null
  const kind = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
  const length = boxLength(view, at)
  return length < 8 || !/^[ -~]{4}$/.test(kind) ? null : { kind, length }
}

function boxLength(view: DataView, at: number): number {
  const left = view.byteLength - at
  const length = view.getUint32(at)
  // 0: until the end of the file; 1: the length follows in 64 bits
  if (length === 0) return left
  if (length !== 1) return length
  return left < 16 ? Infinity : Number(view.getBigUint64(at + 8))
}
