/** @file Which earlier states make room as they grow old: rules that hold for every history. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thin } from '#main/generations'
import type { Weighed } from '#main/generations'

const DAY_MS = 24 * 60 * 60 * 1000
const now = new Date('2026-11-22T12:00:00.000Z')

const state = (order: number, daysAgo: number, reason: Weighed['reason'] = 'daily'): Weighed => ({
  name: `state-${order}`,
  order,
  madeAt: new Date(now.getTime() - daysAgo * DAY_MS),
  reason,
})

// clocks go back and forth: the order in which states were made says nothing about their dates
const histories = fc
  .array(
    fc.record({
      // some lie in the future
      daysAgo: fc.double({ min: -400, max: 1500, noNaN: true }),
      reason: fc.constantFrom('daily', 'closing', 'before-change', 'before-bringing-back'),
    }),
    { maxLength: 120 },
  )
  .map((moments) => moments.map(({ daysAgo, reason }, place) => state(place + 1, daysAgo, reason)))

const kept = (whole: readonly Weighed[], at = now) => {
  const gone = new Set(thin(whole, at).map(({ name }) => name))
  return whole.filter(({ name }) => !gone.has(name))
}

test('the ten that were made last always stay, whatever their clocks said', () => {
  fc.assert(
    fc.property(histories, (whole) => {
      const names = kept(whole).map(({ name }) => name)
      for (const { name } of whole.slice(-10)) expect(names).toContain(name)
    }),
  )
})

test('nothing goes but for a newer one of the same day, week or month, which stays', () => {
  fc.assert(
    fc.property(histories, (whole) => {
      const stays = new Set(kept(whole).map(({ name }) => name))
      const named = new Map(whole.map((one) => [one.name, one]))
      for (const { name, keeper } of thin(whole, now)) {
        const [gone, other] = [named.get(name), named.get(keeper)]
        if (gone === undefined || other === undefined) throw new Error('an unknown state was named')
        expect(stays.has(keeper)).toBe(true)
        expect(other.order).toBeGreaterThan(gone.order)
        expect(Math.abs(other.madeAt.getTime() - gone.madeAt.getTime())).toBeLessThan(31 * DAY_MS)
        expect(other.reason.startsWith('before-')).toBe(gone.reason.startsWith('before-'))
      }
    }),
  )
})

test('in whatever order they are found, the same ones go', () => {
  fc.assert(
    fc.property(
      histories.chain((whole) => fc.tuple(fc.constant(whole), fc.shuffledSubarray(whole, { minLength: whole.length }))),
      ([whole, shuffled]) => {
        expect(thin(shuffled, now)).toEqual(thin(whole, now))
      },
    ),
  )
})

test('asked again at once nothing more goes', () => {
  fc.assert(fc.property(histories, (whole) => void expect(thin(kept(whole), now)).toEqual([])))
})

test('a clock that goes back takes nothing away that would not go later', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 1000 }), (whole, days) => {
      const early = new Date(Math.min(...whole.map(({ madeAt }) => madeAt.getTime()), now.getTime()) - days * DAY_MS)
      // all of them lie in the future then: of each day one stays
      for (const { name, keeper } of thin(whole, early)) {
        const [gone, other] = [name, keeper].map((one) => whole.find(({ name: known }) => known === one)?.madeAt)
        expect(gone?.toISOString().slice(0, 10)).toBe(other?.toISOString().slice(0, 10))
      }
    }),
  )
})

test('of three years of days one of each day is left for a month, of each week for a year, and of each month before that', () => {
  let whole: Weighed[] = []
  const start = now.getTime() - 3 * 365 * DAY_MS
  for (let hours = 0, order = 1; hours <= 3 * 365 * 24; hours += 12, order += 1) {
    const madeAt = new Date(start + (hours / 24) * DAY_MS)
    whole = kept([...whole, { name: `state-${order}`, order, madeAt, reason: 'daily' }], madeAt)
  }
  const ages = whole.map(({ madeAt }) => (now.getTime() - madeAt.getTime()) / DAY_MS)
  const daily = ages.filter((age) => age < 31)
  const weekly = ages.filter((age) => age >= 31 && age < 366)
  const monthly = ages.filter((age) => age >= 366)
  expect(daily.length).toBeGreaterThanOrEqual(31)
  expect(daily.length).toBeLessThanOrEqual(42)
  expect(weekly.length).toBeGreaterThanOrEqual(46)
  expect(weekly.length).toBeLessThanOrEqual(50)
  expect(monthly.length).toBeGreaterThanOrEqual(23)
  expect(monthly.length).toBeLessThanOrEqual(26)
})

test('the state from before something risky outlives the ordinary ones of that day', () => {
  const risky = state(1, 2, 'before-bringing-back')
  const ordinary = Array.from({ length: 14 }, (_, place) => state(place + 2, 2 - place / 100))
  expect(kept([risky, ...ordinary])).toContain(risky)
})
