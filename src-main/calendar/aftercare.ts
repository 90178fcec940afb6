/** @file Moments of aftercare, counted from days the parents know. What they are and who says so comes from resources/care. */
import { plusDays } from '#contract'
import type { CalendarDay, Child, Day, Language, PartialDate } from '#contract'
import { plusMonths } from './counting.ts'

/**
 * One moment. `from`: `loss` (the child's own day), or the key of another moment or day. `after`: how long after it, in days, weeks or months;
 * `null` for a day that only others are counted from, which the parents fill in. `around`: the source gives no exact day.
 */
export type AftercareMoment = {
  key: string
  from: string | null
  after: { count: number; unit: 'day' | 'week' | 'month' } | null
  around: boolean
  title: Record<Language, string>
  why: Record<Language, string>
  source: Record<Language, string>
}

/** The day of a date that is one exact day; `null` of any other. */
export function exactDay(date: PartialDate): CalendarDay | null {
  if (date.precision !== 'day' || date.around === true) return null
  return { year: date.year, month: date.month, day: date.day }
}

/** The day a moment is counted from for a child: the child's own, or that of a day in the book with its key. */
export function basisOf(moment: AftercareMoment, child: Child, days: readonly Day[]): CalendarDay | null {
  if (moment.from === null) return null
  if (moment.from === 'loss') return exactDay(child.date)
  const basis = days.find(({ rule, children }) => rule === moment.from && belongsTo(children, child))
  return basis === undefined ? null : exactDay(basis.date)
}

/** The day so long after another one. */
export function after(basis: CalendarDay, { count, unit }: { count: number; unit: 'day' | 'week' | 'month' }) {
  return unit === 'month' ? plusMonths(basis, count) : plusDays(basis, unit === 'week' ? count * 7 : count)
}

/** A day that names no child is of all of them. */
export const belongsTo = (children: readonly string[], child: Child) =>
  children.length === 0 || children.includes(child.id)
