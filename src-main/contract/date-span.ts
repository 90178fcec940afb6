/**
 * @file The days a date may mean: one, a week, a month, a season or a year.
 *
 * A season lies whole in the year it is written with, as on the timeline (date-order.ts): 'winter 2024' is January and February
 * 2024. 'Around' a date means the date.
 */
import { isoDay, plusDays } from './calendar-days.ts'
import type { CalendarDay } from './calendar-days.ts'
import { startOf } from './date-order.ts'
import type { DateAnchor } from './date-order.ts'
import { daysInMonth } from './partial-date.ts'
import type { PartialDate } from './partial-date.ts'

/** ISO days, both of them in it. */
export type DaySpan = { from: string; until: string }

const SEASON_ENDS = { winter: 2, spring: 5, summer: 8, autumn: 11 } as const

/** The first and the last day a date may mean; `null` when it is not known at all. */
export function spanOf(date: PartialDate, anchor: DateAnchor | null = null): DaySpan | null {
  const start = startOf(date, anchor)
  return start === null ? null : { from: isoDay(start), until: isoDay(endOf(date, anchor, start)) }
}

/** Whether a day of the span lies from `from` until `until`; an end that is `null` is open. */
export function touches(span: DaySpan, { from, until }: { from: string | null; until: string | null }): boolean {
  return (from === null || span.until >= from) && (until === null || span.from <= until)
}

function endOf(date: PartialDate, anchor: DateAnchor | null, start: CalendarDay): CalendarDay {
  switch (date.precision) {
    case 'unknown':
    case 'day':
      return start
    case 'month':
      return lastOf(date.year, date.month)
    case 'season':
      return lastOf(date.year, SEASON_ENDS[date.season])
    case 'year':
      return lastOf(date.year, 12)
    case 'week':
      return isCounted(date, anchor, start) ? plusDays(start, 6) : lastOf(start.year, 12)
  }
}

const lastOf = (year: number, month: number): CalendarDay => ({ year, month, day: daysInMonth(year, month) })

/** A week that cannot be counted, or only into another year than was written, may be any of the year that was written. */
function isCounted(date: Extract<PartialDate, { precision: 'week' }>, anchor: DateAnchor | null, start: CalendarDay) {
  const { year, ...unsaid } = date
  const counted = startOf(unsaid, anchor)
  return counted !== null && (year === undefined || counted.year === start.year)
}
