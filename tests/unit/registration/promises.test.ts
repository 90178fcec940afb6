/** @file What must never be said, whatever a book holds: for any book, in both languages. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '#contract'
import { lookAtPaperwork, sheetFor } from '#main/registration'
import { aBook, certificate, noor } from './a-book.ts'
import { anyBook, odd, quiet } from './any-facts.ts'
import { textsIn, today } from './read-sheet.ts'

/** Words parents found hurtful, and words that count or cheer. */
const hurtful = [
  /spontaneous abortion|incompetent cervix|cervical incompetence|products of conception|contents of the (womb|uterus)/i,
  /\btissue\b|tenminste|nog jong|volgende keer|echte baby|vruchtje|iets mis|een plekje|miskraam|miscarriage|doodgebor|%|!/i,
]

/** What the law does not give: a duty, a right, a partner who comes along, a paper that is enough, an old condition. */
const promises = [
  /(je|jullie|ouders?|you|parents?) (moet|moeten|must|have to)\b/i,
  /kinderbijslag|child benefit|recht op|geeft rechten|gives? you|entitled/i,
  /(verklaring|declaration|blad|sheet)[^.]*(is genoeg|volstaat|is enough|suffices)/i,
  /partner[^.]*(ook opgenomen|gaat mee|is included|comes along)/i,
  /toen in Nederland (woonde|ingeschreven)|lived in the Netherlands (then|at the time)/i,
  // that desk only takes out; it never records
  /RNI(?![^.]*(weg|taken out))/,
  /(?<!geen )datum van overlijden|(?<!no )date of death/i,
]

function everything(book: Book): string[] {
  return (['nl', 'en'] as const).flatMap((language) => {
    const paperwork = lookAtPaperwork(book, language, { today })
    const sheets = paperwork.sheets.map(({ kind, child, parent }) =>
      sheetFor(book, { kind, child, parent }, { language, today }),
    )
    return textsIn([paperwork, sheets])
  })
}

test('no book makes a sheet or a step say what hurts or what the law does not give', () => {
  fc.assert(
    fc.property(anyBook(quiet), (book) => {
      const texts = everything(book)

      expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
      expect(texts.filter((text) => [...hurtful, ...promises].some((bad) => bad.test(text)))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('any text a parent can type makes every sheet', () => {
  fc.assert(
    fc.property(anyBook(odd), (book) => {
      expect(everything(book).length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})

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
  const texts = textsIn(paths).map((text) =>
    text.replaceAll(/Akte van geboorte \(levenloos\)|Akte van levenloos geboren kind/g, ''),
  )

  expect(texts.filter((text) => /levenloos/i.test(text))).toEqual([])
})
