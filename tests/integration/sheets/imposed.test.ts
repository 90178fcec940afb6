/** @file Sheets as the real typesetter draws them, read back from the PDF, printed, folded and read in order. */
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { HomeChoices, PrinterProfile } from '#contract'
import { findHome } from '#main/app'
import { createTypesetter } from '#main/typeset'
import { printAll, printersFor, readFolded, readingOrder } from '../../support/home-printing.ts'
import { impose } from '../../support/imposed.ts'
import { apart } from '../../support/paper-folding.ts'
import { choose, filesOf, printer } from '../../support/sheet-plans.ts'

const typesetter = createTypesetter({ resources: path.join(findHome(import.meta.dirname), 'resources') })
afterAll(() => typesetter.close())

// a printer that shifts, and prints a little small
const shifted = (as: Partial<PrinterProfile>) => printer({ shift: { x: 1.5, y: -0.8 }, scale: 0.99, ...as })

const ways: [string, Partial<HomeChoices>, PrinterProfile | null][] = [
  ['short edge', {}, null],
  ['long edge', { duplex: 'long', paper: 'a5' }, null],
  ['backs that the driver turns', { duplex: 'upright' }, null],
  ['one side', { duplex: 'none' }, null],
  ['long edge, measured', { paper: 'a5' }, shifted({})],
  ['short edge, measured', {}, shifted({ flip: 'short' })],
  ['one side, the stack turned over', { paper: 'a5' }, shifted({ flip: null, stack: 'face-up', reload: 'face-down' })],
]
const counts = [1, 2, 3, 4, 5, 8, 15, 16, 21, 28, 36, 64, 93, 120, 200]
const bindings = [{}, { signature: 4 }, { coverApart: true }, { signature: 5, coverApart: true, sewingMarks: true }]

describe.each(ways)('%s', (_, asked, profile) => {
  test('the file, printed and folded, is read in order', async () => {
    for (const [index, count] of counts.entries()) {
      const binding = bindings[index % bindings.length]
      const choices = choose({ ...asked, ...binding })
      const { plan, files } = await impose(typesetter, count, { choices, profile })
      const how = { duplex: plan.duplex, signatures: plan.signatures, turnOver: plan.reload?.turnOver ?? false }
      for (const one of printersFor(plan.duplex, profile)) {
        expect({ count, read: readFolded(files, how, one) }).toEqual({ count, read: readingOrder(count) })
      }
    }
  })
})

test('every page lies where it was planned, within 0.01 mm, however it is turned and however far it is moved', async () => {
  for (const [, asked, profile] of ways) {
    const { plan, files } = await impose(typesetter, 36, { choices: choose({ ...asked, creepMm: 0.4 }), profile })
    const planned = filesOf(plan)
    for (const [what, sides = []] of Object.entries(files)) {
      const all = sides.flatMap(({ printed }, side) =>
        printed.map((one) => apart(one, planned[what]?.[side]?.printed.find(({ page }) => page === one.page) ?? null)),
      )
      expect(all).toHaveLength(sides.length * 2)
      expect(Math.max(...all)).toBeLessThan(0.01)
    }
  }
})

test('back and front of a measured printer lie on each other within half a millimetre in the PDF', async () => {
  const profile = shifted({ shift: { x: 2.4, y: -1.7 }, scale: 0.985 })
  const { plan, files } = await impose(typesetter, 40, { choices: choose({}), profile })
  const how = { duplex: plan.duplex, signatures: plan.signatures, turnOver: false }
  const [one] = printersFor(plan.duplex, profile)
  if (one === undefined) throw new Error('no printer')
  for (const { left, right, behindLeft, behindRight } of printAll(files, how, one).inside) {
    expect(apart(left, behindLeft)).toBeLessThan(0.5)
    expect(apart(right, behindRight)).toBeLessThan(0.5)
  }
})
