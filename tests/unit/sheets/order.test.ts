/** @file Every booklet, printed on every kind of printer, folded and read: its pages are in order. */
import { describe, expect, test } from 'vitest'
import type { HomeChoices } from '#contract'
import { planSheets } from '#main/sheets'
import { bindings, papers, ways } from '../../imposing/ways.ts'
import { printersFor, readFolded, readingOrder } from '../../support/home-printing.ts'
import { askedOf, choose, filesOf, printer } from '../../support/sheet-plans.ts'

const counts = Array.from({ length: 200 }, (_, index) => index + 1)
// every binding for up to 48 pages; above that they take turns, and `npm run impose-all` takes them all
const bindingsFor = (count: number) => bindings.filter((_, index) => count <= 48 || (index + count) % 4 === 0)
describe.each(ways)('$name', ({ asked, profile }) => {
  test.each(papers)('1 to 200 pages from %s, any signature, cover apart or not, are read in order', (paper) => {
    for (const count of counts) {
      const order = readingOrder(count)
      for (const binding of bindingsFor(count)) {
        const plan = planSheets(count, choose({ ...asked, ...binding, paper }), profile)
        for (const one of printersFor(plan.duplex, profile)) {
          const read = readFolded(filesOf(plan), askedOf(plan), one)
          // expecting 50,000 times takes longer than folding 50,000 times
          if (read.join() !== order.join()) expect({ count, binding, read }).toEqual({ count, binding, read: order })
        }
      }
    }
  })
})

test('a file made for the other edge is not read in order, and neither is one for a stack laid back the wrong way', () => {
  const long = planSheets(8, choose({ duplex: 'long' }), null)
  const [short] = printersFor('short', null)
  if (short === undefined) throw new Error('no printer')
  expect(() => readFolded(filesOf(long), askedOf(long), short)).toThrow('does not stand up')

  const profile = printer({ flip: null, stack: 'face-up', reload: 'face-down' })
  const twice = planSheets(8, choose(), profile)
  const [one] = printersFor('none', profile)
  if (one === undefined) throw new Error('no printer')
  expect(() => readFolded(filesOf(twice), { ...askedOf(twice), turnOver: false }, one)).toThrow('printed side')
  const [other] = printersFor('none', printer({ flip: null, stack: 'face-down' }))
  if (other === undefined) throw new Error('no printer')
  expect(readFolded(filesOf(twice), { ...askedOf(twice), turnOver: false }, other)).not.toEqual(readingOrder(8))
})

test('what is estimated is what is printed: sheets, signatures and white pages', () => {
  const plan = planSheets(70, choose({ signature: 5, coverApart: true }), null)
  expect(plan).toMatchObject({ sheets: 18, signatures: [5, 5, 5, 2], blanks: 2 })
  expect(plan.files.map(({ what, faces }) => [what, faces.length])).toEqual([
    ['cover', 2],
    ['sheets', 34],
  ])
  expect(planSheets(4, choose({ coverApart: true }), null)).toMatchObject({ sheets: 1, signatures: [], blanks: 0 })
})

test('a proof is the outermost and the innermost sheet, and the estimate stays that of the whole booklet', () => {
  const pagesOf = (choices: Partial<HomeChoices>, count = 40) =>
    planSheets(count, choose({ part: 'proof', ...choices }), null).files.map(({ faces }) =>
      faces.map(({ pages }) => pages.map(({ page }) => page)),
    )
  expect(pagesOf({})).toEqual([
    [
      [40, 1],
      [2, 39],
      [22, 19],
      [20, 21],
    ],
  ])
  expect(pagesOf({ signature: 5 })).toEqual([
    [
      [20, 1],
      [2, 19],
      [12, 9],
      [10, 11],
    ],
  ])
  expect(pagesOf({ coverApart: true })).toEqual([
    [
      [40, 1],
      [2, 39],
    ],
    [
      [22, 19],
      [20, 21],
    ],
  ])
  expect(pagesOf({}, 4)).toEqual([
    [
      [4, 1],
      [2, 3],
    ],
  ])
  expect(planSheets(40, choose({ part: 'proof' }), null)).toMatchObject({ sheets: 10, signatures: [10] })
})
