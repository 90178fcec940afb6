/** @file The booklet on the table of a window: of which book, chosen how. The screens that make it, fold it and send it out meet here. */
import type { BookId, BookletChoices } from '#contract'

/** `place`: where it lies open; `opened` once a parent turned a page, so that photos may be seen. */
export type OnTable = { book: BookId; chosen: BookletChoices; place: { page: number; opened: boolean } }

const byWindow = new WeakMap<object, OnTable>()

/** What lies on the table of one window; gone with the window. Nothing of it is written anywhere. */
export function tableOf(window: object) {
  return {
    get: () => byWindow.get(window),
    set: (table: OnTable) => {
      byWindow.set(window, table)
    },
  }
}

/** The choices for this book that lie on the table, or `otherwise` when nothing of this book does. */
export function chosenOf(window: object, book: BookId, otherwise: BookletChoices): BookletChoices {
  const table = byWindow.get(window)
  return table?.book === book ? table.chosen : otherwise
}

/** Whether pages of this book's booklet were turned in this window, so that its photos have been asked for. */
export const wasOpened = (window: object, book: BookId): boolean => {
  const table = byWindow.get(window)
  return table?.book === book && table.place.opened
}
