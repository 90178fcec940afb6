/** @file The door of registration: which papers and steps there are for an akte and the BRP, and what each sheet says. Values in, values out. */
import { BookError } from '#contract'
import type { Book, Child, Language, Paperwork, Parent, Sheet, SheetChoice } from '#contract'
import { brpRequest } from './brp-request.ts'
import { certificateRequest } from './certificate-request.ts'
import { declaration } from './declaration.ts'
import { checkedOn, sources } from './facts.ts'
import { pathOf } from './paths.ts'
import type { SheetData } from './sheet-data.ts'
import { sheetsOf } from './sheets.ts'
import { writtenDay } from './values.ts'
import { whatToBring } from './what-to-bring.ts'

export { findMunicipalities, readMunicipalities } from './municipalities.ts'
export type { MunicipalityList } from './municipalities.ts'
export { checkedOn }
export type { SheetData }

/** What the typesetter needs for one sheet; `today` of the asker is the day the sheet carries. */
export type SheetToSet = { template: string; data: SheetData; fileName: string; title: string }

/** The paths (child by child, parent by parent) and every sheet that can be printed, in the given language. */
export function lookAtPaperwork(book: Book, language: Language): Paperwork {
  const parents: (Parent | null)[] = book.parents.length === 0 ? [null] : book.parents
  return {
    checkedOn,
    source: sources[language],
    paths: book.children.flatMap((child) => parents.map((parent) => pathOf({ book, child, parent }, language))),
    sheets: sheetsOf(book, language),
  }
}

/**
 * One sheet, filled from the book; `today` is an ISO day. A child or parent that is not in the book gives `child-not-found` or
 * `parent-not-found`; a sheet there is no reason for, a request without its one parent, or a day that does not exist gives `invalid-input`.
 */
export function sheetFor(book: Book, choice: SheetChoice, on: { language: Language; today: string }): SheetToSet {
  const day = writtenDay(on.today, 'nl')
  const child = book.children.find((one) => one.id === choice.child)
  if (child === undefined) throw new BookError('child-not-found')
  const parent = book.parents.find((one) => one.id === choice.parent) ?? null
  if (choice.parent !== null && parent === null) throw new BookError('parent-not-found')
  const sheet = sheetsOf(book, on.language).find((one) => isChosen(one, choice))
  if (sheet === undefined) throw new BookError('invalid-input')
  return {
    template: 'sheets/papier.typ',
    data: dataOf(choice.kind, { book, child, parent, language: on.language, day }),
    fileName: sheet.fileName,
    title: sheet.title,
  }
}

function isChosen(sheet: Sheet, { kind, child, parent }: SheetChoice): boolean {
  return sheet.kind === kind && sheet.child === child && sheet.parent === parent
}

type Filled = { book: Book; child: Child; parent: Parent | null; language: Language; day: string }

function dataOf(kind: SheetChoice['kind'], filled: Filled): SheetData {
  switch (kind) {
    case 'brp-request':
      return brpRequest(filled)
    case 'certificate-request':
      return certificateRequest(filled)
    case 'declaration':
      return declaration(filled)
    case 'what-to-bring':
      return whatToBring(filled)
  }
}
