/** @file Whose a page or photo is: one child's, or shared. */
import type { Book, ChildId } from '#contract'

type Belonging = { children: readonly ChildId[] }

/** Reads what belongs to which child; a child in the drawer is not known, and nothing belongs to it alone. */
export function createBelongings(book: Book) {
  const known = new Set(book.children.map(({ id }) => id))
  const of = ({ children }: Belonging): ChildId[] => [...new Set(children)].filter((id) => known.has(id))
  return {
    of,
    /** The one child it belongs to, or `null` when it belongs to several or to none. */
    chapterOf: (thing: Belonging): ChildId | null => {
      const [only = null, ...others] = of(thing)
      return others.length === 0 ? only : null
    },
  }
}
