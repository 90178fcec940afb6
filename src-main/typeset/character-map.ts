/**
 * @file Which signs a font file can draw: a reader of its `cmap` table.
 *
 * Source: OpenType 1.9.1, chapters "The OpenType Font File" (table directory) and "cmap" (formats 4 and 12, the two that
 * Unicode fonts use). All numbers in a font file are big-endian.
 */

/** Calls `mark` with every code point this TrueType or OpenType file has a glyph for; other formats of the table are left alone. */
export function readCharacterMap(font: Uint8Array, mark: (codePoint: number) => void): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = findTable(view, 'cmap')
  if (table === null) return
  const subtables = view.getUint16(table + 2)
  for (let index = 0; index < subtables; index++) {
    const record = table + 4 + 8 * index
    if (!isUnicode(view.getUint16(record), view.getUint16(record + 2))) continue
    const start = table + view.getUint32(record + 4)
    const format = view.getUint16(start)
    if (format === 4) readSegments(view, start, mark)
    if (format === 12) readGroups(view, start, mark)
  }
}

function findTable(view: DataView, tag: string): number | null {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index
    const found = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    if (found === tag) return view.getUint32(record + 8)
  }
  return null
}

/** Platform 0 is Unicode; platform 3 is Windows, where encoding 1 is the basic plane and 10 the whole of Unicode. */
function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
}

/** Format 4: segments of the basic plane. A glyph is named by a delta, or by a list that `idRangeOffset` points into. */
function readSegments(view: DataView, start: number, mark: (codePoint: number) => void): void {
  const doubled = view.getUint16(start + 6)
  const ends = start + 14
  for (let at = 0; at < doubled; at += 2) {
    const startAt = ends + doubled + 2 + at
    const segment = {
      first: view.getUint16(startAt),
      last: view.getUint16(ends + at),
      delta: view.getUint16(startAt + doubled),
      rangeAt: startAt + 2 * doubled,
    }
    for (let codePoint = segment.first; codePoint <= segment.last && codePoint !== 0xffff; codePoint++) {
      if (glyphInSegment(view, segment, codePoint) !== 0) mark(codePoint)
    }
  }
}

type Segment = { first: number; delta: number; rangeAt: number }

function glyphInSegment(view: DataView, { first, delta, rangeAt }: Segment, codePoint: number): number {
  const range = view.getUint16(rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Format 12: groups of consecutive code points with consecutive glyphs, over the whole of Unicode. */
function readGroups(view: DataView, start: number, mark: (codePoint: number) => void): void {
  const groups = view.getUint32(start + 12)
  for (let index = 0; index < groups; index++) {
    const group = start + 16 + 12 * index
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (glyph + codePoint - first !== 0) mark(codePoint)
    }
  }
}
