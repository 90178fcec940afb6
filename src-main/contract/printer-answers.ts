/** @file From what a person sees on the printed test sheet to the printer as later prints know it. */
import { z } from 'zod'
import { PrinterProfile } from './print.ts'

const mmOfEdge = z.number().min(0).max(13)
const mmOfCross = z.number().min(-20).max(20)

/**
 * The four answers. `back`: how the 2 stands when the sheet is turned like a page, or that the printer has one side only. `stack`: how
 * a printed sheet lies where it comes out. `reload`: for a printer of one side, how the sheet was laid back so that the 2 came behind
 * the 1. `edge`: of each edge the first step that is whole, in mm. `cross`: where the red cross falls, held against the light with the
 * 1 in front, in mm; right and down are positive. `line`: how long the line of 100 mm is, in mm.
 */
export const PrinterAnswers = z.strictObject({
  back: z.enum(['upright', 'upside-down', 'one-side']),
  stack: PrinterProfile.shape.stack,
  reload: PrinterProfile.shape.reload,
  edge: z.strictObject({ left: mmOfEdge, right: mmOfEdge, top: mmOfEdge, bottom: mmOfEdge }),
  cross: z.strictObject({ x: mmOfCross, y: mmOfCross }),
  line: z.number().min(80).max(120),
})
export type PrinterAnswers = z.infer<typeof PrinterAnswers>

// a ruler is read to half a millimetre, so what lies closer to 100 may well be 100
const READ_TO_MM = 0.5

/** The profile those answers mean; `measuredOn` is the ISO day. A 2 that stands upright was turned round the long edge of an upright A4. */
export function printerFromAnswers(
  { back, stack, reload, edge, cross, line }: PrinterAnswers,
  { name, measuredOn }: Pick<PrinterProfile, 'name' | 'measuredOn'>,
): PrinterProfile {
  return {
    name,
    flip: back === 'one-side' ? null : back === 'upright' ? 'long' : 'short',
    stack,
    ...(back === 'one-side' && reload !== undefined ? { reload } : {}),
    shift: cross,
    edge,
    scale: Math.abs(line - 100) <= READ_TO_MM ? 1 : line / 100,
    measuredOn,
  }
}
