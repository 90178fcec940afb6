/** @file What must never be said, whatever a book holds: for any book, in both languages. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PartialDate } from '#contract'
import type { Book } from '#contract'
import { lookAtPaperwork, sheetFor } from '#main/registration'
import { aBook, certificate, noor } from './a-book.ts'
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
  /RNI/,
  /(?<!geen )datum van overlijden|(?<!no )date of death/i,
]

function everything(book: Book): string[] {
  return (['nl', 'en'] as const).flatMap((language) => {
    const paperwork = lookAtPaperwork(book, language)
    const sheets = paperwork.sheets.map((sheet) =>
      sheetFor(book, { kind: sheet.kind, child: sheet.child, parent: sheet.parent }, { language, today }),
    )
    return textsIn([paperwork, sheets])
  })
}

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const quiet = fc.oneof(oneOf('', 'Noor', 'Deventer', 'van der'), fc.stringMatching(/^[bcdfgz -]{0,40}$/))
const odd = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 30 }))

const date = fc
  .oneof(
    fc.constant({ precision: 'unknown' }),
    fc.record({
      precision: fc.constant('day'),
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      around: fc.boolean(),
    }),
    fc.record({
      precision: fc.constant('month'),
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
    }),
    fc.record({
      precision: fc.constant('season'),
      year: fc.constant(2024),
      season: oneOf('spring', 'summer', 'autumn', 'winter'),
    }),
    fc.record({ precision: fc.constant('week'), week: fc.integer({ min: 1, max: 45 }) }),
  )
  .map((value) => PartialDate.parse(value))

const anyBook = (text: fc.Arbitrary<string>) => {
  const childDetails = fc.record({
    firstNames: text,
    prefix: text,
    surname: text,
    birthTime: text,
    birthMunicipality: text,
    birthCountry: fc.oneof(text, oneOf('Nederland', 'NL', 'Netherlands')),
    sex: oneOf('' as const, 'boy' as const, 'girl' as const, 'not-determined' as const, 'unknown' as const),
    multiple: oneOf('' as const, 'single' as const, 'multiple' as const),
    lived: oneOf('' as const, 'no' as const, 'yes' as const),
    certificate: oneOf(
      '' as const,
      'none' as const,
      'birth-lifeless' as const,
      'lifeless-child' as const,
      'foreign' as const,
    ),
    certificateMunicipality: text,
    certificateYear: text,
    certificateNumber: text,
    certificateCopy: fc.boolean(),
    namesOnCertificate: oneOf('' as const, 'yes' as const, 'no' as const),
  })
  const child = fc.record({
    name: text,
    words: fc.record({ child: text, loss: text }),
    date,
    place: text,
    details: childDetails,
    weeks: fc.option(fc.integer({ min: 0, max: 45 })),
    days: fc.option(fc.integer({ min: 0, max: 6 })),
  })
  const parent = fc.record({
    name: text,
    called: text,
    details: fc.record({
      firstNames: text,
      prefix: text,
      surname: text,
      birthDate: date,
      birthPlace: text,
      street: text,
      postcode: text,
      town: text,
      municipality: text,
      phone: text,
      email: text,
    }),
  })
  return fc
    .record({ children: fc.array(child, { maxLength: 4 }), parents: fc.array(parent, { maxLength: 2 }) })
    .map((given) => aBook(given))
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
  const { paths } = lookAtPaperwork(aBook({ children: [noor, {}, { details: certificate }] }), 'nl')
  const texts = textsIn(paths).map((text) =>
    text.replaceAll(/Akte van geboorte \(levenloos\)|Akte van levenloos geboren kind/g, ''),
  )

  expect(texts.filter((text) => /levenloos/i.test(text))).toEqual([])
})
