/** @file The order of a booklet: by date, or as a parent laid the pages by hand. */
import { sortKeyOf } from '#contract'
import type { BookletChoices, Child, Page, Photo } from '#contract'

type Order = Pick<BookletChoices, 'order' | 'byHand'>

/** The pages of one chapter in their order. Those that stay out are among them, so that taking one out moves no other. */
export function inOrder(pages: readonly Page[], child: Child | null, { order, byHand }: Order): Page[] {
  const byDate = inTime(pages, child)
  return order === 'hand' ? inHand(byDate, byHand) : byDate
}

/** By date; undated ones last, and of one date as they were made. */
function inTime(pages: readonly Page[], child: Child | null): Page[] {
  // nothing sorts after a letter beyond all dates, so what has no date comes last
  const keyed = pages.map((page) => ({ page, key: sortKeyOf(page.date, child) || '~' }))
  return keyed
    .toSorted(
      (a, b) => compare(a.key, b.key) || compare(a.page.createdAt, b.page.createdAt) || compare(a.page.id, b.page.id),
    )
    .map(({ page }) => page)
}

/** Each named page takes along the pages behind it that are not named; those before the first named one stay first. */
function inHand(byDate: readonly Page[], byHand: readonly Page['id'][]): Page[] {
  const places = new Map(byHand.toReversed().map((id, index) => [id, byHand.length - index]))
  let place = 0
  const placed = byDate.map((page) => {
    place = places.get(page.id) ?? place
    return { page, place }
  })
  // sorting is stable: pages of one place stay as they were
  return placed.toSorted((a, b) => a.place - b.place).map(({ page }) => page)
}

/** Photos by when they were taken, then by when they were added; those of no known day last. */
export function byAge(a: Photo, b: Photo): number {
  const [first, second] = [sortKeyOf(a.taken), sortKeyOf(b.taken)]
  if (first !== second) return first === '' || (second !== '' && first > second) ? 1 : -1
  return compare(a.addedAt, b.addedAt) || compare(a.id, b.id)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
