/** @file Which page stands where: pages filled up to whole sheets, sheets gathered in folds. */
import type { HomeChoices } from '#contract'

/** A page of the booklet (from 1), or `null` for one that stays white. */
export type Leaf = number | null

/** One sheet, both sides as they are read when it is turned like a page: `behindRight` is printed behind `right`. */
export type Spread = { left: Leaf; right: Leaf; behindRight: Leaf; behindLeft: Leaf }

/**
 * Sheets that are folded into each other, outermost first. `depth`: how many sheets lie around the first of them already, which is 1
 * for the inside of a single fold when its cover is printed apart. `isCover`: the cover alone.
 */
export type Fold = { isCover: boolean; depth: number; spreads: Spread[] }

const PAGES_A_SHEET = 4

/** The pages in reading order, filled up to a multiple of four; white pages come before the last, so that the back cover stays the back. */
export function fillUp(pageCount: number): Leaf[] {
  const pages: Leaf[] = Array.from({ length: pageCount }, (_, index) => index + 1)
  const blanks: Leaf[] = Array.from(
    { length: (PAGES_A_SHEET - (pageCount % PAGES_A_SHEET)) % PAGES_A_SHEET },
    () => null,
  )
  // one page alone is a front, not a back
  const before = pageCount > 1 ? pageCount - 1 : pageCount
  return pages.toSpliced(before, 0, ...blanks)
}

/** The folds of a booklet: its cover first when that is apart, then the signatures in reading order; the last may be smaller. */
export function gather(
  pages: readonly Leaf[],
  { signature, coverApart }: Pick<HomeChoices, 'signature' | 'coverApart'>,
): Fold[] {
  if (!coverApart) return signaturesOf(pages, signature, 0)
  const cover: Fold = { isCover: true, depth: 0, spreads: nest([...pages.slice(0, 2), ...pages.slice(-2)]) }
  const inside = pages.slice(2, -2)
  const isOneFold = signature === 0 || inside.length <= signature * PAGES_A_SHEET
  return [cover, ...signaturesOf(inside, signature, isOneFold ? 1 : 0)]
}

function signaturesOf(pages: readonly Leaf[], signature: number, depth: number): Fold[] {
  const size = signature === 0 ? pages.length : signature * PAGES_A_SHEET
  const starts = Array.from({ length: size === 0 ? 0 : Math.ceil(pages.length / size) }, (_, index) => index * size)
  return starts.map((start) => ({ isCover: false, depth, spreads: nest(pages.slice(start, start + size)) }))
}

/** One fold: the outermost sheet holds its first and last pages. */
function nest(pages: readonly Leaf[]): Spread[] {
  const at = (index: number) => pages[index] ?? null
  return Array.from({ length: pages.length / PAGES_A_SHEET }, (_, sheet) => ({
    left: at(pages.length - 1 - 2 * sheet),
    right: at(2 * sheet),
    behindRight: at(2 * sheet + 1),
    behindLeft: at(pages.length - 2 - 2 * sheet),
  }))
}
