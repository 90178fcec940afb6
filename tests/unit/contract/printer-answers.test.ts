/** @file What a person sees on the printed test sheet, and the printer it means. */
import { expect, test } from 'vitest'
import { PrinterAnswers, printerFromAnswers, PrinterProfile } from '#contract'

const answers: PrinterAnswers = {
  back: 'upright',
  stack: 'face-down',
  edge: { left: 4, right: 4, top: 3, bottom: 5 },
  cross: { x: 1.5, y: -0.5 },
  line: 97,
}
const on = { name: 'De printer boven', measuredOn: '2026-11-28' }

test('a 2 that stands upright was turned round the long edge, one on its head round the short edge', () => {
  expect(printerFromAnswers(answers, on).flip).toBe('long')
  expect(printerFromAnswers({ ...answers, back: 'upside-down' }, on).flip).toBe('short')
  expect(printerFromAnswers({ ...answers, back: 'one-side' }, on).flip).toBeNull()
})

test('edges, shift and scale are as they were read, and the profile is one that settings keep', () => {
  const printer = printerFromAnswers(answers, on)
  expect(PrinterProfile.parse(printer)).toEqual(printer)
  expect(printer).toMatchObject({ ...on, edge: answers.edge, shift: answers.cross, scale: 0.97 })
})

test('a line within half a millimetre of 100 is 100, as a ruler is not read closer', () => {
  expect(printerFromAnswers({ ...answers, line: 99.5 }, on).scale).toBe(1)
  expect(printerFromAnswers({ ...answers, line: 100.6 }, on).scale).toBeCloseTo(1.006)
})

test('how a sheet was laid back is kept of a printer of one side only', () => {
  expect(printerFromAnswers({ ...answers, reload: 'face-up' }, on)).not.toHaveProperty('reload')
  expect(printerFromAnswers({ ...answers, back: 'one-side', reload: 'face-up' }, on).reload).toBe('face-up')
})

test('answers outside what the test sheet can show are not taken', () => {
  expect(PrinterAnswers.safeParse({ ...answers, line: 12 }).success).toBe(false)
  expect(PrinterAnswers.safeParse({ ...answers, cross: { x: 21, y: 0 } }).success).toBe(false)
  expect(PrinterAnswers.safeParse({ ...answers, edge: { ...answers.edge, top: 14 } }).success).toBe(false)
})
