/** @file Sums with days against Temporal's, which counts in another way and was written by others. */
import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay, WORLD_LIGHT } from '#contract'
import type { CalendarDay, PartialDate } from '#contract'
import { dueFrom, nextTime, plusMonths, secondSundayOfDecember } from '#main/calendar'

const plain = ({ year, month, day }: CalendarDay) => Temporal.PlainDate.from({ year, month, day })
const iso = (day: CalendarDay | null) => (day === null ? null : isoDay(day))
const asDate = (day: CalendarDay): PartialDate & { precision: 'day' } => ({ precision: 'day', ...day })

const anyDay = fc
  .integer({ min: 0, max: 250_000 })
  .map((count) => Temporal.PlainDate.from('1600-01-01').add({ days: count }))
  .map(({ year, month, day }): CalendarDay => ({ year, month, day }))
const leapDay = fc.integer({ min: 400, max: 560 }).map((four) => ({ year: four * 4, month: 2, day: 29 }))
const realLeapDay = leapDay.filter(({ year }) => plain({ year, month: 3, day: 1 }).inLeapYear)

test('the due date is 40 weeks after the first day of the last period', () => {
  // three months back and a week on would be 15 December: that sum leans on the length of months, 280 days do not
  expect(iso(dueFrom({ from: 'period', date: asDate({ year: 2026, month: 3, day: 8 }) }))).toBe('2026-12-13')
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(iso(dueFrom({ from: 'period', date: asDate(day) }))).toBe(plain(day).add({ weeks: 40 }).toString())
    }),
  )
})

test('weeks and days known on a date give the same due date as the period they are counted from', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 6 }), (day, weeks, days) => {
      const from = plain(day).subtract({ weeks, days })
      const due = dueFrom({ from: 'length', date: asDate(day), weeks, days })
      expect(iso(due)).toBe(from.add({ days: 280 }).toString())
      expect(due).toEqual(
        dueFrom({ from: 'period', date: asDate({ year: from.year, month: from.month, day: from.day }) }),
      )
    }),
  )
  expect(iso(dueFrom({ from: 'length', date: asDate({ year: 2026, month: 11, day: 14 }), weeks: 16, days: 3 }))).toBe(
    '2027-04-28',
  )
})

test('months are added as Temporal adds them: the last of a shorter month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -30, max: 60 }), (day, months) => {
      expect(iso(plusMonths(day, months))).toBe(plain(day).add({ months }).toString())
    }),
  )
})

test('the second Sunday of December is a Sunday with exactly one before it in its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1600, max: 2300 }), (year) => {
      const sunday = plain(secondSundayOfDecember(year))
      expect([sunday.dayOfWeek, sunday.month, sunday.subtract({ weeks: 1 }).month]).toEqual([7, 12, 12])
      expect(sunday.subtract({ weeks: 2 }).month).toBe(11)
    }),
  )
  expect([2024, 2025, 2026, 2027].map((year) => isoDay(secondSundayOfDecember(year)))).toEqual([
    '2024-12-08',
    '2025-12-14',
    '2026-12-13',
    '2027-12-12',
  ])
})

test('a day of each year comes next on or after today, in the same month, within a year', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, realLeapDay), anyDay, (day, today) => {
      const next = nextTime({ date: asDate(day), every: true, rule: '' }, today)
      if (next === null) throw new Error('a day of each year always comes')
      const [then, first, now] = [plain(next), plain(day), plain(today)]
      const from = Temporal.PlainDate.compare(first, now) > 0 ? first : now
      expect(Temporal.PlainDate.compare(then, from)).toBeGreaterThanOrEqual(0)
      expect(Temporal.PlainDate.compare(then, from.add({ years: 1 }))).toBeLessThanOrEqual(0)
      // Temporal also keeps 29 February in its month in a common year
      expect(then.toString()).toBe(first.add({ years: then.year - first.year }).toString())
    }),
  )
})

test('29 February comes on the 28th in a common year, and is itself again in a leap year', () => {
  const date = asDate({ year: 2024, month: 2, day: 29 })
  const next = (year: number, month: number, day: number) =>
    iso(nextTime({ date, every: true, rule: '' }, { year, month, day }))

  expect(next(2026, 1, 1)).toBe('2026-02-28')
  expect(next(2026, 3, 1)).toBe('2027-02-28')
  expect(next(2027, 3, 1)).toBe('2028-02-29')
  expect(next(2028, 2, 28)).toBe('2028-02-29')
  expect(next(2099, 3, 1)).toBe('2100-02-28')
})

test('Wereldlichtjesdag comes on the second Sunday of the year it is', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const next = nextTime({ date: { precision: 'unknown' }, every: true, rule: WORLD_LIGHT }, today)
      if (next === null) throw new Error('it comes each year')
      expect(next).toEqual(secondSundayOfDecember(next.year))
      const wait = plain(today).until(plain(next), { largestUnit: 'days' }).days
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(371)
    }),
  )
})

test('a day that does not come back is itself, also when it has been; a date that is not one day has no next time', () => {
  const today = { year: 2026, month: 11, day: 28 }
  expect(iso(nextTime({ date: asDate({ year: 2024, month: 3, day: 9 }), every: false, rule: '' }, today))).toBe(
    '2024-03-09',
  )
  for (const date of [
    { precision: 'month', year: 2026, month: 12 },
    { precision: 'season', year: 2026, season: 'spring' },
    { precision: 'unknown' },
  ] as const)
    expect(nextTime({ date, every: true, rule: '' }, today)).toBeNull()
})

test('no summer time moves a day: whatever the zone, sums are those of plain dates', () => {
  const before = process.env['TZ']
  try {
    for (const zone of ['Europe/Amsterdam', 'America/Santiago', 'Pacific/Apia', 'Australia/Lord_Howe']) {
      process.env['TZ'] = zone
      for (const iso8601 of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2011-12-29']) {
        const { year, month, day } = Temporal.PlainDate.from(iso8601)
        const due = dueFrom({ from: 'period', date: asDate({ year, month, day }) })
        expect(iso(due)).toBe(Temporal.PlainDate.from(iso8601).add({ days: 280 }).toString())
        expect(iso(nextTime({ date: asDate({ year, month, day }), every: true, rule: '' }, { year, month, day }))).toBe(
          iso8601,
        )
      }
    }
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})
