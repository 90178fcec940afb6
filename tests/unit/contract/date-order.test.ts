import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, isoDay, parseDate, plusDays, sortKeyOf, yearOf } from '#contract'
import type { DateAnchor } from '#contract'

const read = (text: string) => parseDate(text, 'nl')

test('dates stand in order by the start of the time they may mean, the wider one first', () => {
  const inOrder = [
    'onbekend',
    'week 8',
    'week 40',
    '1998',
    '31 december 2023',
    '2024',
    'winter 2024',
    'januari 2024',
    '1 januari 2024',
    'voorjaar 2024',
    'maart 2024',
    '1 maart 2024',
    '2 maart 2024',
    'april 2024',
    'zomer 2024',
    'juni 2024',
    'najaar 2024',
    'december 2024',
    '31 december 2024',
  ]

  const sorted = inOrder.map((text) => sortKeyOf(read(text))).toSorted()

  expect(sorted).toEqual(inOrder.map((text) => sortKeyOf(read(text))))
  expect(new Set(sorted).size).toBe(inOrder.length)
})

test('around a date stands where the date stands', () => {
  expect(sortKeyOf(read('rond 3 maart 2024'))).toBe(sortKeyOf(read('3 maart 2024')))
})

test('a date without anything known has an empty key and no year', () => {
  expect(sortKeyOf({ precision: 'unknown' })).toBe('')
  expect(yearOf({ precision: 'unknown' })).toBeNull()
  expect(yearOf(read('week 9'))).toBeNull()
})

const lostAtNineWeeks: DateAnchor = { date: read('9-3-2024'), weeks: 9, days: 4 }

test('a week of the pregnancy is counted back from the day and the weeks of the child', () => {
  // 9 March 2024 was 9 weeks and 4 days, so week 9 began on 5 March and week 5 on 6 February
  expect(sortKeyOf(read('week 9'), lostAtNineWeeks)).toBe('2024-03-05.3.09')
  expect(sortKeyOf(read('week 5'), lostAtNineWeeks)).toBe('2024-02-06.3.05')
  expect(yearOf(read('week 9'), lostAtNineWeeks)).toBe(2024)
})

test('a week counted over the turn of the year stands in the year before', () => {
  const born: DateAnchor = { date: read('9-3-2024'), weeks: 40, days: 0 }

  expect(yearOf(read('week 12'), born)).toBe(2023)
  expect(sortKeyOf(read('week 12'), born)).toBe('2023-08-26.3.12')
})

test('the year the parents wrote with a week wins from what is counted', () => {
  const born: DateAnchor = { date: read('9-3-2024'), weeks: 40, days: 0 }

  expect(yearOf(read('week 12, 2024'), born)).toBe(2024)
  expect(sortKeyOf(read('week 12, 2024'), born)).toBe('2024-01-01.3.12')
  expect(sortKeyOf(read('week 38, 2024'), born)).toBe('2024-02-24.3.38')
})

test.each<[string, DateAnchor | null]>([
  ['no child', null],
  ['a child without a date', { date: { precision: 'unknown' }, weeks: 9, days: 0 }],
  ['a child whose own date is a week', { date: read('week 9'), weeks: 9, days: 0 }],
  ['a child without weeks', { date: read('9-3-2024'), weeks: null, days: 2 }],
])('with %s a week stands in the year it says, else before everything with a year', (_name, anchor) => {
  expect(sortKeyOf(read('week 9, 2024'), anchor)).toBe('2024-01-01.3.09')
  expect(sortKeyOf(read('week 9'), anchor)).toBe('0000-00-00.3.09')
  expect(yearOf(read('week 9'), anchor)).toBeNull()
})

test('a child known by month or season still tells where a week stands', () => {
  expect(sortKeyOf(read('week 6'), { date: read('voorjaar 2024'), weeks: 8, days: null })).toBe('2024-02-16.3.06')
})

test('sums with days agree with the calendar over the whole range of years', () => {
  const aDay = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })

  fc.assert(
    fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (date, count) => {
      const from = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      const there = new Date(Date.UTC(from.year, from.month - 1, from.day + count))
      const to = plusDays(from, count)

      expect(to).toEqual({ year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() })
      expect(daysBetween(from, to)).toBe(count)
    }),
    { numRuns: 3000 },
  )
})

test('a day is written with leading zeros', () => {
  expect(isoDay({ year: 2024, month: 3, day: 9 })).toBe('2024-03-09')
  expect(isoDay(plusDays({ year: 1000, month: 1, day: 1 }, -1))).toBe('0999-12-31')
})
