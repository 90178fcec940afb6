/**
 * @file Dates as parents know them: a day, a month, a season, a year, a week of the pregnancy, around one of these, or unknown.
 *
 * Days follow the proleptic Gregorian calendar without a time zone. The precisions are those of the Extended Date/Time Format
 * (ISO 8601-2:2019: day, month, season, year, approximate), with the week of pregnancy added.
 */
import { z } from 'zod'

const Year = z.int().min(1000).max(9999)
const Month = z.int().min(1).max(12)

export const Season = z.enum(['spring', 'summer', 'autumn', 'winter'])
export type Season = z.infer<typeof Season>

export const PartialDate = z
  .discriminatedUnion('precision', [
    z.strictObject({ precision: z.literal('unknown') }),
    z.strictObject({
      precision: z.literal('day'),
      year: Year,
      month: Month,
      day: z.int().min(1).max(31),
      around: z.boolean().optional(),
    }),
    z.strictObject({ precision: z.literal('month'), year: Year, month: Month, around: z.boolean().optional() }),
    z.strictObject({ precision: z.literal('season'), year: Year, season: Season, around: z.boolean().optional() }),
    z.strictObject({ precision: z.literal('year'), year: Year, around: z.boolean().optional() }),
    // counted from the first day of the last period, as midwives count; 1 to 45
    z.strictObject({
      precision: z.literal('week'),
      week: z.int().min(1).max(45),
      year: Year.optional(),
      around: z.boolean().optional(),
    }),
  ])
  .refine((date) => date.precision !== 'day' || isRealDay(date), { error: 'date-not-real' })
export type PartialDate = z.infer<typeof PartialDate>

export const unknownDate: PartialDate = { precision: 'unknown' }

/** How many days a month has, leap years included (Gregorian rule). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the day exists: 31 February does not. */
export function isRealDay(date: { year: number; month: number; day: number }): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
}
