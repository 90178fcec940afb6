/** @file What was chosen for printing at home, and what follows from it. */
import { HomeChoices } from '#contract'
import type { Duplex, HomePrint, PrinterProfile } from '#contract'

/** `part` is asked for apart: the proof and the booklet are made of the same choices. */
export type Home = Omit<HomeChoices, 'part'>

export const usual: Home = HomeChoices.omit({ part: true }).parse({})

/** From how many sheets one fold becomes thick, and folding in bundles is proposed (research H: creep shows from eight on). */
const THICK_SHEETS = 10

/** Sheets in a bundle that is proposed: sixteen pages, as bookbinders sew them. */
export const BUNDLE_SHEETS = 4

/** What is said about bundles: proposed for a thick booklet, told when chosen, `null` when one fold will do. */
export function bundlesFor(
  home: Pick<Home, 'signature'>,
  print: Pick<HomePrint, 'sheets'>,
): 'propose' | 'chosen' | null {
  if (home.signature > 0) return 'chosen'
  return print.sheets > THICK_SHEETS ? 'propose' : null
}

/** How sheets are printed: as chosen, or as the measured printer does it, or round the short edge. The same rule as main's. */
export function duplexOf(home: Pick<Home, 'duplex'>, printer: Pick<PrinterProfile, 'flip'> | null): Duplex {
  if (home.duplex !== null) return home.duplex
  if (printer === null) return 'short'
  return printer.flip ?? 'none'
}

/** The widest edge a printer leaves white, in mm. */
export const widestEdge = ({ edge }: Pick<PrinterProfile, 'edge'>) => Math.max(...Object.values(edge))

/** Whether backs are printed last sheet first: a stack that goes back as it came out is taken from its end. The same rule as main's. */
export function areBacksLastFirst(printer: Pick<PrinterProfile, 'stack' | 'reload'> | null): boolean {
  return printer === null || (printer.reload ?? printer.stack) === printer.stack
}

/** Whether a back is printed the other way up than its front, because the printer turns the sheet that way (see FlipEdge). */
export const areBacksOnTheirHead = (duplex: Duplex) => duplex === 'long' || duplex === 'none'
