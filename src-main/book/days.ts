/**
 * @file Days that count, kept with the book: each with how quietly it is shown, and what was chosen for all days of a child at once.
 *
 * All of them are one value among the settings, as the editions are, so that the format of a book is what it was. A save changes only
 * what was given: what a newer program wrote beside it, and how quiet a day was made, stays through every version.
 */
import { BookError, Day, DayChanges, DayId, NewDay } from '#contract'
import type { ChildDays, DayShown, NewPage, Page } from '#contract'
import type { Database } from '#main/database'
import type { ChildStore } from './child-store.ts'
import { createDayStore, quietest } from './day-store.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

/** So many fit in a book, the drawer included. */
export const MOST_DAYS = 1000

type Needs = {
  db: Database
  writing: Writing
  children: ChildStore
  pages: { find: (id: string) => { page: Page } | undefined; add: (page: NewPage) => Page }
}

/** The days of a book, in the order in which they were added. */
export function createDays({ db, writing: { change, newId }, children, pages }: Needs) {
  const store = createDayStore(db, children)

  const { pageAt, refuseUnknown } = createChecks(children, pages)

  return {
    /** Those that lie in the book; not those of which every child lies in the drawer. */
    list: (): Day[] => store.inBook(),
    /** All of them: also what lies in the drawer. */
    everything: store.all,
    /** The same without what only the drawer knows. */
    known: store.known,
    choices: store.choices,

    add: (asked: NewDay): Day => {
      const fields = given(accept(NewDay, asked))
      return change(() => {
        refuseUnknown(fields)
        if (store.count() >= MOST_DAYS) throw new BookError('too-many-days')
        const chosen = quietest(store.chosenFor(fields.children ?? []))
        return store.write(DayId.parse(newId()), { ...anyDay, shown: chosen ?? 'soft', ...fields, removedAt: null })
      })
    },

    save: (id: Day['id'], changes: DayChanges): Day => {
      const fields = given(accept(DayChanges, changes))
      return change(() => {
        refuseUnknown(fields)
        return store.write(store.get(id).id, fields)
      })
    },

    /** One choice for all days of a child; a day that is also another child's follows the quieter of their choices. */
    quieten: (child: ChildDays['child'], shown: DayShown): void =>
      change(() => {
        if (children.find(child) === undefined) throw new BookError('child-not-found')
        quietenAll(store, child, shown)
      }),

    /** The page where what was said on the day is written, made when there is none; `title`: what it is called then. */
    write: (id: Day['id'], title: string): Page =>
      change(() => {
        const day = store.get(id)
        if (day.page !== null) return pageAt(day.page)
        const page = pages.add({ kind: 'note', children: day.children, title, date: day.date })
        store.write(id, { page: page.id })
        return page
      }),

    shelf: store.shelf,
  }
}

function quietenAll(store: ReturnType<typeof createDayStore>, child: ChildDays['child'], shown: DayShown): void {
  store.choose(child, shown)
  for (const { id, children: named } of store.all()) {
    if (named.includes(child)) store.write(id, { shown: quietest(store.chosenFor(named)) ?? shown })
  }
}

function createChecks(children: Needs['children'], pages: Needs['pages']) {
  /** Also when it lies in the drawer: what was said is still this page, and the window says where it lies. */
  const pageAt = (id: string): Page => {
    const found = pages.find(id)
    if (found === undefined) throw new BookError('page-not-found')
    return found.page
  }
  const refuseUnknown = ({ children: named = [], page }: DayChanges) => {
    for (const id of named) if (children.find(id) === undefined) throw new BookError('child-not-found')
    if (page != null) pageAt(page)
  }
  return { pageAt, refuseUnknown }
}

const anyDay: Omit<Day, 'id' | 'kind' | 'shown'> = {
  children: [],
  title: '',
  date: { precision: 'unknown' },
  time: '',
  place: '',
  every: false,
  rule: '',
  page: null,
}

export type Days = ReturnType<typeof createDays>
