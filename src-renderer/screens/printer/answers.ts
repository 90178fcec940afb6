/** @file What a person sees on the test sheet, before it becomes a printer. `null` is not known, and passed over. */
import { printerFromAnswers } from '#contract'
import type { Language, PrinterAnswers, PrinterProfile } from '#contract'
import { millimetres } from '../../i18n/numbers.ts'

export const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

/** The steps of a staircase on the test sheet; each begins so many mm from the edge. */
export const stepsOfStairs = Array.from({ length: 13 }, (_, step) => step)

export type Answers = {
  back: PrinterAnswers['back'] | null
  stack: PrinterAnswers['stack'] | null
  /** Only of a printer of one side: how the sheet went back. */
  reload: PrinterAnswers['stack'] | null
  edge: Record<Side, number | null>
  /** Where the cross of the back falls in that of the front, in mm; right and down are positive. */
  cross: { x: number; y: number } | null
  /** The line that is meant to be 100 mm. */
  lineMm: number | null
  name: string
}

export const noAnswers: Answers = {
  back: null,
  stack: null,
  reload: null,
  edge: { top: null, right: null, bottom: null, left: null },
  cross: null,
  lineMm: null,
  name: '',
}

/** How far the cross may be moved, and how long the line may be, in mm; beyond it the sheet was printed in another way. */
export const bounds = { cross: { min: -20, max: 20 }, line: { min: 80, max: 120 } } as const

type Ways = 'shift.right' | 'shift.left' | 'shift.down' | 'shift.up'

/** A shift in words, such as '0,5 mm naar rechts' and '1 mm naar onder'; empty when there is none. */
export function shiftInWords(
  { x, y }: { x: number; y: number },
  language: Language,
  say: (way: Ways, values: { mm: string }) => string,
): string[] {
  const part = (mm: number, [forth, back]: [Ways, Ways]) =>
    mm === 0 ? [] : [say(mm > 0 ? forth : back, { mm: millimetres(Math.abs(mm), language) })]
  return [...part(x, ['shift.right', 'shift.left']), ...part(y, ['shift.down', 'shift.up'])]
}

/** What a printer is taken to be where nothing was answered: as main takes one that is not known (edge in mm, research C). */
const usual = { back: 'upside-down', stack: 'face-down', cross: { x: 0, y: 0 }, line: 100, edge: 5 } as const

/** The printer that was seen. What was passed over is as usual; `on` is an ISO day. */
export function printerOf(answers: Answers, { nameless, on }: { nameless: string; on: string }): PrinterProfile {
  const edgeOf = (side: Side) => answers.edge[side] ?? usual.edge
  const seen: PrinterAnswers = {
    back: answers.back ?? usual.back,
    stack: answers.stack ?? usual.stack,
    ...(answers.reload === null ? {} : { reload: answers.reload }),
    edge: { top: edgeOf('top'), right: edgeOf('right'), bottom: edgeOf('bottom'), left: edgeOf('left') },
    cross: answers.cross ?? usual.cross,
    line: answers.lineMm ?? usual.line,
  }
  const name = answers.name.trim()
  return printerFromAnswers(seen, { name: name === '' ? nameless : name, measuredOn: on })
}
