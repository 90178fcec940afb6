/** @file The door of registration: which papers and steps there are for an akte and the BRP, and what each sheet says. Values in, values out. */
import { BookError } from '#contract'
import type { Book, Language, Paperwork, Parent, Path, Sheet, SheetChoice } from '#contract'
import { checkedOn, sources } from './facts.ts'
import { detailOf } from './field-key.ts'
import { fillSheet } from './fill-sheet.ts'
import type { FillOn, FilledSheet } from './fill-sheet.ts'
import { pathOf } from './paths.ts'
import type { LookOn } from './paths.ts'
import type { SheetData } from './sheet-data.ts'
import { sheetsOf } from './sheets.ts'

export { explainPaths } from './explain.ts'
export { readFacts } from './facts-from-file.ts'
export { bookOfFacts, withFacts } from './facts-into-book.ts'
export { findMunicipalities, readMunicipalities } from './municipalities.ts'
export type { MunicipalityList } from './municipalities.ts'
export { sheetNames } from './sheet-names.ts'
export { successorsIn } from './successors.ts'
export { checkedOn, detailOf, fillSheet }
export type { FillOn, FilledSheet, LookOn, SheetData }

/** What the typesetter needs for one sheet; `data` names the detail of each field by a key that `detailOf` reads back. */
export type SheetToSet = FilledSheet & { template: string; fileName: string; title: string }

/** The paths (child by child, parent by parent) and every sheet that can be printed, in the given language. */
export function lookAtPaperwork(book: Book, language: Language, on: LookOn): Paperwork {
  const paths = pathsOf(book, language, on)
  return {
    checkedOn,
    source: sources[language],
    paths,
    sheets: sheetsOf(book, paths, language),
    records: [...(on.records ?? [])],
  }
}

function pathsOf(book: Book, language: Language, on: LookOn): Path[] {
  const parents: (Parent | null)[] = book.parents.length === 0 ? [null] : book.parents
  return book.children.flatMap((child) => parents.map((parent) => pathOf({ book, child, parent, ...on }, language)))
}

/**
 * One sheet, filled from the book; `today` is an ISO day. A child or parent that is not in the book gives `child-not-found` or
 * `parent-not-found`; a sheet there is no reason for, a request without its one parent, or a day that does not exist gives `invalid-input`.
 */
export function sheetFor(book: Book, choice: SheetChoice, on: FillOn & LookOn): SheetToSet {
  if (choice.child !== null && book.children.every(({ id }) => id !== choice.child)) {
    throw new BookError('child-not-found')
  }
  if (choice.parent !== null && book.parents.every(({ id }) => id !== choice.parent)) {
    throw new BookError('parent-not-found')
  }
  const { sheets } = lookAtPaperwork(book, on.language, on)
  const sheet = sheets.find((one) => isChosen(one, choice))
  if (sheet === undefined) throw new BookError('invalid-input')
  return {
    template: 'sheets/papier.typ',
    ...fillSheet(book, { sheet, sheets }, on),
    fileName: sheet.fileName,
    title: sheet.title,
  }
}

function isChosen(sheet: Sheet, { kind, child, parent }: SheetChoice): boolean {
  return sheet.kind === kind && sheet.child === child && sheet.parent === parent
}
