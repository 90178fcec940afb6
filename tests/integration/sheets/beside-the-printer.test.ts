/** @file The sheet beside the printer and the test sheet, as the real typesetter sets them: each on its one sheet of A4, PDF/UA-1. */
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { HomeChoices } from '#contract'
import { findHome } from '#main/app'
import { planSheets, printerTest, stackSheet } from '#main/sheets'
import { createTypesetter, type JsonValue } from '#main/typeset'
import { canDraw, drawn } from '../../support/drawn.ts'
import { readPdf } from '../../support/pdf.ts'
import { choose, printer } from '../../support/sheet-plans.ts'

const typesetter = createTypesetter({ resources: path.join(findHome(import.meta.dirname), 'resources') })
afterAll(() => typesetter.close())

const set = ({ template, data }: { template: string; data: object }) =>
  typesetter.set({ template, data: data as JsonValue, pictures: [], date: '2026-11-28' })

const bindings: Partial<HomeChoices>[] = [
  {},
  { sewingMarks: true, signature: 2 },
  { stapleMarks: false, foldMarks: false },
]
const printers = [
  null,
  printer({ flip: null }),
  printer({ flip: null, stack: 'face-up' }),
  printer({ flip: null, stack: 'face-up', reload: 'face-down' }),
]

test.each(['nl', 'en'] as const)(
  'every sheet beside the printer stands on one page in %s, with all its steps',
  async (language) => {
    for (const binding of bindings) {
      for (const profile of printers) {
        const sheet = stackSheet(planSheets(32, choose(binding), profile), choose(binding), language)
        const { pdf, pageCount } = await set(sheet)
        expect(pageCount).toBe(1)
        const read = await readPdf(pdf)
        const words = read.text.replace(/\s+/g, ' ')
        for (const { text } of sheet.data.parts.flatMap(({ steps }) => steps)) expect(words).toContain(text)
        expect(read.language).toMatch(new RegExp(`^${language}`))
      }
    }
  },
)

test('the test sheet is the two sides of one sheet, and says what to do on the first', async () => {
  const { pdf, pageCount } = await set(printerTest('en'))
  expect(pageCount).toBe(2)
  const { pages } = await readPdf(pdf)
  expect(pages[0]).toContain('Front')
  expect(pages[0]).toMatch(/real size \(100 %\)/)
  expect(pages[1]).toContain('Back')
})

test.skipIf(!canDraw)(
  'the crosses stand in the very middle of the paper, so that one lies on the other whichever way it is turned',
  async () => {
    const { pdf } = await set(printerTest('nl'))
    for (const page of [1, 2]) {
      const { x, y } = crossOf(await drawn(pdf, page))
      expect(Math.abs(x - 105)).toBeLessThan(0.3)
      expect(Math.abs(y - 148.5)).toBeLessThan(0.3)
    }
  },
)

const MM = 25.4 / 150

/** The darkest row and column within 24 mm of the middle, in mm. */
function crossOf({ data, width, height }: Awaited<ReturnType<typeof drawn>>): { x: number; y: number } {
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  const reach = 24 / MM
  const add = (to: Map<number, number>, at: number, ink: number) => to.set(at, (to.get(at) ?? 0) + ink)
  for (let y = Math.round(height / 2 - reach); y < height / 2 + reach; y++) {
    for (let x = Math.round(width / 2 - reach); x < width / 2 + reach; x++) {
      const ink = 255 - (data[4 * (y * width + x) + 1] ?? 255)
      add(rows, y, ink)
      add(columns, x, ink)
    }
  }
  const darkest = (of: Map<number, number>) => Math.max(...of.values())
  const first = (of: Map<number, number>) => [...of].filter(([, ink]) => ink > darkest(of) * 0.6).map(([at]) => at)
  const middle = (of: Map<number, number>) => (Math.min(...first(of)) + Math.max(...first(of)) + 1) / 2
  return { x: middle(columns) * MM, y: middle(rows) * MM }
}
