/** @file One sheet of a set with everything the book knows on it, and what is to be said beside it. */
import type { Book, Child, Language, Sheet, SheetKind, WindowBsn } from '#contract'
import { abroadPage } from './abroad-page.ts'
import type { Asked } from './asked.ts'
import { brpRequest } from './brp-request.ts'
import { withBsn } from './bsn.ts'
import { childCalled, parentCalled } from './called.ts'
import { certificateRequest } from './certificate-request.ts'
import { unknownChild } from './child-fields.ts'
import { namesOf } from './child-names.ts'
import { copyRequest } from './copy-request.ts'
import { coverLetter } from './cover-letter.ts'
import { declaration } from './declaration.ts'
import { fileRequest } from './file-request.ts'
import { keptOtherwise, parentNames } from './name-notes.ts'
import { overview } from './overview.ts'
import { removalRequest } from './removal-request.ts'
import type { SheetData, SheetWords } from './sheet-data.ts'
import { writtenDay } from './values.ts'
import { whatToBring } from './what-to-bring.ts'

/** `language`: of the window. `today`: ISO day. `bsn`: what the window holds, for a book without a lock. */
export type FillOn = { language: Language; today: string; bsn?: readonly WindowBsn[] }

export type FilledSheet = { data: SheetData; holdsBsn: boolean; warnings: string[] }

/** The sheet filled in. A day that does not exist gives `invalid-input`. */
export function fillSheet(
  given: Book,
  { sheet, sheets }: { sheet: Sheet; sheets: readonly Sheet[] },
  on: FillOn,
): FilledSheet {
  const book = withBsn(given, on.bsn ?? [])
  const asked: Asked = {
    book,
    child: childOf(book, sheet),
    parent: book.parents.find(({ id }) => id === sheet.parent) ?? null,
    ...{ sheet, sheets, language: on.language, day: writtenDay(on.today, 'nl') },
  }
  const words = fillings[sheet.kind](asked)
  const holdsBsn = hasBsn(words)
  return {
    data: {
      ...words,
      readerLanguage: on.language,
      number: sheet.number,
      bsnNote: holdsBsn ? bsnNotes[on.language] : '',
    },
    holdsBsn,
    warnings: nameWarnings(asked),
  }
}

const bsnNotes = {
  nl: 'Hier staat een BSN op. Afdrukken kan; bewaar het liever niet waar anderen bij kunnen.',
  en: 'There is a BSN on this sheet. Print it; it is better not kept where others can open it.',
}

/** A sheet about the whole set is about the only child, where there is one only. */
function childOf({ children }: Book, sheet: Sheet): Child {
  const only = children.length === 1 ? children[0] : undefined
  return children.find(({ id }) => id === sheet.child) ?? only ?? unknownChild
}

const fillings: Record<SheetKind, (asked: Asked) => SheetWords> = {
  overview,
  'certificate-request': certificateRequest,
  declaration,
  'file-request': fileRequest,
  'brp-request': brpRequest,
  'copy-request': copyRequest,
  'removal-request': removalRequest,
  'cover-letter': coverLetter,
  'what-to-bring': whatToBring,
  england: ({ language }) => abroadPage('england', language),
  belgium: ({ language }) => abroadPage('belgium', language),
}

function hasBsn({ parts }: SheetWords): boolean {
  return parts.some(({ blocks }) =>
    blocks.some(
      (block) => block.kind === 'fields' && block.fields.some(({ key, value }) => key.endsWith('/bsn') && value !== ''),
    ),
  )
}

/** Of the names that stand on the sheet: the child's, and those of the parent who asks or of both. */
function nameWarnings({ book, child, parent, sheet, language }: Asked): string[] {
  if (['overview', 'england', 'belgium', 'cover-letter'].includes(sheet.kind)) return []
  const parents = parent === null ? book.parents : [parent]
  return [
    ...keptOtherwise(childCalled(book, child, language), namesOf(child, book.parents), language),
    ...parents.flatMap((one) => keptOtherwise(parentCalled(book, one, language), parentNames(one), language)),
  ]
}
