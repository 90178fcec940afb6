/**
 * @file Where a date stands among others.
 *
 * A date that is not a day stands at the START of the time it may mean, before the days in it: 2024, then spring 2024, then
 * March 2024, then 1 March 2024. Seasons are the meteorological quarters (from 1 March, 1 June, 1 September). Winter would
 * begin in December of the year before, but a page must stand under the year that its parents wrote: so 'winter 2024' begins
 * on 1 January 2024, the part of it that lies in 2024. 'Around' a date stands where the date stands.
 */
import { isoDay, plusDays } from './calendar-days.ts'
import type { CalendarDay } from './calendar-days.ts'
import type { PartialDate } from './partial-date.ts'

/** What a week of pregnancy is counted from: the child's own day and how long the pregnancy then was. A Child is one. */
export type DateAnchor = { date: PartialDate; weeks: number | null; days: number | null }

type WeekDate = Extract<PartialDate, { precision: 'week' }>

// of dates that begin on the same day the wider one stands first
const WIDTHS = { year: 0, season: 1, month: 2, week: 3, day: 4 } as const

const SEASON_STARTS = { winter: 1, spring: 3, summer: 6, autumn: 9 } as const

/**
 * A text that sorts, sign by sign, as the dates do; empty when nothing is known, so that it comes first, or last when newest
 * come first. A week without an anchor or a year stands just after those, by its number.
 */
export function sortKeyOf(date: PartialDate, anchor: DateAnchor | null = null): string {
  if (date.precision === 'unknown') return ''
  const start = startOf(date, anchor)
  const week = date.precision === 'week' ? `.${String(date.week).padStart(2, '0')}` : ''
  return `${start === null ? '0000-00-00' : isoDay(start)}.${WIDTHS[date.precision]}${week}`
}

/** The year a date stands under; `null` when it says none and none can be counted. */
export function yearOf(date: PartialDate, anchor: DateAnchor | null = null): number | null {
  return startOf(date, anchor)?.year ?? null
}

/** Whether this child's own date and weeks tell when a week of the pregnancy was. */
export function isAnchor({ date, weeks }: DateAnchor): boolean {
  return weeks !== null && date.precision !== 'unknown' && date.precision !== 'week'
}

/** The first day a date may mean; `null` when none is known. */
export function startOf(date: PartialDate, anchor: DateAnchor | null): CalendarDay | null {
  switch (date.precision) {
    case 'unknown':
      return null
    case 'day':
      return { year: date.year, month: date.month, day: date.day }
    case 'month':
      return { year: date.year, month: date.month, day: 1 }
    case 'season':
      return { year: date.year, month: SEASON_STARTS[date.season], day: 1 }
    case 'year':
      return { year: date.year, month: 1, day: 1 }
    case 'week':
      return startOfWeek(date, anchor)
  }
}

/** What the parents wrote wins: a week counted into another year than they say stands at the start of the year they say. */
function startOfWeek(date: WeekDate, anchor: DateAnchor | null): CalendarDay | null {
  const counted = countedFrom(date.week, anchor)
  if (date.year === undefined || counted?.year === date.year) return counted
  return { year: date.year, month: 1, day: 1 }
}

/** Weeks are counted from the first day of the last period, as midwives do: week 9 begins at 9 weeks and 0 days. */
function countedFrom(week: number, anchor: DateAnchor | null): CalendarDay | null {
  if (anchor?.weeks == null || !isAnchor(anchor)) return null
  const day = startOf(anchor.date, null)
  return day && plusDays(day, (week - anchor.weeks) * 7 - (anchor.days ?? 0))
}
