/** @file Sums with whole days. Integers only: no clock and no time zone can move a day. */

export type CalendarDay = { year: number; month: number; day: number }

/** The day `count` days later; earlier when `count` is negative. */
export function plusDays(day: CalendarDay, count: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + count)
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day as `2026-11-14`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

// Both sums count years from 1 March, so that 29 February is a year's last day; 400 years are always 146,097 days
// (Gregorian rule). Method: H. Hinnant, 'chrono-Compatible Low-Level Date Algorithms', days_from_civil and its inverse.
const DAYS_IN_ERA = 146_097

function dayNumber({ year, month, day }: CalendarDay): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * DAYS_IN_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

function dayFromNumber(number: number): CalendarDay {
  const era = Math.floor(number / DAYS_IN_ERA)
  const dayOfEra = number - era * DAYS_IN_ERA
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((marchMonth + 2) % 12) + 1
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day }
}

const digits = (value: number, width: number) => String(value).padStart(width, '0')
