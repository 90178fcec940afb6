/** @file Versions are grouped by the times someone wrote, and none is left out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageVersionGlimpse } from '#contract'
import { PAUSE_MS, sittingsOf } from '#ui/screens/page/versions.ts'

test('a pause of more than ten minutes begins a new sitting; each is shown as it ended', () => {
  const versions = [at(1, 0), at(2, 1), at(3, 10.5), at(4, 21), at(5, 22)]

  const sittings = sittingsOf(versions)

  expect(sittings.map((sitting) => [sitting.last.version, sitting.before.map((one) => one.version)])).toEqual([
    [5, [4]],
    [3, [2, 1]],
  ])
})

test('every version is there exactly once, newest first, whatever order they came in', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 30 })
  fc.assert(
    fc.property(minutes, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (times, dice) => {
      const versions = times.sort((one, other) => one - other).map((minute, place) => at(place + 1, minute))
      const shuffled = [...versions].sort(() => (dice.next().value ?? 0) - 0.5)

      const flat = sittingsOf(shuffled).flatMap((sitting) => [sitting.last, ...sitting.before])

      expect(flat.map((one) => one.version)).toEqual(versions.map((one) => one.version).reverse())
    }),
  )
})

test('between two sittings lies a pause; within one there is none', () => {
  const sittings = sittingsOf([at(1, 0), at(2, 9), at(3, 18), at(4, 40)])
  const times = sittings.map((sitting) => [sitting.last, ...sitting.before].map((one) => Date.parse(one.savedAt)))

  expect(
    times.every((sitting) => sitting.every((time, place) => (sitting[place - 1] ?? time) - time <= PAUSE_MS)),
  ).toBe(true)
  expect(sittings.map((sitting) => sitting.last.version)).toEqual([4, 3])
})

function at(version: number, minute: number): PageVersionGlimpse {
  const savedAt = new Date(Date.UTC(2026, 10, 14, 20) + minute * 60_000).toISOString()
  return { version, savedAt, title: '', opening: '' }
}
