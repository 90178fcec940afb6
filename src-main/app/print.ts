/** @file From the open book to PDFs: the booklet and the sheets, by way of the pure rooms and the typesetter. */
import { BookError } from '#contract'
import type {
  Booklet,
  BookletChoices,
  Language,
  PageId,
  Paperwork,
  PhotoId,
  ReplacedSign,
  SheetChoice,
} from '#contract'
import { composeBooklet, placePictures } from '#main/booklet'
import { lookAtPaperwork, sheetFor } from '#main/registration'
import type { Typesetter } from '#main/typeset'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

type Watch = { signal?: AbortSignal; onProgress?: OnProgress }

export type MadeBooklet = Omit<Booklet, 'document'> & { pdf: Uint8Array }
export type MadeSheetFile = { pdf: Uint8Array; fileName: string; pageCount: number; replaced: ReplacedSign[] }

type Picture = { path: string; bytes: Uint8Array; width: number; height: number }
type Wanted = { photo: PhotoId; path: string; longestPx: number }

/** Makes booklets and sheets of one open book. `now` gives the day printed in the colophon and in the PDF. */
export function createPrinting(typesetter: Typesetter, now: () => Date) {
  const today = () => localDay(now())
  return {
    booklet: (session: Session, choices: BookletChoices, watch: Watch = {}): Promise<MadeBooklet> =>
      makeBooklet(session, { choices, today: choices.on ?? today(), typesetter }, watch),
    /** `language`: of whoever reads along; the sheet itself is Dutch, as it goes to a Dutch municipality. */
    sheet: async (session: Session, choice: SheetChoice, language: Language): Promise<MadeSheetFile> => {
      const { template, data, fileName } = sheetFor(session.overview(), choice, { language, today: today() })
      const { pdf, pageCount, replaced } = await typesetter.set({ template, data, pictures: [], date: today() }, {})
      return { pdf, fileName, pageCount, replaced: [...replaced] }
    },
    paperwork: (session: Session, language: Language): Paperwork => lookAtPaperwork(session.overview(), language),
  }
}

type Ask = { choices: BookletChoices; today: string; typesetter: Typesetter }

async function makeBooklet(session: Session, { choices, today, typesetter }: Ask, watch: Watch): Promise<MadeBooklet> {
  const { pages, language } = session.book.readAll()
  const content = { book: session.overview(), pages, photos: session.photos.all(), language, today }
  const draft = composeBooklet(content, choices)
  const { pictures, missing } = await gather(session, draft.pictures, watch)
  watch.onProgress?.({ step: 'typesetting', done: 0, total: 1 })
  const { pdf, pageCount, marks, replaced } = await typesetter.set(
    {
      template: 'boek.typ',
      data: placePictures(draft, pictures).data,
      pictures: [...pictures.values()],
      date: today,
    },
    watch.signal === undefined ? {} : { signal: watch.signal },
  )
  watch.onProgress?.({ step: 'typesetting', done: 1, total: 1 })
  return {
    pdf,
    pageCount,
    replaced: [...replaced],
    veiledLeftOut: draft.veiledLeftOut,
    leftOut: [...draft.leftOut],
    coarse: [],
    missingPhotos: missing,
    starts: Object.entries(marks).map(([page, at]) => ({ page: page as PageId, at })),
  }
}

/** The pictures a booklet asks for, made for print. One that can't be read is left out and named, not a reason to stop. */
async function gather(session: Session, wanted: readonly Wanted[], { signal, onProgress }: Watch) {
  const pictures = new Map<PhotoId, Picture>()
  const missing: PhotoId[] = []
  for (const [index, { photo, path, longestPx }] of wanted.entries()) {
    if (signal?.aborted === true) throw new BookError('stopped')
    onProgress?.({ step: 'pictures', done: index, total: wanted.length })
    try {
      pictures.set(photo, { path, ...(await session.photos.forPrint(photo, { longestPx })) })
    } catch (error) {
      if (!(error instanceof BookError) || error.code === 'stopped') throw error
      missing.push(photo)
    }
  }
  return { pictures, missing }
}

/** The day on this computer's calendar, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
