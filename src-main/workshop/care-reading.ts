/** @file How easily the Dutch pages of Steun read, page by page and as a whole. */
import type { CarePage } from '#contract'
import { CALL_PAGE, type Care } from '#main/care'
import { readingOf, type Reading } from './dutch-reading.ts'

/**
 * What a page may not fall under. Plain Dutch (B1) is commonly put at 60 and more; these pages are read by people who are tired or crying,
 * so each is held to Douma's 'fairly easy' (a twelve-year-old can follow it), and all of them together to 'easy'.
 */
export const LOWEST_PAGE = 70
export const LOWEST_WHOLE = 80

export type CareReading = { pages: { id: string; reading: Reading }[]; whole: Reading; words: Reading }

/** The figures of every Dutch page, of all pages as one text, and of the words to borrow. */
export function careReading(care: Care): CareReading {
  const pages = [CALL_PAGE, ...care.list('nl').map(({ id }) => id)].map((id) => ({
    id,
    pieces: piecesOf(care.page(id, 'nl')),
  }))
  return {
    pages: pages.map(({ id, pieces }) => ({ id, reading: readingOf(pieces) })),
    whole: readingOf(pages.flatMap(({ pieces }) => pieces)),
    words: readingOf(care.words('nl').flatMap(({ sentences }) => sentences)),
  }
}

/** The running text of a page: what it is for, its paragraphs and items. Headings are no sentences. */
function piecesOf({ purpose, sections }: CarePage): string[] {
  const items = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.items))
  return [purpose, ...items.map((runs) => runs.map(({ text }) => text).join(''))]
}
