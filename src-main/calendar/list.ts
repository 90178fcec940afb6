/** @file The days of a book in the order of their dates, with when each comes next, and what could be added. */
import { isAnchor, isoDay, sortKeyOf } from '#contract'
import type { CalendarDay, Child, ChildDays, Day, DayList } from '#contract'
import { nextTime } from './next-time.ts'
import { offersFor, type OfferNeeds } from './offers.ts'

/** `days`: those that lie in the book. `choices`: what was chosen for all days of a child. */
type Needs = OfferNeeds & { days: readonly Day[]; choices: readonly ChildDays[] }

export function listDays({ days, choices, ...needs }: Needs): DayList {
  return {
    days: inOrder(
      days.map((day) => moved(day, needs.today)),
      needs.children,
    ).map((day) => ({ ...day, on: on(day, needs.today) })),
    offers: offersFor(needs),
    children: [...choices],
  }
}

/** An evening of light has no first year of its own: it stands where it comes next. */
function moved(day: Day, today: CalendarDay): Day {
  const next = day.kind === 'light' && day.every ? nextTime(day, today) : null
  return next === null ? day : { ...day, date: { precision: 'day', ...next } }
}

function on(day: Day, today: CalendarDay): string | null {
  const next = nextTime(day, today)
  return next === null ? null : isoDay(next)
}

/** The earliest first, those without any date last; days of one date stay as they were added. */
function inOrder(days: readonly Day[], children: readonly Child[]): Day[] {
  const keyed = days.map((day) => ({ day, key: sortKeyOf(day.date, anchorOf(day, children)) }))
  return keyed.toSorted((one, other) => byKey(one.key, other.key)).map(({ day }) => day)
}

function byKey(one: string, other: string): number {
  if (one === other) return 0
  if (one === '' || other === '') return one === '' ? 1 : -1
  return one < other ? -1 : 1
}

/** What a week of the pregnancy is counted from: the first of its children of whom day and weeks are known. */
const anchorOf = ({ children }: Day, all: readonly Child[]) =>
  all.find((child) => children.includes(child.id) && isAnchor(child)) ?? null
