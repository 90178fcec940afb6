/** @file The boxes of a page by which a print shop places and cuts it (ISO 32000-1, 14.11.2); Typst writes a MediaBox only. */
import type { Trim } from './job.ts'
import type { PdfObject } from './pdf-objects.ts'

const POINTS_PER_MM = 72 / 25.4

/** A page with a BleedBox as large as its paper and a TrimBox `bleedMm` within it, to a thousandth of a point; `null` for any other object. */
export function withBoxes({ head }: PdfObject, { bleedMm }: Trim): string[] | null {
  if (!head.includes('/Type /Page\n')) return null
  const found = /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(head)
  if (found === null) return null
  const [left = 0, bottom = 0, right = 0, top = 0] = found.slice(1).map(Number)
  const bleed = bleedMm * POINTS_PER_MM
  const trim = [left + bleed, bottom + bleed, right - bleed, top - bleed].map(
    (number) => Math.round(number * 1000) / 1000,
  )
  const boxes = `${found[0]}\n  /BleedBox [${left} ${bottom} ${right} ${top}]\n  /TrimBox [${trim.join(' ')}]`
  return [head.replace(found[0], boxes)]
}
