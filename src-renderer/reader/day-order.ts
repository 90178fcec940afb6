/** @file The days that count in their order, and how quietly each was kept. */
import type { Day } from './beside.ts'
import type { Child, Contents } from './contents.ts'
import { sortKey } from './dates.ts'

type Chapter = { readonly id: string; readonly child: Child | null }

/** `of`: the chapters of its children. `isWritten`: its page stands in the book, and not in the drawer. */
export type LaidDay = Day & { readonly of: readonly Chapter[]; readonly isWritten: boolean }

/** `quiet`: soft days, then those that were never shown. `putAway`: also when every child of the day was. */
export type LaidDays = {
  readonly shown: readonly LaidDay[]
  readonly quiet: readonly LaidDay[]
  readonly putAway: readonly LaidDay[]
}

/** The days by date, those without one last; of one date in the order of the file. */
export function layOutDays({ days, children, pages }: Contents, chapters: readonly Chapter[]): LaidDays {
  const onPages = new Set(pages.flatMap(({ id, putAway }) => (putAway ? [] : [id])))
  const keyed = days.map((day) => ({
    day: {
      ...day,
      of: chapters.filter(({ child }) => child !== null && day.children.includes(child.id)),
      isWritten: onPages.has(day.page),
    },
    key: sortKey(day.date, countedFrom(day, children)),
  }))
  const inOrder = keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)).map(({ day }) => day)
  const isAway = (day: LaidDay) => day.putAway || (day.children.length > 0 && day.of.length === 0)
  const here = inOrder.filter((day) => !isAway(day))
  const as = (shown: Day['shown']) => here.filter((day) => day.shown === shown)
  return { shown: as('shown'), quiet: [...as('soft'), ...as('never')], putAway: inOrder.filter(isAway) }
}

// the first of its children of whom day and weeks are known
const countedFrom = (day: Day, children: readonly Child[]) =>
  children.find(({ id, weeks, date }) => day.children.includes(id) && weeks !== null && date.year !== null) ?? null
