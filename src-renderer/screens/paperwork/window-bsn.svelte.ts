/** @file Citizen service numbers of a book without a lock, as this window holds them: never sent but to be printed, gone with the window or the book. */
import type { Book, ParentId, WindowBsn } from '#contract'

/** The numbers one window holds. */
export function createWindowBsn() {
  let held = $state.raw<readonly WindowBsn[]>([])
  let of: string | null = null

  return {
    /** Of the parents of this book. */
    list: (book: Book | null): WindowBsn[] => (book?.id === of ? [...held] : []),
    of: (parent: ParentId): string => held.find((one) => one.parent === parent)?.bsn ?? '',
    /** Holds a number that was read (`readBsn`); an empty one is let go. */
    hold: (book: Book, parent: ParentId, bsn: string) => {
      const others = book.id === of ? held.filter((one) => one.parent !== parent) : []
      held = bsn === '' ? others : [...others, { parent, bsn }]
      of = book.id
    },
    /** Forgets those of any other book. */
    keepFor: (book: Book | null) => {
      if (book?.id === of) return
      held = []
      of = null
    },
  }
}

export type HeldBsn = ReturnType<typeof createWindowBsn>

// by window, so that what one window holds is never seen by another part of the program
const byWindow = new WeakMap<object, HeldBsn>()

/** What this window holds, whichever screen of the paperwork asks. */
export function windowBsnOf(window: object): HeldBsn {
  const held = byWindow.get(window) ?? createWindowBsn()
  byWindow.set(window, held)
  return held
}
