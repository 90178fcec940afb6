/** @file When a day comes next. A day of each year comes in every year, also 29 February. */
import { daysBetween, daysInMonth, WORLD_LIGHT } from '#contract'
import type { CalendarDay, Day } from '#contract'
import { secondSundayOfDecember } from './light-days.ts'

type Counted = Pick<Day, 'date' | 'every' | 'rule'>

/**
 * The next day, from today on, that it comes; a day that does not come back is itself, also when it has been. `null` for a date that is
 * not one day. 29 February comes on 28 February in a common year, so that it stays in its month.
 */
export function nextTime({ date, every, rule }: Counted, today: CalendarDay): CalendarDay | null {
  if (rule === WORLD_LIGHT && every) return firstFrom(today, secondSundayOfDecember)
  if (date.precision !== 'day') return null
  const { year, month, day } = date
  const first = { year, month, day }
  if (!every) return first
  const from = daysBetween(today, first) > 0 ? first : today
  return firstFrom(from, (of) => ({ year: of, month, day: Math.min(day, daysInMonth(of, month)) }))
}

function firstFrom(from: CalendarDay, inYear: (year: number) => CalendarDay): CalendarDay {
  const thisYear = inYear(from.year)
  return daysBetween(from, thisYear) >= 0 ? thisYear : inYear(from.year + 1)
}
