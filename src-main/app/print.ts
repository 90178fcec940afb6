/** @file What leaves the open book as PDF: the booklet in its forms, files for a print shop, and the sheets of paperwork. */
import type {
  Book,
  Booklet,
  BookletChoices,
  BookletForm,
  Language,
  MadeSheet,
  PageId,
  Paperwork,
  PlacedField,
  SheetChoice,
  WindowBsn,
} from '#contract'
import { detailOf, lookAtPaperwork, sheetFor } from '#main/registration'
import type { LookOn } from '#main/registration'
import type { MarkedField, Typesetter } from '#main/typeset'
import { createPages } from './pages.ts'
import type { MadePages, PagesAsk } from './pages.ts'
import type { Watch } from './pictures.ts'
import { coarseOf } from './resolution.ts'
import type { Session } from './session.ts'

export type MadeBooklet = Omit<Booklet, 'document'> & { pdf: Uint8Array }
export type MadeSheetFile = Omit<MadeSheet, 'document'> & { pdf: Uint8Array }
/** `bsn`: what a window holds of them; written on this one sheet and kept nowhere. */
export type SheetAsk = SheetChoice & { bsn?: readonly WindowBsn[] }
/** What the paths are looked at with, besides the book: without a day, the day of `now`. */
export type PaperAsk = Partial<LookOn>

const forms: Record<BookletForm, Pick<PagesAsk, 'target' | 'pictures' | 'standard'>> = {
  preview: { target: {}, pictures: 'preview', standard: 'ua-1' },
  reading: { target: {}, pictures: 'print', standard: 'ua-1' },
  large: { target: { large: true }, pictures: 'print', standard: 'ua-1' },
  archive: { target: {}, pictures: 'print', standard: 'a-2a' },
}

/** Makes booklets and sheets of one open book. `now` gives the day printed in the colophon and in the PDF. */
export function createPrinting(typesetter: Typesetter, now: () => Date) {
  const today = () => localDay(now())
  const pages = createPages(typesetter)
  return {
    /** The booklet in one of its forms; to be read (PDF/UA-1) when none is named. */
    booklet: async (
      session: Session,
      choices: BookletChoices,
      { form = 'reading', ...watch }: Watch & { form?: BookletForm } = {},
    ): Promise<MadeBooklet> => asBooklet(await pages(session, { choices, today: today(), ...forms[form] }, watch)),
    /** Pages for whatever else is made of them: sheets to fold, files for a print shop. */
    pages: (session: Session, ask: Omit<PagesAsk, 'today'>, watch: Watch = {}): Promise<MadePages> =>
      pages(session, { ...ask, today: today() }, watch),
    /** `language`: of whoever reads along; the sheet itself is Dutch, as it goes to a Dutch municipality. */
    sheet: (session: Session, ask: SheetAsk, language: Language): Promise<MadeSheetFile> =>
      setSheet({ typesetter, book: session.overview() }, ask, { language, today: today() }),
    /** The same of a book that may lie nowhere, such as one of facts from a file. */
    sheetOf: (book: Book, ask: SheetAsk, on: PaperAsk & { language: Language }): Promise<MadeSheetFile> =>
      setSheet({ typesetter, book }, ask, { today: today(), ...on }),
    paperwork: (session: Session, language: Language, on: PaperAsk = {}): Paperwork =>
      lookAtPaperwork(session.overview(), language, { today: today(), ...on }),
    paperworkOf: (book: Book, language: Language, on: PaperAsk = {}): Paperwork =>
      lookAtPaperwork(book, language, { today: today(), ...on }),
    typesetter,
    today,
  }
}

export type Printing = ReturnType<typeof createPrinting>

/** The PDF carries the day of the sheet. */
async function setSheet(
  { typesetter, book }: { typesetter: Typesetter; book: Book },
  { bsn = [], ...choice }: SheetAsk,
  on: LookOn & { language: Language },
): Promise<MadeSheetFile> {
  const { template, data, ...said } = sheetFor(book, choice, { ...on, bsn })
  const made = await typesetter.set({ template, data, pictures: [], date: on.today }, {})
  return {
    pdf: made.pdf,
    fileName: said.fileName,
    pageCount: made.pageCount,
    replaced: [...made.replaced],
    fields: made.fields.flatMap(placedField),
    holdsBsn: said.holdsBsn,
    warnings: said.warnings,
  }
}

/** A field of the sheet that comes from a detail of the book; other lines are for the pen only. */
function placedField({ key, ...place }: MarkedField): PlacedField[] {
  const detail = detailOf(key)
  return detail === null ? [] : [{ ...detail, ...place }]
}

function asBooklet({ pdf, pageCount, replaced, marks, photos, missing, draft }: MadePages): MadeBooklet {
  return {
    pdf,
    pageCount,
    replaced: [...replaced],
    veiledLeftOut: draft.veiledLeftOut,
    leftOut: [...draft.leftOut],
    missingPhotos: missing,
    coarse: coarseOf(photos),
    starts: Object.entries(marks).map(([page, at]) => ({ page: page as PageId, at })),
  }
}

/** The day on this computer's calendar, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
