/** @file What of the book stands on a page of the booklet, and where a page of the book is to be found in it. */
import type { Booklet, PageId } from '#contract'
import type { Heading } from '../../pdf/pdf-reader.ts'

type Made = Pick<Booklet, 'starts' | 'pageCount'>

/**
 * The pages of the book that stand on a page of the booklet (from 1): those that begin there, else the one that runs on. None where
 * a heading of another kind came in between (a chapter, the contents, a page for the hand), nor on the last page, the colophon.
 */
export function standingOn(page: number, { starts, pageCount }: Made, headings: readonly Heading[]): PageId[] {
  if (page >= pageCount) return []
  const begun = starts.filter(({ at }) => at <= page)
  const nearest = Math.max(0, ...begun.map(({ at }) => at))
  const headed = Math.max(0, ...headings.map((heading) => heading.page).filter((at) => at <= page))
  if (nearest === 0 || headed > nearest) return []
  const there = begun.filter(({ at }) => at === nearest).map((start) => start.page)
  return nearest === page ? there : there.slice(-1)
}

/** On which page of the booklet a page of the book begins; `null` when it is not in it. */
export const placeOf = (page: PageId, { starts }: Pick<Booklet, 'starts'>): number | null =>
  starts.find((start) => start.page === page)?.at ?? null
