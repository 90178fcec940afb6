/** @file What the screens for paper work out by themselves: order at the printer, sheets, numbers in words, coarse photos, cut and safe edge. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PaperFile, PhotoId } from '#contract'
import { coarsePhotos } from '#ui/components/coarse-photos.ts'
import { numberFirst, numberIn, numberInWords } from '#ui/i18n/numbers.ts'
import { areBacksLastFirst, bundlesFor, duplexOf, usual, widestEdge } from '#ui/screens/fold/choices.ts'
import { inPrintOrder, sheetsOfPaper } from '#ui/screens/fold/sequence.ts'
import { SAFE_MM, zonesOf } from '#ui/screens/shop/zones.ts'

type What = PaperFile['what']
const aFile = (what: What, pageCount = 1) => ({ file: { what, pageCount } })
const photo = (n: number) => `${String(n).repeat(8)}-1111-4111-8111-111111111111` as PhotoId

test('at a printer of one side the fronts come first, then the stack goes back, then the backs; the cover comes last', () => {
  const files = (['cover-backs', 'backs', 'stack', 'cover-fronts', 'fronts', 'note'] as const).map((what) =>
    aFile(what),
  )

  expect(inPrintOrder(files).map(({ file }) => file.what)).toEqual([
    'fronts',
    'stack',
    'backs',
    'cover-fronts',
    'cover-backs',
  ])
})

test('at a printer of two sides no stack goes back, so its sheet is not among what is printed', () => {
  const files = (['stack', 'sheets', 'cover'] as const).map((what) => aFile(what))

  expect(inPrintOrder(files).map(({ file }) => file.what)).toEqual(['sheets', 'cover'])
})

test('two pages of a file are the two sides of a sheet, and the cover lies on top', () => {
  const sheets = sheetsOfPaper([aFile('sheets', 6), aFile('cover', 2)], true)

  expect(sheets.map(({ part, number, front, back }) => [part, number, front?.page, back?.page])).toEqual([
    ['cover', 1, 1, 2],
    ['inside', 1, 1, 2],
    ['inside', 2, 3, 4],
    ['inside', 3, 5, 6],
  ])
})

test('every page of every file is one side of exactly one sheet', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.boolean(), (count, isOneSided, lastFirst) => {
      const files = isOneSided ? [aFile('fronts', count), aFile('backs', count)] : [aFile('sheets', count * 2)]
      const faces = sheetsOfPaper(files, lastFirst).flatMap(({ front, back }) =>
        [front, back].filter((face) => face !== null),
      )

      expect(faces.map(({ from, page }) => `${from.file.what} ${String(page)}`).toSorted()).toEqual(
        files
          .flatMap(({ file }) =>
            Array.from({ length: file.pageCount }, (_, index) => `${file.what} ${String(index + 1)}`),
          )
          .toSorted(),
      )
    }),
  )
})

test('backs that are printed last sheet first still lie behind their own fronts', () => {
  const backsOf = (lastFirst: boolean) =>
    sheetsOfPaper([aFile('fronts', 3), aFile('backs', 3)], lastFirst).map(({ back }) => back?.page)

  expect(backsOf(true)).toEqual([3, 2, 1])
  expect(backsOf(false)).toEqual([1, 2, 3])
})

test('a stack that goes back as it came out is printed from its end; one that is turned over from its beginning', () => {
  expect(areBacksLastFirst(null)).toBe(true)
  expect(areBacksLastFirst({ stack: 'face-up' })).toBe(true)
  expect(areBacksLastFirst({ stack: 'face-up', reload: 'face-down' })).toBe(false)
})

test('a thick booklet is proposed in bundles; what was chosen is told', () => {
  expect(bundlesFor(usual, { sheets: 10 })).toBeNull()
  expect(bundlesFor(usual, { sheets: 11 })).toBe('propose')
  expect(bundlesFor({ signature: 4 }, { sheets: 11 })).toBe('chosen')
})

test('sheets are printed as chosen, else as the measured printer does it, else round the short edge', () => {
  expect(duplexOf({ duplex: 'upright' }, { flip: null })).toBe('upright')
  expect(duplexOf({ duplex: null }, { flip: 'long' })).toBe('long')
  expect(duplexOf({ duplex: null }, { flip: null })).toBe('none')
  expect(duplexOf({ duplex: null }, null)).toBe('short')
})

test('the widest edge counts', () => {
  expect(widestEdge({ edge: { left: 3, right: 4, top: 5, bottom: 12 } })).toBe(12)
})

test('small numbers are words, larger ones figures, and a sentence begins with a capital', () => {
  expect([1, 7, 20, 21].map((n) => numberInWords(n, 'nl'))).toEqual(['één', 'zeven', 'twintig', '21'])
  expect(numberFirst(1, 'nl')).toBe('Eén')
  expect(numberFirst(8, 'en')).toBe('Eight')
  expect(numberFirst(28, 'en')).toBe('28')
})

test('a measure may be typed with a comma, a point and a minus; anything else and what lies outside is none', () => {
  const range = { min: -20, max: 20 }

  expect(['0,5', '0.5', ' −2 ', '-2', '20'].map((typed) => numberIn(typed, range))).toEqual([0.5, 0.5, -2, -2, 20])
  expect(['', 'een', '1,2,3', '20,1', '1e1', '--2'].map((typed) => numberIn(typed, range))).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('a photo is said once, as coarse as where it stands coarsest', () => {
  const placed = [
    { photo: photo(1), at: 3, ppi: 300 },
    { photo: photo(1), at: 9, ppi: 140 },
    { photo: photo(2), at: 4, ppi: 150 },
    { photo: photo(3), at: 5, ppi: 199.9 },
    { photo: photo(4), at: 6, ppi: 200 },
  ]

  expect(coarsePhotos(placed)).toEqual({ coarse: [photo(1)], soft: [photo(2), photo(3)] })
})

test('the cut lies the bleed inside the page, the safe edge five more, and a spine in the middle between two folds', () => {
  const mm = (n: number) => (n * 72) / 25.4
  const { cut, safe, folds } = zonesOf({
    size: { widthPt: mm(3 + 148 + 4 + 148 + 3), heightPt: mm(216) },
    bleedMm: 3,
    spineMm: 4,
  })

  expect(cut.left).toBeCloseTo((100 * 3) / 306)
  expect(cut.height).toBeCloseTo((100 * 210) / 216)
  expect(safe.top).toBeCloseTo((100 * (3 + SAFE_MM)) / 216)
  expect(folds[0]).toBeCloseTo((100 * 151) / 306)
  expect(folds[1]).toBeCloseTo((100 * 155) / 306)
})
