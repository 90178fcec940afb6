/** @file In which order the files of a booklet go through the printer, and which faces of paper they make. */
import type { PaperFile } from '#contract'

type What = PaperFile['what']

/** The order at the printer: what lies inside first, then the cover on its own paper; a stack goes back before its backs. */
const order: readonly What[] = ['sheets', 'fronts', 'stack', 'backs', 'cover', 'cover-fronts', 'cover-backs']

/**
 * Files in the order in which they are printed; what is not printed at home is left out. The sheet about the stack goes along only
 * where a stack goes back: how a proof is folded is told on the screen.
 */
export function inPrintOrder<File extends { file: Pick<PaperFile, 'what'> }>(files: readonly File[]): File[] {
  const goesBack = files.some(({ file }) => file.what === 'fronts' || file.what === 'cover-fronts')
  return order
    .filter((what) => goesBack || what !== 'stack')
    .flatMap((what) => files.filter(({ file }) => file.what === what))
}

/** One side of one sheet: which page of which file. */
export type Face<File> = { from: File; page: number }
/** A sheet of paper, counted from 1 within its part. A side is `null` when nothing is printed there. */
export type SheetOfPaper<File> = {
  part: 'inside' | 'cover'
  number: number
  front: Face<File> | null
  back: Face<File> | null
}

type Countable = { file: Pick<PaperFile, 'what' | 'pageCount'> }

/** Every sheet of paper with its two sides, the cover first. `lastFirst`: a file of backs begins with the last sheet. */
export function sheetsOfPaper<File extends Countable>(
  files: readonly File[],
  lastFirst: boolean,
): SheetOfPaper<File>[] {
  return [...sheetsOf(files, 'cover', lastFirst), ...sheetsOf(files, 'inside', lastFirst)]
}

function sheetsOf<File extends Countable>(files: readonly File[], part: 'inside' | 'cover', lastFirst: boolean) {
  const named = (what: What) => files.find(({ file }) => file.what === what)
  const both = named(part === 'inside' ? 'sheets' : 'cover')
  const fronts = named(part === 'inside' ? 'fronts' : 'cover-fronts')
  const backs = named(part === 'inside' ? 'backs' : 'cover-backs')
  const count = both === undefined ? (fronts?.file.pageCount ?? 0) : Math.ceil(both.file.pageCount / 2)
  return Array.from({ length: count }, (_, index): SheetOfPaper<File> => {
    const sheet = { part, number: index + 1 }
    if (both !== undefined) return { ...sheet, front: face(both, index * 2 + 1), back: face(both, index * 2 + 2) }
    return { ...sheet, front: face(fronts, index + 1), back: face(backs, lastFirst ? count - index : index + 1) }
  })
}

const face = <File extends Countable>(from: File | undefined, page: number): Face<File> | null =>
  from === undefined || page > from.file.pageCount ? null : { from, page }
