/** @file Thin lines on the fold: where to fold, staple and sew, and in which order signatures lie. In mm on a lying sheet. */
import type { HomeChoices } from '#contract'
import type { Point, Size } from './paper.ts'

/** A line of the given weight. */
export type Line = { from: Point; to: Point; weight: number }

/** `outermost`, `innermost`: of its fold. `signature`: its place among the signatures, from 0; `null` for a cover apart. */
export type OnFold = { outermost: boolean; innermost: boolean; signature: number | null; signatures: number }

const THIN = 0.12
// beyond the edge that printers leave white
const FROM_EDGE = 9
const FOLD_TICK = 4
// a staple is 12 mm wide; the marks stand on either side of it
const STAPLE = { half: 6, tick: 2.5, at: [0.27, 0.73] }
// the outer holes, where the thread turns back, keep clear of the corners
const SEWING = { fromEdge: 16, holes: 5, tick: 1.6 }
const ORDER = { fromTop: 0.34, step: 4, length: 3.4, weight: 1.1, round: 12 }

/** The marks on the outside of a sheet. They stand on the outermost sheet of a fold only; the other sheets lie inside it. */
export function outsideMarks(choices: HomeChoices, at: OnFold, sheet: Size): Line[] {
  if (!at.outermost) return []
  return [
    ...(choices.foldMarks ? foldMarks(sheet) : []),
    ...(choices.stapleMarks && isStapled(choices, at) ? stapleMarks(sheet) : []),
    ...(at.signature !== null && at.signatures > 1 ? [orderMark(sheet, at.signature)] : []),
  ]
}

/** The marks in the middle of a fold, where the needle goes through from. */
export function middleMarks(choices: HomeChoices, at: OnFold, sheet: Size): Line[] {
  if (!choices.sewingMarks || !at.innermost || at.signature === null) return []
  const between = (sheet.height - 2 * SEWING.fromEdge) / (SEWING.holes - 1)
  return Array.from({ length: SEWING.holes }, (_, hole) => across(sheet, SEWING.fromEdge + hole * between))
}

/** What is sewn is not stapled too; a cover that lies around several signatures is neither. */
function isStapled({ sewingMarks }: HomeChoices, { signature, signatures }: OnFold): boolean {
  return !sewingMarks && (signature !== null || signatures <= 1)
}

const foldMarks = (sheet: Size) => [
  onFold(sheet, FROM_EDGE, FOLD_TICK),
  onFold(sheet, sheet.height - FROM_EDGE - FOLD_TICK, FOLD_TICK),
]

const stapleMarks = (sheet: Size) =>
  STAPLE.at.flatMap((part) => [
    onFold(sheet, part * sheet.height - STAPLE.half - STAPLE.tick, STAPLE.tick),
    onFold(sheet, part * sheet.height + STAPLE.half, STAPLE.tick),
  ])

/** One bar on the back of each signature, each a step lower: gathered in order they make a staircase (collating marks). */
function orderMark(sheet: Size, signature: number): Line {
  const top = ORDER.fromTop * sheet.height + (signature % ORDER.round) * ORDER.step
  return { ...onFold(sheet, top, ORDER.length), weight: ORDER.weight }
}

function onFold({ width }: Size, y: number, length: number): Line {
  return { from: { x: width / 2, y }, to: { x: width / 2, y: y + length }, weight: THIN }
}

function across({ width }: Size, y: number): Line {
  return { from: { x: (width - SEWING.tick) / 2, y }, to: { x: (width + SEWING.tick) / 2, y }, weight: THIN }
}
