/** @file How fine a photo is where it stands, and how many pixels are made of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PhotoId } from '#contract'
import { coarseOf, pixelsFor, placedPhotos } from '#main/app'

const photo = (width: number, height: number) => ({ id: 'a' as PhotoId, width, height })
const place = (width: number, height: number, page = 1) => ({ path: '/pictures/a.jpg', page, width, height })
const ppiOf = (pixels: [number, number], points: [number, number]) =>
  placedPhotos([place(...points)], () => photo(...pixels))[0]?.ppi

test.each([
  // an inch is 72 points
  [[300, 200], [72, 48], 300],
  [[3000, 2000], [72, 48], 3000],
  [[150, 100], [72, 48], 150],
  // cut to fill a square: both sides at the same scale, of which one is longer than its place
  [[600, 200], [72, 72], 200],
  [[1, 1], [720, 720], 0.1],
  // a tenth, never rounded up over a border
  [[19_996, 19_996], [7200, 7200], 199.9],
  [[833, 833], [199.92, 199.92], 300],
] as const)('a photo of %j pixels in %j points has %d on an inch', (pixels, points, ppi) => {
  expect(ppiOf([...pixels], [...points])).toBe(ppi)
})

test('a photo that stands twice is told of twice, with its pages, and a picture that is no photo is not', () => {
  const placed = [place(72, 72, 3), { ...place(72, 72, 5), path: '/assets/cloth.jpg' }, place(36, 36, 7)]

  const photos = placedPhotos(placed, (path) => (path === '/pictures/a.jpg' ? photo(300, 300) : undefined))

  expect(photos).toEqual([
    { photo: 'a', at: 3, ppi: 300 },
    { photo: 'a', at: 7, ppi: 600 },
  ])
})

test('under 200 is coarse, 200 is not', () => {
  const photos = [120, 199.9, 200, 300].map((ppi, index) => ({ photo: 'a' as PhotoId, at: index + 1, ppi }))

  expect(coarseOf(photos).map(({ ppi }) => ppi)).toEqual([120, 199.9])
})

test('as many pixels are made as 300 on an inch ask for at the largest place, and not a seventh more', () => {
  const side = fc.integer({ min: 100, max: 12_000 })
  const points = fc.double({ min: 20, max: 900, noNaN: true })
  fc.assert(
    fc.property(
      side,
      side,
      fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 4 }),
      (width, height, all) => {
        const places = all.map(([w, h]) => place(w, h))
        const longest = pixelsFor(photo(width, height), places)
        const scale = longest / Math.max(width, height)
        const ppi = Math.min(
          ...places.map((at) => Math.min((width * scale) / at.width, (height * scale) / at.height) * 72),
        )
        expect(ppi).toBeGreaterThanOrEqual(299.9)
        if (longest > 20) expect(ppi).toBeLessThan(300 * (8 / 7))
      },
    ),
  )
})
