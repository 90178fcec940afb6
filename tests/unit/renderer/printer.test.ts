/** @file A printer being measured: what was answered, passed over and taken back, and the printer it gives in words. */
import { expect, test } from 'vitest'
import { PrinterProfile } from '#contract'
import { noAnswers, printerOf } from '#ui/screens/printer/answers.ts'
import { createMeasuring } from '#ui/screens/printer/measuring.svelte.ts'
import { printerInWords } from '#ui/screens/printer/printer-in-words.ts'

const on = { nameless: 'de printer', on: '2026-11-28' }

function aMeasuring() {
  const kept: (PrinterProfile | null)[] = []
  const measuring = createMeasuring({
    profileOf: (answers) => printerOf(answers, on),
    keep: async (printer) => {
      kept.push(printer)
    },
  })
  return { measuring, kept }
}

test('a printer of which nothing is known is as main takes any printer to be, and may be kept', () => {
  const printer = printerOf(noAnswers, on)

  expect(PrinterProfile.parse(printer)).toEqual(printer)
  expect(printer).toMatchObject({ name: 'de printer', flip: 'short', scale: 1, shift: { x: 0, y: 0 } })
  expect(Object.values(printer.edge)).toEqual([5, 5, 5, 5])
})

test('an edge that was not answered is as usual; those that were are as they were seen', () => {
  const { edge } = printerOf({ ...noAnswers, edge: { top: 0, right: null, bottom: 12, left: 3 } }, on)

  expect(edge).toEqual({ top: 0, right: 5, bottom: 12, left: 3 })
})

test('passing a question over takes back what was answered to it, and only that', () => {
  const { measuring } = aMeasuring()
  measuring.next()
  measuring.answer({ back: 'upright' })
  measuring.next()
  measuring.answer({ stack: 'face-up', reload: 'face-up' })
  measuring.skip('stack', 'reload')

  expect(measuring.stage).toBe('edge')
  expect(measuring.answers).toMatchObject({ back: 'upright', stack: null, reload: null })
})

test('one goes back from the result to the sheet and no further, and the answers stay', () => {
  const { measuring } = aMeasuring()
  for (let n = 0; n < 9; n += 1) measuring.next()
  expect(measuring.stage).toBe('result')
  measuring.answer({ name: ' Zolder ' })
  for (let n = 0; n < 9; n += 1) measuring.back()

  expect([measuring.stage, measuring.profile.name]).toEqual(['sheet', 'Zolder'])
})

test('what is kept is what was seen; measuring again begins with nothing, and forgetting keeps nothing', async () => {
  const { measuring, kept } = aMeasuring()
  measuring.answer({ back: 'one-side', stack: 'face-up', reload: 'face-down', lineMm: 97 })
  await measuring.save()
  measuring.again()
  await measuring.forget()

  expect(kept[0]).toMatchObject({ flip: null, stack: 'face-up', reload: 'face-down', scale: 0.97 })
  expect([measuring.answers, kept[1]]).toEqual([noAnswers, null])
})

test('a printer in words says which way the back falls, and how far', () => {
  const printer = printerOf(
    {
      ...noAnswers,
      back: 'upright',
      cross: { x: 0.5, y: -1 },
      lineMm: 97,
      edge: { top: 4, right: 3, bottom: 12, left: 3.5 },
    },
    on,
  )

  expect(printerInWords(printer, 'nl')).toEqual([
    'Hij drukt aan twee kanten en slaat een vel om langs de lange kant.',
    'Langs de rand blijft wit: boven 4, rechts 3, onder 12 en links 3,5 mm.',
    'De achterkant valt 0,5 mm naar rechts en 1 mm naar boven. Dat wordt bij elk vel rechtgezet.',
    'Van 100 mm maakt hij 97 mm. Daar wordt bij elk vel rekening mee gehouden.',
    expect.stringContaining('passend maken'),
  ])
})

test('a printer of one side says how sheets come out; one that shows no fault says so', () => {
  const printer = printerOf(
    { ...noAnswers, back: 'one-side', stack: 'face-up', edge: { top: 0, right: 0, bottom: 0, left: 0 } },
    on,
  )

  expect(printerInWords(printer, 'en')).toEqual([
    expect.stringContaining('one side'),
    'Sheets come out with the printed side up.',
    'It prints to the edge of the paper.',
    'Front and back fall on each other.',
    'It prints at actual size.',
  ])
})
