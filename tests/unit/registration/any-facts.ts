/** @file Any facts: books with every combination of what decides a path, and texts quiet or odd. */
import fc from 'fast-check'
import { ChildDetails, ParentDetails, PartialDate } from '#contract'
import type { Book } from '#contract'
import { aBook, idOf } from './a-book.ts'

export const quiet = fc.oneof(
  fc.constantFrom('', 'Noor', 'Deventer', 'van der'),
  fc.stringMatching(/^[bcdfgz -]{0,40}$/),
)
export const odd = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

export const anyDate = fc
  .oneof(
    fc.constant({ precision: 'unknown' }),
    fc.record({
      precision: fc.constant('day'),
      year: fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(1994, 2026)),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      around: fc.boolean(),
    }),
    // around the day on which the tests look
    fc.record({
      precision: fc.constant('day'),
      year: fc.constant(2026),
      month: fc.constant(11),
      day: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record({
      precision: fc.constant('month'),
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
    }),
    fc.record({ precision: fc.constant('year'), year: fc.constantFrom(1980, 1994, 2012, 2026) }),
    fc.record({
      precision: fc.constant('season'),
      year: fc.constant(2024),
      season: fc.constantFrom('spring', 'summer', 'autumn', 'winter'),
    }),
    fc.record({ precision: fc.constant('week'), week: fc.integer({ min: 1, max: 45 }) }),
  )
  .map((value) => PartialDate.parse(value))

const countries = ['', 'Nederland', 'NL', 'Netherlands', 'België', 'Engeland', 'UK', 'Curaçao', 'Bonaire', 'Spanje']

const childDetails = (text: fc.Arbitrary<string>) =>
  fc.record({
    firstNames: text,
    prefix: text,
    surname: text,
    birthTime: text,
    birthMunicipality: text,
    birthCountry: fc.oneof(fc.constantFrom(...countries), text),
    sex: fc.constantFrom(...ChildDetails.shape.sex.options),
    multiple: fc.constantFrom(...ChildDetails.shape.multiple.options),
    lived: fc.constantFrom(...ChildDetails.shape.lived.options),
    certificate: fc.constantFrom(...ChildDetails.shape.certificate.options),
    certificateMunicipality: text,
    certificateYear: text,
    certificateNumber: text,
    certificateCopy: fc.boolean(),
    namesOnCertificate: fc.constantFrom(...ChildDetails.shape.namesOnCertificate.options),
    bornFrom: fc.constantFrom('', idOf('parent', 0), idOf('parent', 1)),
    relation: fc.constantFrom(...ChildDetails.shape.relation.unwrap().options),
    diedOn: anyDate,
    evidence: fc.constantFrom(...ChildDetails.shape.evidence.unwrap().options),
    carer: text,
  })

const parentDetails = (text: fc.Arbitrary<string>) =>
  fc.record({
    firstNames: text,
    prefix: text,
    surname: text,
    birthDate: anyDate,
    birthPlace: text,
    street: text,
    postcode: text,
    town: text,
    municipality: text,
    phone: text,
    email: text,
    houseNumber: text,
    residence: fc.constantFrom(...ParentDetails.shape.residence.unwrap().options),
    leftOn: anyDate,
    lastMunicipality: text,
    died: fc.constantFrom('' as const, 'no' as const, 'yes' as const),
  })

/** Any book, with texts of this kind. */
export function anyBook(text: fc.Arbitrary<string>): fc.Arbitrary<Book> {
  const child = fc.record({
    name: text,
    words: fc.record({ child: text, loss: text }),
    date: anyDate,
    place: text,
    details: childDetails(text),
    weeks: fc.option(fc.oneof(fc.integer({ min: 0, max: 45 }), fc.constantFrom(23, 24))),
    days: fc.option(fc.integer({ min: 0, max: 6 })),
  })
  const parent = fc.record({ name: text, called: text, details: parentDetails(text) })
  return fc
    .record({ children: fc.array(child, { maxLength: 4 }), parents: fc.array(parent, { maxLength: 2 }) })
    .map((given) => aBook(given as Parameters<typeof aBook>[0]))
}
