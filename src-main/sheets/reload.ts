/** @file How a printed stack goes back into a printer of one side, and in which order its backs are printed then. */
import type { PrinterProfile } from '#contract'

/**
 * `stack`: how the sheets lie where they come out. `turnOver`: whether the whole stack is turned over before it goes back; either way
 * the edge that came out first goes in first. `lastFirst`: the last sheet lies on top then, so its back is the first to be printed.
 */
export type Reload = { stack: PrinterProfile['stack']; turnOver: boolean; lastFirst: boolean }

/**
 * The last sheet lies on top of what came out, printed side up or down. A stack that goes back as it came out is taken from that end;
 * one that is turned over, from the first sheet. A printer that is not known is taken to lay its sheets with the print down and to
 * print the upper side, as small laser printers do: there the stack goes back as it came out.
 */
export function reloadOf(printer: PrinterProfile | null): Reload {
  const stack = printer?.stack ?? 'face-down'
  const turnOver = (printer?.reload ?? stack) !== stack
  return { stack, turnOver, lastFirst: !turnOver }
}
