/** @file What must never be said, whatever a book holds: for any book, in both languages. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '#contract'
import { fillSheet, lookAtPaperwork } from '#main/registration'
import { aBook, certificate, noor } from './a-book.ts'
import { anyBook, odd, quiet } from './any-facts.ts'
import { hurtful, promises } from './never-said.ts'
import { textsIn, today } from './read-sheet.ts'

function everything(book: Book): string[] {
  return (['nl', 'en'] as const).flatMap((language) => {
    const { sheets, ...paperwork } = lookAtPaperwork(book, language, { today })
    const filled = sheets.map((sheet) => fillSheet(book, { sheet, sheets }, { language, today }))
    // an address is not read as words
    return textsIn([paperwork, sheets, filled]).filter((text) => !text.startsWith('http'))
  })
}

test('no book makes a sheet or a step say what hurts or what the law does not give', () => {
  fc.assert(
    fc.property(anyBook(quiet), (book) => {
      const texts = everything(book)

      expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
      expect(texts.filter((text) => [...hurtful, ...promises].some((bad) => bad.test(text)))).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 120_000)

test('any text a parent can type makes every sheet', () => {
  fc.assert(
    fc.property(anyBook(odd), (book) => {
      expect(everything(book).length).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
}, 120_000)

test('the words that must not be said would be found', () => {
  const said = [
    'Jullie moeten dit doen.',
    'De verklaring is genoeg.',
    'Dit geeft recht op verlof.',
    'De datum van overlijden staat in de BRP.',
    'Ga naar de RNI.',
    'Wat goed!',
  ]

  expect(said.filter((text) => [...hurtful, ...promises].some((bad) => bad.test(text)))).toEqual(said)
})

test('levenloos stands only on the sheets and in the titles of certificates', () => {
  const { paths } = lookAtPaperwork(aBook({ children: [noor, {}, { details: certificate }] }), 'nl', { today })
  const texts = textsIn(
    paths.map(({ steps }) => steps.map(({ because, ...step }) => [step, because.map(({ text }) => text)])),
  ).map((text) => text.replaceAll(/Akte van geboorte \(levenloos\)|Akte van levenloos geboren kind/g, ''))

  expect(texts.filter((text) => /levenloos/i.test(text))).toEqual([])
})
