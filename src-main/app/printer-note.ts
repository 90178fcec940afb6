/** @file The note to a print shop: from what was made to what the typesetter is asked. Pure. */
import { describeDate, GOOD_PPI } from '#contract'
import type { Language, PlacedPhoto, ShopChoices } from '#contract'
import type { TypesetJob } from '#main/typeset'
import { printerNoteWords, type NoteWords } from './printer-note-words.ts'

/** `pageMm`: of a trimmed page. `cover`: the width of its spine, or `null` when there is none. `files`: their names. `day`: ISO. */
export type PrinterNote = {
  readonly language: Language
  readonly files: readonly string[]
  readonly paper: string
  readonly pageMm: readonly [number, number]
  readonly pageCount: number
  readonly shop: ShopChoices
  readonly leafMm: number
  readonly spineMm: number | null
  readonly photos: readonly PlacedPhoto[]
  readonly day: string
}

// as many as leave room for a pen on the same A4
const MOST_PHOTOS = 32

/** The job that sets the note on one A4. Who the book is of stays off it; a name and a telephone number are written by pen. */
export function printerNote(note: PrinterNote): TypesetJob {
  const words = printerNoteWords[note.language]
  const blank = (label: string) => ({ label, hint: '', value: '', span: 1 })
  const { title, name, phone, mail } = words.contact
  return {
    template: 'sheets/drukker.typ',
    pictures: [],
    date: note.day,
    data: {
      language: note.language,
      title: words.title,
      opening: words.opening(note.spineMm !== null),
      rows: rowsOf(note, words),
      photos: photosOf(note.photos, words),
      contact: { title, fields: [blank(name), blank(phone), blank(mail)] },
      thanks: words.thanks,
      foot: words.foot(dayInWords(note.day, note.language)),
      checked: '',
    },
  }
}

function rowsOf(note: PrinterNote, { rows }: NoteWords) {
  const { language, pageMm, shop, spineMm } = note
  const mm = (...lengths: number[]) => lengths.map((length) => decimal(length, language)).join(' × ')
  const [width, height] = pageMm
  const inside = [
    { label: rows.files, value: note.files.join('\n') },
    { label: rows.size, value: rows.sizeIs(note.paper, mm(width, height)) },
    { label: rows.pages, value: rows.pagesAre(note.pageCount) },
    { label: rows.bleed, value: rows.bleedIs(mm(shop.bleedMm)) },
    { label: rows.paper, value: rows.paperIs(shop.weight, mm(note.leafMm)) },
  ]
  const bound =
    spineMm === null
      ? []
      : [
          { label: rows.cover, value: rows.coverIs(mm(2 * width + spineMm, height)) },
          { label: rows.spine, value: rows.spineIs(mm(spineMm)) },
          { label: rows.binding, value: rows.bindingIs },
        ]
  return [...inside, ...bound, { label: rows.colour, value: rows.colourIs }]
}

/** The coarsest photos first, so that when not all fit the note tells of those that matter. */
function photosOf(photos: readonly PlacedPhoto[], { photos: words }: NoteWords) {
  const under = photos.filter(({ ppi }) => ppi < GOOD_PPI).toSorted((a, b) => a.ppi - b.ppi)
  const shown = under.slice(0, MOST_PHOTOS).map(({ at, ppi }) => words.item(at, Math.max(1, Math.floor(ppi))))
  return {
    title: words.title,
    text: under.length === 0 ? words.allFine : words.some,
    items: under.length > MOST_PHOTOS ? [...shown, words.rest] : shown,
  }
}

const decimal = (length: number, language: Language) => {
  const text = String(Math.round(length * 1000) / 1000)
  return language === 'nl' ? text.replace('.', ',') : text
}

function dayInWords(day: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return describeDate({ precision: 'day', year, month, day: date }, language)
}
