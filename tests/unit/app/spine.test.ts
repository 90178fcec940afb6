/** @file The width of the back of a book. */
import { expect, test } from 'vitest'
import { leafMm, spineMm } from '#main/app'

test.each([
  [80, 0.1],
  [120, 0.15],
  [170, 0.213],
])('a leaf of %d g/m² is %d mm thick', (weight, mm) => {
  expect(leafMm({ weight, thicknessMm: null })).toBe(mm)
})

test('a thickness that was measured goes before what the weight tells', () => {
  expect(leafMm({ weight: 120, thicknessMm: 0.2 })).toBe(0.2)
})

test.each([
  [64, 0.15, 4.8],
  [100, 0.1, 5],
  [101, 0.1, 5.1],
  [2, 0.15, 0.2],
  [3, 0.1, 0.2],
])('%d pages of leaves of %d mm make a spine of %d mm', (pages, leaf, mm) => {
  expect(spineMm(pages, leaf)).toBe(mm)
})
