/** @file What a measured printer changes, and creep: seen on the paper after printing, in mm. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HomeChoices, PrinterProfile } from '#contract'
import { planSheets, type SheetPlan } from '#main/sheets'
import { printAll, printersFor } from '../../support/home-printing.ts'
import { apart } from '../../support/paper-folding.ts'
import { askedOf, choose, filesOf, printer } from '../../support/sheet-plans.ts'

const mm = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const printers = fc
  .record({
    flip: fc.constantFrom('long' as const, 'short' as const, null),
    stack: fc.constantFrom('face-down' as const, 'face-up' as const),
    shift: fc.record({ x: mm(-8, 8), y: mm(-8, 8) }),
    scale: mm(0.9, 1.1),
  })
  .map(printer)
const papers = fc.constantFrom('a4' as const, 'a5' as const)

const printed = (plan: SheetPlan, profile: PrinterProfile | null) =>
  printersFor(plan.duplex, profile).flatMap((one) => printAll(filesOf(plan), askedOf(plan), one).inside)

test('whatever its shift and scale, the back of a measured printer lies behind the front, within 0.05 mm', () => {
  fc.assert(
    fc.property(printers, papers, fc.integer({ min: 1, max: 20 }), (profile, paper, sheets) => {
      for (const open of printed(planSheets(sheets * 4, choose({ paper, creepMm: 0.1 }), profile), profile)) {
        const pairs = [[open.left, open.behindLeft] as const, [open.right, open.behindRight] as const]
        for (const [front, back] of pairs) expect(apart(front, back)).toBeLessThan(0.05)
      }
    }),
  )
})

const heightOf = ({ files }: SheetPlan) => {
  const [area = { width: 0, height: 0 }] = files.flatMap(({ faces }) =>
    faces.flatMap(({ pages }) => pages.map((one) => one.area)),
  )
  return Math.max(area.width, area.height)
}

test('a millimetre printed is a millimetre, or the plan says that it is not and nothing is cut off', () => {
  fc.assert(
    fc.property(printers, papers, (profile, paper) => {
      const plan = planSheets(8, choose({ paper }), profile)
      const size = (heightOf(plan) * profile.scale) / (paper === 'a4' ? 210 : 148)
      if (plan.trueSize) expect(Math.abs(size - 1)).toBeLessThan(0.0051)
      else {
        expect(size).toBeLessThan(1)
        // as large as the edge allows: what is printed ends where the edge begins
        expect(plan.edgeMm === 0 || size <= profile.scale + 0.0001).toBe(true)
      }
    }),
  )
})

test('a printer that prints a little small is drawn a little larger, one that prints far too small no further than its edge', () => {
  expect(planSheets(8, choose(), printer({ scale: 0.985 }))).toMatchObject({ trueSize: true, edgeMm: 0 })
  const cut = planSheets(8, choose(), printer({ scale: 0.9 }))
  expect(cut).toMatchObject({ trueSize: false, edgeMm: 0 })
  // 4 mm of edge and 7 mm kept free beside 148 mm of page: it may be drawn (148.5 - 4) / (148 - 7) times as large
  expect(cut.files[0]?.faces[0]?.pages[0]?.area.width).toBeCloseTo((210 * 144.5) / 141, 2)
})

test('a wide edge is told in millimetres, and so is a shift that pushes a back into it', () => {
  const edge = { left: 4, right: 9.5, top: 4, bottom: 4 }
  expect(planSheets(8, choose(), printer({ edge })).edgeMm).toBeCloseTo(2.5)
  expect(planSheets(8, choose(), printer({ shift: { x: 5, y: 0 } })).edgeMm).toBeCloseTo(2)
  expect(planSheets(8, choose(), null).edgeMm).toBe(0)
})

test('the printer chooses the edge unless one is asked for; without a printer it is the short one', () => {
  expect(planSheets(8, choose(), null).duplex).toBe('short')
  expect(planSheets(8, choose(), printer()).duplex).toBe('long')
  expect(planSheets(8, choose(), printer({ flip: null })).duplex).toBe('none')
  expect(planSheets(8, choose({ duplex: 'upright' }), printer()).duplex).toBe('upright')
})

test('for a measured printer sheets are drawn upright, as the test sheet was; else they lie as they are read', () => {
  expect(planSheets(8, choose(), printer()).size).toEqual({ width: 210, height: 297 })
  expect(planSheets(8, choose(), null).size).toEqual({ width: 297, height: 210 })
  expect(planSheets(8, choose({ duplex: 'upright', paper: 'a5' }), printer()).size).toEqual({ width: 210, height: 148 })
})

test('each inner sheet lies nearer to the fold by the same step, and none further than 7 mm (on A6, 2 mm)', () => {
  const ask = fc.record({
    paper: papers,
    signature: fc.integer({ min: 0, max: 20 }),
    coverApart: fc.boolean(),
    weight: fc.integer({ min: 60, max: 300 }),
    creepMm: fc.option(mm(0, 3)),
  })
  fc.assert(
    fc.property(ask, fc.integer({ min: 1, max: 50 }), (asked: Partial<HomeChoices>, sheets) => {
      const plan = planSheets(sheets * 4, choose(asked), null)
      const { inside } = printAll(filesOf(plan), askedOf(plan), { axis: 'short', lying: 'clockwise' })
      let next = 0
      for (const size of plan.signatures) {
        const fold = inside.slice(next, next + size)
        const fromFold = fold.map(({ right, fold: middle }) => (right?.at.x ?? 0) - middle)
        for (const [index, x] of fromFold.entries()) {
          if (index > 0) expect(x).toBeCloseTo((fromFold[index - 1] ?? 0) - plan.creepMm, 2)
          expect(x).toBeGreaterThan((asked.paper === 'a4' ? 74 - 7 : 52.5 - 2) - 0.001)
        }
        next += size
      }
    }),
  )
})

test('creep is nothing below 8 sheets in a fold unless it is asked for, and the thickness of the paper from there', () => {
  const creep = (sheets: number, choices: Partial<HomeChoices> = {}) =>
    planSheets(sheets * 4, choose(choices), null).creepMm
  expect(creep(7)).toBe(0)
  expect(creep(8)).toBeCloseTo(0.1)
  expect(creep(8, { weight: 120 })).toBeCloseTo(0.15)
  expect(creep(40, { signature: 4 })).toBe(0)
  expect(creep(7, { creepMm: 0.2 })).toBe(0.2)
  expect(creep(20, { creepMm: 0 })).toBe(0)
  expect(creep(50, { creepMm: 3 })).toBeCloseTo(7 / 49)
})

test('what crosses the fold is not shown, so that no page covers its neighbour', () => {
  const plan = planSheets(80, choose({ creepMm: 0.3 }), null)
  for (const { pages } of plan.files.flatMap(({ faces }) => faces)) {
    for (const { area, shown } of pages) {
      expect(shown.x >= 148.5 || shown.x + shown.width <= 148.5001).toBe(true)
      expect(area.width).toBe(148)
    }
  }
})
