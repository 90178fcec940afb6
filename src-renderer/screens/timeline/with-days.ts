/**
 * @file Days that are shown, at their date among the pages, newest first. A day still to come never stands above what is in the book: the
 * timeline begins with what was kept, and what is to come follows under a heading of its own. Pure.
 */
import { sortKeyOf, spanOf, yearOf } from '#contract'
import type { Child, ListedDay, PageGlimpse } from '#contract'

export type Item =
  { kind: 'page'; page: PageGlimpse; year: number | null } | { kind: 'day'; day: ListedDay; year: number | null }
export type Stretch = { year: number | null; items: Item[] }

type Needs = {
  pages: readonly PageGlimpse[]
  days: readonly ListedDay[]
  children: readonly Child[]
  /** `YYYY-MM-DD`. */
  today: string
  /** Whether these are all pages; else days further back than the last of them wait for the pages around them. */
  isWhole: boolean
}

/** Stretches by year, and the days still to come, the soonest first. */
export function withDays({ pages, days, children, today, isWhole }: Needs): {
  stretches: Stretch[]
  toCome: ListedDay[]
} {
  const keyOf = ({ date, children: of }: Pick<ListedDay, 'date' | 'children'>) =>
    sortKeyOf(date, anchorOf(of, children))
  const toCome = days.filter((day) => isToCome(day, children, today))
  const last = pages.at(-1)
  const reach = isWhole || last === undefined ? '' : keyOf(last)
  const past = days.filter((day) => !toCome.includes(day) && (isWhole || keyOf(day) >= reach))

  const waiting = past.toSorted((one, other) => byKey(keyOf(one), keyOf(other)))
  const items: Item[] = []
  const placeDays = (until: string) => {
    while (waiting[0] !== undefined && keyOf(waiting[0]) >= until) {
      const [day] = waiting.splice(0, 1)
      if (day !== undefined) items.push({ kind: 'day', day, year: yearOf(day.date, anchorOf(day.children, children)) })
    }
  }
  for (const page of pages) {
    // a page of the same date stands first: it is what was kept of the day
    placeDays(`${keyOf(page)}~`)
    items.push({ kind: 'page', page, year: page.year })
  }
  placeDays('')
  return { stretches: byYear(items), toCome }
}

/** Newest first, without any date last. */
const byKey = (one: string, other: string) => Number(other > one) - Number(other < one)

const anchorOf = (of: readonly string[], children: readonly Child[]) =>
  children.find(({ id }) => of.includes(id)) ?? null

function isToCome(day: ListedDay, children: readonly Child[], today: string): boolean {
  const span = spanOf(day.date, anchorOf(day.children, children))
  return span !== null && span.from > today
}

function byYear(items: readonly Item[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const item of items) {
    const last = stretches.at(-1)
    if (last?.year === item.year) last.items.push(item)
    else stretches.push({ year: item.year, items: [item] })
  }
  return stretches
}
