/** @file The pages of the book in the order of the booklet, chapter by chapter, and how one of them moves. */
import { sortKeyOf } from '#contract'
import type { Book, Booklet, Child, PageGlimpse, PageId } from '#contract'
import type { Chosen } from './choices.ts'

/** The pages of one child, or those that belong to several or to none (`null`). */
export type ChapterPages = { child: Child | null; pages: PageGlimpse[] }

type Order = Pick<Chosen, 'order' | 'byHand'>
type Asked = {
  book: Pick<Book, 'children'>
  pages: readonly PageGlimpse[]
  chosen: Order & Pick<Chosen, 'withoutPages'>
  /** Of the booklet that was made last. */
  starts: Booklet['starts']
}

/** The chapters that have pages in the booklet, in the book's order. What was taken out by itself stays among them, in its place. */
export function chaptersOf({ book, pages, chosen, starts }: Asked): ChapterPages[] {
  const places = new Map(starts.map(({ page }, index) => [page, index]))
  const listed = pages.filter(({ id }) => places.has(id) || chosen.withoutPages.includes(id))
  return [...book.children, null]
    .map((child) => ({
      child,
      pages: inOrder(
        inTime(
          listed.filter((page) => chapterOf(page, book) === (child?.id ?? null)),
          { child, places },
        ),
        chosen,
      ),
    }))
    .filter((chapter) => chapter.pages.length > 0)
}

/** The order by hand after a page went to another place of its chapter (from 0); the other chapters stay as they were. */
export function moved(pages: readonly PageGlimpse[], move: { page: PageId; to: number }, byHand: readonly PageId[]) {
  const own = pages.map(({ id }) => id)
  const rest = own.filter((id) => id !== move.page)
  return [...byHand.filter((id) => !own.includes(id)), ...rest.toSpliced(Math.max(0, move.to), 0, move.page)]
}

function chapterOf({ children }: PageGlimpse, book: Asked['book']): string | null {
  const known = children.filter((id) => book.children.some((child) => child.id === id))
  return known.length === 1 ? (known[0] ?? null) : null
}

type Clues = { child: Child | null; places: ReadonlyMap<PageId, number> }

/** By date, undated ones last, as the booklet does; pages of one day as they lie in the booklet. */
function inTime(pages: readonly PageGlimpse[], { child, places }: Clues): PageGlimpse[] {
  const keyed = pages.map((page) => ({ page, key: sortKeyOf(page.date, child) || '~' }))
  const placeOf = ({ id }: PageGlimpse) => places.get(id) ?? places.size
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : placeOf(a.page) - placeOf(b.page)))
    .map(({ page }) => page)
}

/** By hand, each named page takes along the pages behind it that are not named; those before the first named one stay first. */
function inOrder(byDate: PageGlimpse[], { order, byHand }: Order): PageGlimpse[] {
  if (order === 'time') return byDate
  const places = new Map(byHand.map((id, index) => [id, index + 1]))
  let place = 0
  const placed = byDate.map((page) => {
    place = places.get(page.id) ?? place
    return { page, place }
  })
  return placed.toSorted((a, b) => a.place - b.place).map(({ page }) => page)
}
