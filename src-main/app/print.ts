/** @file What leaves the open book as PDF: the booklet in its forms, files for a print shop, and the sheets of paperwork. */
import type {
  Booklet,
  BookletChoices,
  BookletForm,
  Language,
  PageId,
  Paperwork,
  ReplacedSign,
  SheetChoice,
} from '#contract'
import { lookAtPaperwork, sheetFor } from '#main/registration'
import type { Typesetter } from '#main/typeset'
import { createPages } from './pages.ts'
import type { MadePages, PagesAsk } from './pages.ts'
import type { Watch } from './pictures.ts'
import { coarseOf } from './resolution.ts'
import type { Session } from './session.ts'

export type MadeBooklet = Omit<Booklet, 'document'> & { pdf: Uint8Array }
export type MadeSheetFile = { pdf: Uint8Array; fileName: string; pageCount: number; replaced: ReplacedSign[] }

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
    sheet: async (session: Session, choice: SheetChoice, language: Language): Promise<MadeSheetFile> => {
      const { template, data, fileName } = sheetFor(session.overview(), choice, { language, today: today() })
      const { pdf, pageCount, replaced } = await typesetter.set({ template, data, pictures: [], date: today() }, {})
      return { pdf, fileName, pageCount, replaced: [...replaced] }
    },
    paperwork: (session: Session, language: Language): Paperwork => lookAtPaperwork(session.overview(), language, { today: today() }),
    typesetter,
    today,
  }
}

export type Printing = ReturnType<typeof createPrinting>

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
