/** @file Sizes of paper, in mm (ISO 216), and what lies where on them. */
import type { HomeChoices } from '#contract'

export type Format = 'a5' | 'a6'
export type Size = { width: number; height: number }
export type Point = { x: number; y: number }
/** `x`, `y`: of the corner at the top left. */
export type Rect = Point & Size

/** What the pages of a booklet measure when it is folded from sheets of this paper. */
export const formatOf = (paper: HomeChoices['paper']): Format => (paper === 'a4' ? 'a5' : 'a6')

export const pageSizes: Record<Format, Size> = { a5: { width: 148, height: 210 }, a6: { width: 105, height: 148 } }

/** An open sheet: lying, as it is read. */
export const sheetSizes: Record<HomeChoices['paper'], Size> = {
  a4: { width: 297, height: 210 },
  a5: { width: 210, height: 148 },
}

/** Words and pictures of a booklet made for home keep this far from the edge of their page, in mm. */
export const KEPT_FREE = 7
