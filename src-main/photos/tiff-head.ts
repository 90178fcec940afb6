/** @file The first directory of a TIFF file (TIFF 6.0, section 2): enough to tell a picture from a camera's raw file. */

// NewSubfileType (1: a smaller copy of another picture in this file), TIFF/EPStandardID, DNGVersion
const NEW_SUBFILE_TYPE = 254
const RAW_TAGS: ReadonlySet<number> = new Set([37398, 50706])

/**
 * Whether this TIFF is a camera's raw file (DNG, NEF, ARW, CR2): its first picture is only a small preview, so that what the
 * book would show and print is not the photo. False when the directory does not lie within `head`.
 */
export function isCameraRaw(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length < 10) return false
  const isLittle = view.getUint8(0) === 0x49
  // CR2 says so right behind the TIFF header
  if (view.getUint16(8) === 0x4352) return true
  return entriesOf(view, isLittle).some(
    ({ tag, value }) => RAW_TAGS.has(tag) || (tag === NEW_SUBFILE_TYPE && (value & 1) === 1),
  )
}

function entriesOf(view: DataView, isLittle: boolean): { tag: number; value: number }[] {
  // BigTIFF (43) is laid out otherwise, and no camera writes it
  const start = view.getUint16(2, isLittle) === 42 ? view.getUint32(4, isLittle) : Infinity
  if (start + 2 > view.byteLength) return []
  const fitting = Math.floor((view.byteLength - start - 2) / 12)
  const count = Math.min(view.getUint16(start, isLittle), fitting)
  return Array.from({ length: count }, (_, index) => {
    const at = start + 2 + index * 12
    return { tag: view.getUint16(at, isLittle), value: view.getUint32(at + 8, isLittle) }
  })
}
