/** @file Where a shop cuts and folds a page, as parts of the whole page, to be drawn over it. */
import type { PageSize } from '../../pdf/pdf-reader.ts'

const POINTS_PER_MM = 72 / 25.4

/** What print shops ask to keep free inside the cut, in mm (research H: safe zone of 5 mm or more). */
export const SAFE_MM = 5

/** A rectangle in percent of the page. */
export type Zone = { left: number; top: number; width: number; height: number }
/** `folds`: from the left, in percent; the two edges of a spine. */
export type Zones = { cut: Zone; safe: Zone; folds: number[] }

/** `bleedMm`: beyond the cut on every side. `spineMm`: of a cover, in the middle; `null` for a page inside. */
export type Sheet = { size: PageSize; bleedMm: number; spineMm: number | null }

/** Where this sheet is cut, what is kept free, and where it folds. */
export function zonesOf({ size, bleedMm, spineMm }: Sheet): Zones {
  const [width, height] = [size.widthPt / POINTS_PER_MM, size.heightPt / POINTS_PER_MM]
  const inset = (mm: number): Zone => ({
    left: (100 * mm) / width,
    top: (100 * mm) / height,
    width: (100 * (width - 2 * mm)) / width,
    height: (100 * (height - 2 * mm)) / height,
  })
  const folds = spineMm === null ? [] : [width / 2 - spineMm / 2, width / 2 + spineMm / 2]
  return { cut: inset(bleedMm), safe: inset(bleedMm + SAFE_MM), folds: folds.map((mm) => (100 * mm) / width) }
}
