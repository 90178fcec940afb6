/** @file The small words over a page, and putting things in order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartialDate } from '#contract'
import { shapeOf } from '#ui/components/photo-shape.ts'
import { moved, wordBefore } from '#ui/screens/page/sentence.ts'
import { prompts } from '#ui/screens/page/prompts.ts'

test.each<[PartialDate, string]>([
  [{ precision: 'day', year: 2026, month: 11, day: 14 }, 'on.day'],
  [{ precision: 'day', year: 2026, month: 11, day: 14, around: true }, 'on.plain'],
  [{ precision: 'month', year: 2024, month: 3 }, 'on.in'],
  [{ precision: 'season', year: 2024, season: 'spring' }, 'on.in'],
  [{ precision: 'year', year: 2020, around: true }, 'on.plain'],
  [{ precision: 'week', week: 9 }, 'on.in'],
  [{ precision: 'unknown' }, 'on.day'],
])('before %o stands %s', (date, word) => {
  expect(wordBefore(date)).toBe(word)
})

test('moving keeps everything, moves one place, and at the ends nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(12), fc.constantFrom<(1 | -1)[]>(1, -1), (list, place, by) => {
      const next = moved(list, place, by)

      expect([...next].sort()).toEqual([...list].sort())
      if (place < list.length && place + by >= 0 && place + by < list.length) {
        expect([next[place + by], next[place]]).toEqual([list[place], list[place + by]])
        expect(moved(next, place + by, by === 1 ? -1 : 1)).toEqual(list)
      } else expect(next).toEqual(list)
    }),
  )
})

test('a photo keeps its shape beside others, unless it would be a thread or a ribbon', () => {
  expect(shapeOf({ width: 4000, height: 3000 })).toBeCloseTo(4 / 3)
  expect(shapeOf({ width: 100, height: 9000 })).toBe(0.6)
  expect(shapeOf({ width: 9000, height: 100 })).toBe(3.2)
})

test('every question is a question, in both languages, and none raises its voice', () => {
  expect(prompts.en).toHaveLength(prompts.nl.length)
  for (const question of [...prompts.nl, ...prompts.en]) {
    expect(question.endsWith('?')).toBe(true)
    expect(question).not.toMatch(/[!'"]/)
  }
})
