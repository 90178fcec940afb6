/** @file Which BSN may stand on a sheet: that of a locked book, or one that lives in this window only. */
import type { Book, WindowBsn } from '#contract'

/** The same book with the window's BSNs; what an open book should not hold is left out. */
export function withBsn(book: Book, held: readonly WindowBsn[]): Book {
  const parents = book.parents.map((parent) => {
    const own = held.find((one) => one.parent === parent.id)?.bsn ?? (book.locked ? parent.details.bsn : '')
    return { ...parent, details: { ...parent.details, bsn: own } }
  })
  return { ...book, parents }
}
