/** @file From the open book to typeset pages, whatever they are for: what is read, composed, laid out, drawn and set, in that order. */
import type { BookletChoices, PhotoId, PlacedPhoto } from '#contract'
import { composeBooklet, placePictures } from '#main/booklet'
import type { BookletData, BookletDraft, BookletTarget } from '#main/booklet'
import type { JsonValue, PdfStandard, Photograph, PlacedPicture, Trim, Typesetter, TypesetResult } from '#main/typeset'
import { createPreviewPictures, gather } from './pictures.ts'
import type { Gathered, Watch } from './pictures.ts'
import { pixelsFor, placedPhotos } from './resolution.ts'
import type { Session } from './session.ts'

/** `pictures`: small ones to look at, or at 300 pixels an inch of where they stand. `standard`, `trim`: see TypesetJob. `safe`: with a line
 * where the safe zone of a print shop begins, to look at. `today`: ISO day. */
export type PagesAsk = {
  readonly choices: BookletChoices
  readonly target: BookletTarget
  readonly pictures: 'preview' | 'print'
  readonly standard: PdfStandard
  readonly today: string
  readonly trim?: Trim
  readonly safe?: boolean
}

/** `photos`: how fine each photo is where it stands. `missing`: photos that could not be read, and so are left out. */
export type MadePages = TypesetResult & {
  readonly draft: BookletDraft
  readonly photos: PlacedPhoto[]
  readonly missing: PhotoId[]
}

/** A function that makes pages of a book. Small pictures are remembered between its calls, so it is made once for a program. */
export function createPages(typesetter: Typesetter) {
  const previews = createPreviewPictures()

  return async (session: Session, ask: PagesAsk, watch: Watch = {}): Promise<MadePages> => {
    const book = read(session, ask)
    const { pictures, data, missing } =
      ask.pictures === 'preview'
        ? pictured(book, await gather(book.draft.pictures, previews(session), watch))
        : await forPaper({ session, typesetter, book, ask }, watch)
    watch.onProgress?.({ step: 'typesetting', done: 0, total: 1 })
    const made = await typesetter.set({ ...jobOf(ask, data), photos: pictures, ...trimOf(ask) }, signalOf(watch))
    watch.onProgress?.({ step: 'typesetting', done: 1, total: 1 })
    return { ...made, draft: book.draft, photos: placedPhotos(made.placed, book.photoAt), missing }
  }
}

type Read = ReturnType<typeof read>

/** Everything of the book that is printed, in one tick, and the own size of each photo: it alone decides how the pages are laid out. */
function read(session: Session, { choices, target, today }: PagesAsk) {
  const { pages, language } = session.book.readAll()
  const photos = session.photos.all()
  const draft = composeBooklet({ book: session.overview(), pages, photos, language, today }, choices, target)
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  const byPath = new Map(draft.pictures.map(({ photo, path }) => [path, byId.get(photo)]))
  return { draft, sizeOf: (photo: PhotoId) => byId.get(photo), photoAt: (path: string) => byPath.get(path) }
}

type Pictured = { data: BookletData; pictures: Photograph[]; missing: PhotoId[] }

function pictured(book: Read, { pictures, missing }: Gathered): Pictured {
  return { data: dataWithout(book, missing), pictures, missing }
}

function dataWithout({ draft, sizeOf }: Read, missing: readonly PhotoId[]): BookletData {
  const sizes = draft.pictures.flatMap(({ photo }) => {
    const size = sizeOf(photo)
    return size === undefined || missing.includes(photo) ? [] : [[photo, size] as const]
  })
  return placePictures(draft, new Map(sizes)).data
}

type Making = { session: Session; typesetter: Typesetter; book: Read; ask: PagesAsk }

/**
 * First the pages are laid out without their pictures, so that each is then made exactly as large as it stands: that keeps a file small
 * and needs a fraction of the memory. A photo that turns out to be unreadable changes the pages; then they are laid out again.
 */
async function forPaper({ session, typesetter, book, ask }: Making, watch: Watch): Promise<Pictured> {
  const missing: PhotoId[] = []
  for (;;) {
    const data = dataWithout(book, missing)
    const wanted = book.draft.pictures.filter(({ photo }) => !missing.includes(photo))
    const { placed } = await typesetter.layOut({ ...jobOf(ask, data), photos: wanted }, signalOf(watch))
    const places = Map.groupBy(placed, ({ path }) => path)
    const sized = wanted.map((one) => ({ ...one, longestPx: longestPxOf(one, places.get(one.path), book) }))
    const found = await gather(sized, ({ photo, longestPx }) => session.photos.forPrint(photo, { longestPx }), watch)
    if (found.missing.length === 0) return { data, pictures: found.pictures, missing }
    missing.push(...found.missing)
  }
}

/** A picture of which the design does not say where it stands is made as large as it may be asked for. */
function longestPxOf(
  { photo, longestPx }: BookletDraft['pictures'][number],
  places: readonly PlacedPicture[] | undefined,
  { sizeOf }: Read,
): number {
  const size = sizeOf(photo)
  return size === undefined || places === undefined ? longestPx : pixelsFor(size, places)
}

const jobOf = ({ standard, safe = false }: PagesAsk, data: BookletData) => ({
  template: 'boek.typ',
  data: (safe ? { ...data, safe } : data) as JsonValue,
  pictures: [],
  date: data.date,
  standard,
})

const trimOf = ({ trim }: PagesAsk) => (trim === undefined ? {} : { trim })

const signalOf = ({ signal }: Watch) => (signal === undefined ? {} : { signal })
