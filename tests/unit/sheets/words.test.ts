/** @file What the sheets beside the printer say: the same in both languages, and what is told is what the stack needs. */
import { expect, test } from 'vitest'
import type { HomeChoices, PrinterProfile } from '#contract'
import { planSheets, printerTest, stackSheet } from '#main/sheets'
import { choose, printer } from '../../support/sheet-plans.ts'

const sheetFor = (choices: Partial<HomeChoices>, profile: PrinterProfile | null, language: 'nl' | 'en' = 'nl') =>
  stackSheet(planSheets(32, choose(choices), profile), choose(choices), language).data

const drawn = (sheet: ReturnType<typeof sheetFor>) =>
  sheet.parts.map(({ steps }) => steps.map(({ drawing }) => drawing))

test('a stack that comes out as it goes in is not turned over; any other is, and the drawing shows the side that is seen then', () => {
  const kept = sheetFor({}, printer({ flip: null, stack: 'face-up' }))
  expect(drawn(kept)[0]).toEqual(['comes-out', 'as-it-is', 'goes-in'])
  expect(kept).toMatchObject({ printUp: true, printUpAfter: true })
  const turned = sheetFor({}, printer({ flip: null, stack: 'face-up', reload: 'face-down' }))
  expect(drawn(turned)[0]).toEqual(['comes-out', 'turn-over', 'goes-in'])
  expect(turned).toMatchObject({ printUp: true, printUpAfter: false })
  expect(sheetFor({}, null).parts).toHaveLength(1)
})

test('how it is held together is drawn as it was chosen', () => {
  expect(drawn(sheetFor({}, null))).toEqual([['open', 'fold', 'staple']])
  expect(drawn(sheetFor({ stapleMarks: false }, null))).toEqual([['open', 'fold', 'closed']])
  expect(drawn(sheetFor({ sewingMarks: true, signature: 2 }, null))).toEqual([['open', 'fold', 'sew', 'stairs']])
})

test('both languages say as much, without a shout and without cheer', () => {
  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shape)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]))
        : typeof value
  const all = (language: 'nl' | 'en') => [
    printerTest(language).data,
    ...[null, printer({ flip: null }), printer({ flip: null, reload: 'face-up' })].flatMap((profile) =>
      [0, 2].map((signature) => sheetFor({ signature, sewingMarks: signature > 0 }, profile, language)),
    ),
  ]
  expect(shape(all('en'))).toEqual(shape(all('nl')))
  expect(JSON.stringify([all('nl'), all('en')])).not.toMatch(
    /!|helaas|oeps|unfortunately|oops|sorry|next time|volgende keer/i,
  )
})
