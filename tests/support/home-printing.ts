/** @file A booklet printed at home from its files, folded and read: the same for a plan and for the PDFs that were drawn from it. */
import type { HomePrint, PrinterProfile } from '#contract'
import {
  foldAndRead,
  layOpen,
  printBothSides,
  printTwice,
  type OneSided,
  type Open,
  type Printer,
  type Side,
} from './paper-folding.ts'

/** The pages of each file, by what it is. */
export type Files = Partial<Record<string, Side[]>>
export type Asked = Pick<HomePrint, 'duplex' | 'signatures'> & { turnOver: boolean }

const bothWays = ['clockwise', 'anticlockwise'] as const

/**
 * Every printer the files may meet when they are made for this one: both ways in which a driver may turn a lying page, which makes no
 * difference for a printer that was measured, as its pages stand upright.
 */
export function printersFor(duplex: HomePrint['duplex'], profile: PrinterProfile | null): (Printer | OneSided)[] {
  const lyings = profile === null || duplex === 'upright' ? bothWays : bothWays.slice(0, 1)
  const as = profile === null ? {} : { shift: profile.shift, scale: profile.scale }
  const kind = duplex === 'none' ? oneSided(profile) : { axis: duplex }
  return lyings.map((lying) => ({ lying, ...as, ...kind }))
}

function oneSided(profile: PrinterProfile | null): Pick<OneSided, 'comesOut' | 'prints'> {
  const comesOut = profile?.stack ?? 'face-down'
  const isLaidDown = (profile?.reload ?? comesOut) === 'face-down'
  return { comesOut, prints: isLaidDown ? 'upper' : 'lower' }
}

/** What the sheets of these files show when they lie open: the cover apart, if there is one, and the rest. */
export function printAll(
  files: Files,
  { turnOver }: Asked,
  printer: Printer | OneSided,
): { cover: Open[]; inside: Open[] } {
  const print = (both: string, fronts: string, backs: string): Open[] => {
    const sides = files[both] ?? []
    const [ones, others] = [files[fronts] ?? [], files[backs] ?? []]
    if (sides.length + ones.length === 0) return []
    return layOpen('axis' in printer ? printBothSides(sides, printer) : printTwice(ones, others, { printer, turnOver }))
  }
  return { cover: print('cover', 'cover-fronts', 'cover-backs'), inside: print('sheets', 'fronts', 'backs') }
}

/** The pages in the order in which they are read from the folded booklet; `null` is a white page. */
export function readFolded(files: Files, asked: Asked, printer: Printer | OneSided): (number | null)[] {
  const { cover, inside } = printAll(files, asked, printer)
  const read = foldAndRead(inside, asked.signatures)
  if (cover.length === 0) return read
  const around = foldAndRead(cover, [1])
  return [...around.slice(0, 2), ...read, ...around.slice(2)]
}

/** The reading order of a booklet of so many pages: white pages before the last, up to whole sheets. */
export function readingOrder(pageCount: number): (number | null)[] {
  const blanks = Array.from({ length: Math.ceil(pageCount / 4) * 4 - pageCount }, () => null)
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1)
  return pageCount === 1 ? [1, ...blanks] : [...pages.slice(0, -1), ...blanks, pageCount]
}
