/** @file What a new letter begins with. Pure. */
import type { Book, NewPage } from '#contract'

/** A letter of today; its writer and its reader are filled in only where there is one possibility. All of it can be changed. */
export function newLetter(book: Pick<Book, 'parents' | 'children'>, today: Date): NewPage {
  const [parent, ...otherParents] = book.parents
  const [child, ...otherChildren] = book.children
  return {
    kind: 'letter',
    author: parent !== undefined && otherParents.length === 0 ? { parent: parent.id } : null,
    children: child !== undefined && otherChildren.length === 0 ? [child.id] : [],
    date: { precision: 'day', year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() },
  }
}
