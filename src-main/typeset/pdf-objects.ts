/**
 * @file A finished PDF as its objects, to change a few of them without touching the rest: pictures that are put in without being
 * decoded, boxes that Typst can't write. Only for the plain form Typst gives (ISO 32000-1, 7.5: one section of cross-references,
 * no object streams); anything else is refused, so that a new version of Typst can't be misread.
 */
import { BookError } from '#contract'

/** `head`: the dictionary up to and with the word `stream`, as text; `stream`: the bytes after it, `null` when there are none. */
export type PdfObject = { readonly head: string; readonly stream: Uint8Array | null }

/** What takes the place of an object's bytes, one piece after another; `null` leaves it as it is. */
export type Change = (object: PdfObject) => readonly (string | Uint8Array)[] | null

const ENTRY_BYTES = 20

/** The PDF with its objects changed, and its table of cross-references made anew; the same input gives the same bytes. */
export function changeObjects(pdf: Uint8Array, change: Change): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const { tableAt, offsets, trailer } = tableOf(bytes)
  const order = [...offsets.keys()].filter((id) => id > 0).toSorted((a, b) => at(offsets, a) - at(offsets, b))
  const pieces: Uint8Array[] = [bytes.subarray(0, at(offsets, order[0] ?? -1))]
  const moved = [0]
  let length = pieces[0]?.length ?? 0
  for (const [index, id] of order.entries()) {
    const end = index + 1 < order.length ? at(offsets, order[index + 1] ?? -1) : tableAt
    const object = bytes.subarray(at(offsets, id), end)
    const made = (change(parts(object)) ?? [object]).map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece,
    )
    moved[id] = length
    length += made.reduce((sum, piece) => sum + piece.length, 0)
    pieces.push(...made)
  }
  const table = moved.map((offset, id) => (id === 0 ? '0000000000 65535 f\r\n' : `${pad(offset, 10)} 00000 n\r\n`))
  pieces.push(Buffer.from(`xref\n0 ${moved.length}\n${table.join('')}${trailer}startxref\n${length}\n%%EOF`, 'latin1'))
  return joined(pieces)
}

/** Where each object begins, by its number, and the trailer's text; any other form of table is refused. */
function tableOf(bytes: Buffer) {
  const end = bytes.subarray(-64).toString('latin1')
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  const first = /^xref\n0 (\d+)\n/.exec(bytes.toString('latin1', tableAt, tableAt + 32))
  if (first === null) throw refused()
  const begin = tableAt + first[0].length
  const entries = Array.from({ length: Number(first[1]) }, (_, id) =>
    bytes.toString('latin1', begin + id * ENTRY_BYTES, begin + (id + 1) * ENTRY_BYTES),
  )
  if (!entries.every((entry, id) => /^\d{10} \d{5} [nf][\r ]\n$/.test(entry) && entry.includes('n') === id > 0))
    throw refused()
  const after = bytes.toString('latin1', begin + entries.length * ENTRY_BYTES)
  const trailer = after.slice(0, after.lastIndexOf('startxref'))
  if (!trailer.startsWith('trailer') || trailer.includes('/Prev')) throw refused()
  return { tableAt, offsets: entries.map((entry) => Number(entry.slice(0, 10))), trailer }
}

function parts(object: Buffer): PdfObject {
  const stream = object.indexOf('\nstream\n')
  if (stream === -1) return { head: object.toString('latin1'), stream: null }
  const begin = stream + '\nstream\n'.length
  return { head: object.toString('latin1', 0, begin), stream: object.subarray(begin) }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function at(offsets: readonly number[], id: number): number {
  const offset = offsets[id]
  if (offset === undefined) throw refused()
  return offset
}

const pad = (number: number, digits: number) => String(number).padStart(digits, '0')
const refused = () => new BookError('booklet-failed', { reason: 'the PDF has an unknown form' })
