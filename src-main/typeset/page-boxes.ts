/**
 * @file The boxes of every page by which a print shop places and cuts it (ISO 32000-1, 14.11.2). Typst writes a MediaBox only; the
 * rest is added to the finished PDF, and nothing else in it changes.
 */
import { ParseSpeeds, PDFDocument } from 'pdf-lib'
import type { Trim } from './job.ts'

const POINTS_PER_MM = 72 / 25.4

/** The same PDF with a BleedBox as large as each page and a TrimBox that lies `bleedMm` within it, to a thousandth of a point. */
export async function withPageBoxes(pdf: Uint8Array, { bleedMm }: Trim): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const bleed = bleedMm * POINTS_PER_MM
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox()
    page.setBleedBox(x, y, width, height)
    page.setTrimBox(...points(x + bleed, y + bleed, width - 2 * bleed, height - 2 * bleed))
  }
  const saved = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return saved.buffer instanceof ArrayBuffer ? (saved as Uint8Array<ArrayBuffer>) : Uint8Array.from(saved)
}

type Four = [number, number, number, number]
const points = (...numbers: Four) => numbers.map((number) => Math.round(number * 1000) / 1000) as Four
