/** @file The files for a print shop: the inside without its cover, the cover as one sheet, and a note that says what they are. */
import type { BookletChoices, Language, PaperFile, ShopChoices, ShopPrint } from '#contract'
import type { TypesetJob } from '#main/typeset'
import type { MadePages } from './pages.ts'
import type { Watch } from './pictures.ts'
import type { Printing } from './print.ts'
import { printerNote } from './printer-note.ts'
import { printerNoteWords } from './printer-note-words.ts'
import type { Session } from './session.ts'
import { leafMm, spineMm } from './spine.ts'

/** `language`: of the note and of the names of the files. `names`: what the files will be called, when that is not for this to choose. */
export type ShopAsk = {
  choices: BookletChoices
  shop: ShopChoices
  language: Language
  names?: Readonly<Record<What, string>>
}

export type MadeShopFile = Omit<PaperFile, 'document'> & { pdf: Uint8Array }
export type MadeShopPrint = Omit<ShopPrint, 'files'> & { files: MadeShopFile[] }

const pageSizes = { a4: [210, 297], a5: [148, 210], a6: [105, 148] } as const

/**
 * What a shop needs. With `showSafeZone` the same pages with small pictures and a line where the safe zone begins: to look at, never
 * to send. A card has no cover apart.
 */
export async function makeShopPrint(
  printing: Printing,
  session: Session,
  { ask, watch = {} }: { ask: ShopAsk; watch?: Watch },
): Promise<MadeShopPrint> {
  const { shop, choices } = ask
  const hasCover = choices.shape !== 'card'
  const sheet = { bleed: shop.bleedMm, cover: hasCover ? 'apart' : 'inside' } as const
  const looks = shop.showSafeZone
    ? ({ pictures: 'preview', standard: 'none' } as const)
    : ({ pictures: 'print', standard: 'a-2a' } as const)
  const target = { sheet }
  const trim = { bleedMm: shop.bleedMm }
  const inside = await printing.pages(session, { choices, target, trim, safe: shop.showSafeZone, ...looks }, watch)
  const made: Made = { ask, inside, spine: hasCover ? spineMm(inside.pageCount, leafMm(shop)) : null }
  const files = [
    { what: 'inside', pdf: inside.pdf, fileName: nameOf('inside', ask), pageCount: inside.pageCount } as const,
    ...(hasCover ? [await set(printing, coverJob(made), { what: 'cover', ask, watch })] : []),
    await set(printing, noteJob(made, printing.today()), { what: 'note', ask, watch }),
  ]
  const leftOut = [...inside.draft.leftOut]
  return { files, pageCount: inside.pageCount, spineMm: made.spine ?? 0, placed: inside.photos, leftOut }
}

type Made = { ask: ShopAsk; inside: MadePages; spine: number | null }
type What = 'inside' | 'cover' | 'note'

/** The colours of the cover, as of the inside, are told by the profile that PDF/A holds (ISO 19005-2, 6.2.3). */
function coverJob({ ask: { shop }, inside, spine }: Made): TypesetJob {
  const { data } = inside.draft
  return {
    template: 'kaft.typ',
    data: { ...data, pages: [], pictures: {}, spine, safe: shop.showSafeZone },
    pictures: [],
    date: data.date,
    standard: shop.showSafeZone ? 'none' : 'a-2a',
    trim: { bleedMm: shop.bleedMm },
  }
}

function noteJob({ ask, inside, spine }: Made, day: string): TypesetJob {
  const { shop, language } = ask
  const { format } = inside.draft.data.sheet
  const sent: What[] = spine === null ? ['inside'] : ['inside', 'cover']
  return printerNote({
    language,
    files: sent.map((what) => nameOf(what, { ...ask, shop: { ...shop, showSafeZone: false } })),
    paper: format.toUpperCase(),
    pageMm: pageSizes[format],
    pageCount: inside.pageCount,
    shop,
    leafMm: leafMm(shop),
    spineMm: spine,
    photos: inside.photos,
    day,
  })
}

type Setting = { what: What; ask: ShopAsk; watch: Watch }

async function set({ typesetter }: Printing, job: TypesetJob, { what, ask, watch }: Setting): Promise<MadeShopFile> {
  const { signal } = watch
  const { pdf, pageCount } = await typesetter.set(job, signal === undefined ? {} : { signal })
  return { what, pdf, fileName: nameOf(what, ask), pageCount }
}

/** 'Binnenwerk.pdf'; a file that is only to be looked at says so, lest it be sent. */
function nameOf(what: What, { language, shop, names }: ShopAsk): string {
  if (names !== undefined) return names[what]
  const { files } = printerNoteWords[language]
  return shop.showSafeZone && what !== 'note' ? `${files.toLookAt} - ${files[what]}.pdf` : `${files[what]}.pdf`
}
