/**
 * @file Photos go round the typesetter: it sets a blank picture of one point in the place of each, and the photo's own bytes take that
 * place in the finished PDF.
 *
 * Typst 0.14 unpacks every picture it meets, 3 bytes a pixel, and keeps it: 120 photos at 300 pixels an inch are half a gigabyte, and
 * an edit of one word waits for it. A PDF holds a JPEG as it is, so nobody needs to unpack one.
 */
import { BookError } from '#contract'
import type { Photograph } from './job.ts'
import type { PdfObject } from './pdf-objects.ts'

/** A JPEG of one white point, in three colours as photos are, without its first two bytes. */
const rest = Buffer.from(
  '/9j/2wBDAP//////////////////////////////////////////////////////////////////////////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////////wAARCAABAAEDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AQH//2Q==',
  'base64',
).subarray(2)
// start of image, and a comment: two bytes of length, which count themselves (ITU-T T.81, B.1.1.4 and B.2.4.5)
const START = Buffer.from([0xff, 0xd8, 0xff, 0xfe])
const HEAD_BYTES = START.length + 2

/** The blank that stands for the photo at a path; the path is written in it, so that it is found again. */
export function blankFor(path: string): Uint8Array {
  const said = Buffer.from(path, 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(said.length + length.length)
  return Buffer.concat([START, length, said, rest])
}

/** Which photo an object of a PDF stands for; `null` when it is anything else. */
export function pathOfBlank({ head, stream }: PdfObject): string | null {
  if (stream === null || !head.includes('/Subtype /Image')) return null
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, START.length).equals(START)) return null
  return bytes.toString('latin1', HEAD_BYTES, START.length + bytes.readUInt16BE(START.length))
}

/** The object with the photo in it. The colour space stays, as all photos are sRGB in three channels (src-main/photos). */
export function withPhoto({ head }: PdfObject, { bytes, width, height }: Photograph): (string | Uint8Array)[] {
  const told = head
    .replace(/\/Length \d+/, `/Length ${bytes.length}`)
    .replace('/Width 1\n', `/Width ${width}\n`)
    .replace('/Height 1\n', `/Height ${height}\n`)
  if (!told.includes('/DCTDecode') || !told.includes(`/Width ${width}\n`) || !told.includes(`/Height ${height}\n`)) {
    throw new BookError('booklet-failed', { reason: 'a picture in the PDF has an unknown form' })
  }
  return [told, bytes, '\nendstream\nendobj\n\n']
}
