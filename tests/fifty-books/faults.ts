/** @file One book made in one edition and read back: what does not stand as it should. */
import { BookError } from '#contract'
import type { BookletContent, BookletData } from '#main/booklet'
import type { Typesetter, TypesetResult } from '#main/typeset'
import { printEdition } from '../integration/booklet/print.ts'
import { readPages } from '../integration/booklet/read-lines.ts'
import type { Piece, ReadPage } from '../integration/booklet/read-lines.ts'
import { pagesIn, photosIn } from '../unit/booklet/read-booklet.ts'
import type { MadeEdition } from './editions.ts'

/** Kinds of faults. `overfull`: words beyond the type area; `unplaced`: a picture that is not there, or too often; `blurred`: one larger than was asked for. */
export type Fault = { kind: 'refused' | 'overfull' | 'unplaced' | 'unmarked' | 'blurred' | 'uneven'; what: string }

/** `pages`: how many were made; 0 when there was nothing in it to print. */
export type Made = { pages: number; faults: Fault[] }

/** Sets the book and reads the PDF back. */
export async function make(typesetter: Typesetter, book: BookletContent, edition: MadeEdition): Promise<Made> {
  try {
    const made = await printEdition(typesetter, book, edition)
    const pages = await readPages(made.pdf)
    return { pages: made.pageCount, faults: [...overfull(pages, made), ...placing(made), ...uneven(made)] }
  } catch (cause) {
    if (!(cause instanceof BookError)) throw cause
    if (cause.code === 'nothing-to-print' && edition.choices.shape === 'card') return { pages: 0, faults: [] }
    return { pages: 0, faults: [{ kind: 'refused', what: `${cause.code} ${JSON.stringify(cause.details)}` }] }
  }
}

type Printed = TypesetResult & Awaited<ReturnType<typeof printEdition>>

const MM = 72 / 25.4
// sides in mm as the designs have them, and the lowest line of text from the foot of the page
type Sides = { inside: number; outside: number; top: number; foot: number }
const sides: Record<string, Sides> = {
  'linnen a5': { inside: 21, outside: 25, top: 21.1, foot: 25.8 },
  'linnen a6': { inside: 14, outside: 15, top: 13.4, foot: 18.3 },
  'licht a5': { inside: 17, outside: 15, top: 16.9, foot: 24.2 },
  'licht a6': { inside: 13, outside: 12, top: 12.7, foot: 17.8 },
  'nacht a5': { inside: 21, outside: 22, top: 20.4, foot: 27.6 },
  'nacht a6': { inside: 14, outside: 14, top: 14.1, foot: 20.4 },
  'groot a4': { inside: 32, outside: 32, top: 26.1, foot: 33.8 },
}
// punctuation hangs out of the column, so that its edge looks straight: in points, for its size
const HANGS = 0.3
// The last letter before a break that a word of dozens of letters was given may hang out whole: Typst 0.14 takes it for a part of the
// break. See isLastLetter.
// baselines nearer to each other than this many points are of one line
const ONE_LINE = 5
// a picture to the edge keeps out of the 7 mm on either side that a home printer cannot reach
const FULL_SHORT = 15
// nearer to the edge nothing is read
const LEAST_EDGE = 5.5

function overfull(pages: readonly ReadPage[], { data, placed }: Printed): Fault[] {
  const { design, sheet } = data
  const area = sides[`${design} ${sheet.format}`]
  if (area === undefined) throw new Error(`No sides are known of ${design} on ${sheet.format}`)
  return pages.flatMap((page, index) => {
    const isFull = placed.some((one) => one.page === index + 1 && one.width > page.width - FULL_SHORT * MM)
    const isCover = index === 0 && data.pages[0]?.kind === 'cover'
    const number = index + 1
    const beyond = page.pieces.filter((piece) => !isWithin(piece, page, { ...area, number, bleed: sheet.bleed }))
    const low = isFull || isCover ? [] : linesBelow(page, area.foot + sheet.bleed)
    return [
      ...beyond.map((piece) => ({ kind: 'overfull' as const, what: `page ${number}: ${said(piece)}` })),
      ...low.slice(1).map((y) => ({
        kind: 'overfull' as const,
        what: `page ${number}: a line ${Math.round(y / MM)} mm above its foot`,
      })),
    ]
  })
}

/** The words, and in mm from the lower left where they begin and end. */
function said({ text, x, right, y }: Piece): string {
  const [from, to, up] = [x, right, y].map((at) => Math.round((at / MM) * 10) / 10)
  return `${text.slice(0, 40)} (${from} to ${to}, ${up} high)`
}

function isWithin({ text, x, right, y, size }: Piece, page: ReadPage, at: Sides & { number: number; bleed: number }) {
  const [left, other] = at.number % 2 === 1 ? [at.inside, at.outside] : [at.outside, at.inside]
  const hang = HANGS * Math.max(size, 14)
  const edge = (LEAST_EDGE + at.bleed) * MM
  const end = page.width - (other + at.bleed) * MM
  const isLastLetter = text.length <= 2 && x <= end + hang
  return (
    x >= (left + at.bleed) * MM - hang &&
    (right <= end + hang || isLastLetter) &&
    y >= edge &&
    y + 0.7 * size <= page.height - edge
  )
}

/** Lines under the type area; the number of the page is one, also when its signs come from two typefaces. */
function linesBelow({ pieces }: ReadPage, foot: number): number[] {
  const low = pieces.map(({ y }) => y).filter((y) => y < foot * MM - 1)
  return low.toSorted((a, b) => b - a).filter((y, index, all) => index === 0 || (all[index - 1] ?? y) - y > ONE_LINE)
}

function placing({ data, placed, marks, wanted, pageCount }: Printed): Fault[] {
  const expected = photosIn(data).map((id) => data.pictures[id]?.path ?? '')
  const isSame =
    expected.toSorted().join() ===
    placed
      .map(({ path }) => path)
      .toSorted()
      .join()
  const starts = pagesIn(data).map((id) => marks[id] ?? 0)
  const isInOrder = starts.every((at, index) => at >= 1 && at <= pageCount && at >= (starts[index - 1] ?? 1))
  return [
    ...(isSame ? [] : [{ kind: 'unplaced' as const, what: `${placed.length} placed of ${expected.length}` }]),
    ...(isInOrder ? [] : [{ kind: 'unmarked' as const, what: starts.join(' ') }]),
    ...wanted.flatMap(({ path, longestPx }) => {
      const sizes = placed.filter((one) => one.path === path).map(({ width, height }) => Math.max(width, height))
      const most = (Math.max(0, ...sizes) / 72) * 300
      // a tenth of a millimetre of rounding
      return most <= longestPx + 2 ? [] : [{ kind: 'blurred' as const, what: `${Math.round(most)} of ${longestPx} px` }]
    }),
  ]
}

/** Sheets that fold hold four pages each; of a cover apart, what is inside is leaves of two. */
function uneven({ data, pageCount }: Printed): Fault[] {
  const fills = data.pages.some(({ kind }) => kind === 'write' || kind === 'card')
  const each = data.design === 'groot' || !fills ? 1 : leaves(data)
  return pageCount % each === 0 ? [] : [{ kind: 'uneven', what: `${pageCount} pages` }]
}

const leaves = ({ sheet, pages }: BookletData) => (sheet.cover === 'apart' && pages[0]?.kind !== 'card' ? 2 : 4)
