/** @file In which order the files of a booklet go through the printer, and which faces of paper they make. */
import type { PaperFile } from '#contract'

type What = PaperFile['what']

/** The order at the printer: what lies inside first, then the cover on its own paper; a stack goes back before its backs. */
const order: readonly What[] = ['sheets', 'fronts', 'stack', 'backs', 'cover', 'cover-fronts', 'cover-backs']

/** Files in the order in which they are printed; what is not printed at home is left out. */
export function inPrintOrder<File extends { file: Pick<PaperFile, 'what'> }>(files: readonly File[]): File[] {
  return order.flatMap((what) => files.filter(({ file }) => file.what === what))
}

/** One side of one sheet: which page of which file. */
export type Face<File> = { from: File; page: number }
/** A sheet of paper, counted from 1 within its part. `back` is `null` when nothing is printed there. */
export type SheetOfPaper<File> = {
  part: 'inside' | 'cover'
  number: number
  front: Face<File>
  back: Face<File> | null
}

type Countable = { file: Pick<PaperFile, 'what' | 'pageCount'> }

/** Every sheet of paper with its two sides, the cover first. */
export function sheetsOfPaper<File extends Countable>(files: readonly File[]): SheetOfPaper<File>[] {
  return [...sheetsOf(files, 'cover'), ...sheetsOf(files, 'inside')]
}

function sheetsOf<File extends Countable>(files: readonly File[], part: 'inside' | 'cover'): SheetOfPaper<File>[] {
  const named = (what: What) => files.find(({ file }) => file.what === what)
  const both = named(part === 'inside' ? 'sheets' : 'cover')
  const fronts = both ?? named(part === 'inside' ? 'fronts' : 'cover-fronts')
  const backs = both ?? named(part === 'inside' ? 'backs' : 'cover-backs')
  if (fronts === undefined) return []
  // in one file the sides follow each other; in two each side of a sheet has the same place
  const every = both === undefined ? 1 : 2
  const face = (from: File | undefined, page: number) =>
    from === undefined || page > from.file.pageCount ? null : { from, page }
  return Array.from({ length: Math.ceil(fronts.file.pageCount / every) }, (_, index) => ({
    part,
    number: index + 1,
    front: { from: fronts, page: index * every + 1 },
    back: face(backs, index * every + every),
  }))
}
