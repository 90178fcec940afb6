/** @file Creep: how far the pages of an inner sheet move towards the fold, so that all outer margins are equal after trimming. */
import type { HomeChoices } from '#contract'
import type { Format } from './paper.ts'

/**
 * Millimetres of thickness a g/m² of uncoated paper has: its specific volume as ISO 534 defines it, 1.25 cm³/g for office paper, so
 * that 80 g/m² is 0.1 mm thick.
 */
const MM_A_GRAM = 0.00125

/** Below this many sheets in a fold the outer edges differ less than hand and knife do (research C4: automatic from 8 sheets). */
const FEWEST_SHEETS = 8

/** The furthest any page moves, in mm: the narrowest inside margin of the designs (17 mm, on A6 12 mm) keeps 10 mm beside the fold. */
const FURTHEST: Record<Format, number> = { a5: 7, a6: 2 }

/**
 * How far each inner sheet moves towards the fold beyond the one around it, in mm. The rule of the trade is the thickness of the paper
 * for each nested sheet. `sheets`: in the thickest fold. An asked creep is kept, unless the innermost sheet would move too far.
 */
export function creepOf(
  { creepMm, weight }: Pick<HomeChoices, 'creepMm' | 'weight'>,
  { sheets, format }: { sheets: number; format: Format },
): number {
  if (sheets < 2) return 0
  const wanted = creepMm ?? (sheets < FEWEST_SHEETS ? 0 : weight * MM_A_GRAM)
  return Math.min(wanted, FURTHEST[format] / (sheets - 1))
}
