/** @file Sums of a pregnancy and of aftercare, in whole days and months. Integers only: no clock can move a day. */
import { daysInMonth, plusDays } from '#contract'
import type { CalendarDay, DueFrom } from '#contract'

/**
 * How many days lie from the first day of the last period to the day a child is expected: 40 weeks. The rule is Naegele's
 * (F. C. Naegele, Lehrbuch der Geburtshülfe, 1830), counted in days as midwives' wheels do.
 */
const PREGNANCY_DAYS = 280

/** The day a child was expected: 280 days after the first day of the last period, which may itself be counted back from weeks and days. */
export function dueFrom(known: DueFrom): CalendarDay {
  const gone = known.from === 'period' ? 0 : known.weeks * 7 + (known.days ?? 0)
  return plusDays(known.date, PREGNANCY_DAYS - gone)
}

/** The same day `count` months later; the last of the month where that month is shorter: 31 December plus two months is 28 or 29 February. */
export function plusMonths({ year, month, day }: CalendarDay, count: number): CalendarDay {
  const months = year * 12 + (month - 1) + count
  const then = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  return { ...then, day: Math.min(day, daysInMonth(then.year, then.month)) }
}
