/** @file The days a date may mean. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortKeyOf, spanOf, touches } from '#contract'
import type { PartialDate } from '#contract'

const child = { date: { precision: 'day', year: 2024, month: 1, day: 3 }, weeks: 20, days: 2 } as const

test.each<[string, PartialDate, [from: string, until: string]]>([
  ['a day', { precision: 'day', year: 2024, month: 2, day: 29 }, ['2024-02-29', '2024-02-29']],
  ['around a day', { precision: 'day', year: 2024, month: 2, day: 9, around: true }, ['2024-02-09', '2024-02-09']],
  ['a month', { precision: 'month', year: 2023, month: 2 }, ['2023-02-01', '2023-02-28']],
  ['spring', { precision: 'season', year: 2024, season: 'spring' }, ['2024-03-01', '2024-05-31']],
  ['summer', { precision: 'season', year: 2024, season: 'summer' }, ['2024-06-01', '2024-08-31']],
  ['autumn', { precision: 'season', year: 2024, season: 'autumn' }, ['2024-09-01', '2024-11-30']],
  [
    'winter, the part of it that lies in its year',
    { precision: 'season', year: 2024, season: 'winter' },
    ['2024-01-01', '2024-02-29'],
  ],
  ['a year', { precision: 'year', year: 2024 }, ['2024-01-01', '2024-12-31']],
  ['a week that is counted', { precision: 'week', week: 20 }, ['2024-01-01', '2024-01-07']],
  ['a week that is counted into the year before', { precision: 'week', week: 19 }, ['2023-12-25', '2023-12-31']],
  [
    'the same week of another year than it is counted into',
    { precision: 'week', week: 19, year: 2024 },
    ['2024-01-01', '2024-12-31'],
  ],
])('%s', (_, date, [from, until]) => {
  expect(spanOf(date, child)).toEqual({ from, until })
})

test('what is not known has no days; a week that cannot be counted may be any of its year', () => {
  expect(spanOf({ precision: 'unknown' })).toBeNull()
  expect(spanOf({ precision: 'week', week: 9 })).toBeNull()
  expect(spanOf({ precision: 'week', week: 9, year: 2024 })).toEqual({ from: '2024-01-01', until: '2024-12-31' })
})

test('a span begins on the day by which the date is sorted', () => {
  const dates: fc.Arbitrary<PartialDate> = fc.oneof(
    fc.record({
      precision: fc.constant('month' as const),
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
    }),
    fc.record({
      precision: fc.constant('week' as const),
      week: fc.integer({ min: 1, max: 45 }),
      year: fc.constantFrom(2023, 2024),
    }),
    fc.record({
      precision: fc.constant('season' as const),
      year: fc.integer({ min: 1000, max: 9999 }),
      season: fc.constantFrom('winter' as const, 'autumn' as const),
    }),
  )
  fc.assert(
    fc.property(dates, (date) => {
      const span = spanOf(date, child)
      expect(sortKeyOf(date, child).startsWith(span?.from ?? 'none')).toBe(true)
      expect((span?.until ?? '') >= (span?.from ?? 'none')).toBe(true)
    }),
  )
})

test('a span touches what has a day in common with it; an open end is no end', () => {
  const span = { from: '2024-03-01', until: '2024-03-31' }
  expect(touches(span, { from: '2024-03-31', until: null })).toBe(true)
  expect(touches(span, { from: null, until: '2024-03-01' })).toBe(true)
  expect(touches(span, { from: '2024-03-10', until: '2024-03-12' })).toBe(true)
  expect(touches(span, { from: '2024-04-01', until: null })).toBe(false)
  expect(touches(span, { from: null, until: '2024-02-29' })).toBe(false)
  expect(touches(span, { from: null, until: null })).toBe(true)
})
