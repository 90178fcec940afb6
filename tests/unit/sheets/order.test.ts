/** @file Every booklet, printed on every kind of printer, folded and read: its pages are in order. */
import { describe, expect, test } from 'vitest'
import { Duplex, type HomeChoices, type PrinterProfile } from '#contract'
import { planSheets } from '#main/sheets'
import { printersFor, readFolded, readingOrder } from '../../support/home-printing.ts'
import { askedOf, choose, filesOf, printer } from '../../support/sheet-plans.ts'

const counts = Array.from({ length: 200 }, (_, index) => index + 1)
const signatures = [0, 1, 2, 3, 4, 5, 8, 20]
const bindings = signatures.flatMap((signature) => [true, false].map((coverApart) => ({ signature, coverApart })))
// every binding for up to 48 pages; above that they take turns, and `npm run impose-all` takes them all
const bindingsFor = (count: number) => bindings.filter((_, index) => count <= 48 || (index + count) % 4 === 0)
const sides = ['face-down', 'face-up'] as const

type Case = [string, Partial<HomeChoices>, PrinterProfile | null]
const unknown: Case[] = Duplex.options.map((duplex) => [`${duplex}, a printer that is not known`, { duplex }, null])
const known: Case[] = (['long', 'short'] as const).flatMap((flip): Case[] => [
  [`measured as ${flip}`, {}, printer({ flip })],
  ...Duplex.options.map((duplex): Case => [`measured as ${flip}, asked for ${duplex}`, { duplex }, printer({ flip })]),
])
const oneSided: Case[] = sides.flatMap((stack) => [
  [`one side, comes out ${stack}`, {}, printer({ flip: null, stack })],
  ...sides.map((reload): Case => [
    `one side, comes out ${stack}, goes back ${reload}`,
    {},
    printer({ flip: null, stack, reload }),
  ]),
])

describe.each([...unknown, ...known, ...oneSided])('%s', (_, asked, profile) => {
  test.each(['a4', 'a5'] as const)(
    '1 to 200 pages from %s, any signature, cover apart or not, are read in order',
    (paper) => {
      for (const count of counts) {
        const order = readingOrder(count)
        for (const binding of bindingsFor(count)) {
          const plan = planSheets(count, choose({ ...asked, ...binding, paper }), profile)
          for (const one of printersFor(plan.duplex, profile)) {
            const read = readFolded(filesOf(plan), askedOf(plan), one)
            if (read.join() !== order.join()) expect({ count, binding, read }).toEqual({ count, binding, read: order })
          }
        }
      }
    },
  )
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
