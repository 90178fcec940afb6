/** @file The booklet as it lies open: which two pages are seen together, and where to open it again after it was made anew. */
import type { Booklet } from '#contract'

/** Two pages side by side, counted from 1; the first page lies alone on the right, a last even one alone on the left. */
export type Spread = { left: number | null; right: number | null }

/** Every spread of a booklet of so many pages, from the front to the back. */
export function spreadsOf(pageCount: number): Spread[] {
  return Array.from({ length: Math.floor(pageCount / 2) + 1 }, (_, index) => ({
    left: index === 0 ? null : index * 2,
    right: index * 2 + 1 > pageCount ? null : index * 2 + 1,
  }))
}

/** The place of the spread that shows a page; pages beyond the book lie on its last spread. */
export function spreadWith(page: number, pageCount: number): number {
  return Math.floor(Math.min(Math.max(page, 1), pageCount) / 2)
}

/** The page of the book that lies open on a page of the booklet, as its place after it was made anew. */
export function pageAfter(before: Booklet, after: Booklet, page: number): number {
  const open = before.starts.filter(({ at }) => at <= page).toSorted((a, b) => b.at - a.at)
  for (const { page: id, at } of open) {
    const again = after.starts.find((start) => start.page === id)
    // only the nearest page keeps the distance to its beginning; a page that is no longer in it gives way to the one before
    if (again !== undefined) return Math.min(again.at + (id === open[0]?.page ? page - at : 0), after.pageCount)
  }
  return Math.min(page, after.pageCount)
}
