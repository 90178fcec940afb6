/** @file Books nobody thought of, for properties: any answer, any date, any text in any field. */
import fc from 'fast-check'
import { ChildDetails, ParentDetails, PartialDate } from '#contract'
import { aBook, idOf } from './a-book.ts'
import { signs } from './long-book.ts'

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

export const anyDate = fc
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
    fc.record({ precision: fc.constant('year'), year: fc.constant(1987), around: fc.boolean() }),
    fc.record({ precision: fc.constant('week'), week: fc.integer({ min: 1, max: 45 }) }),
  )
  .map((value) => PartialDate.parse(value))

/** Nothing, everyday values, names of two hundred signs, one long word, other scripts, and any sign there is. */
export const anyText = fc.oneof(
  oneOf('', 'Noor', 'van der', 'Deventer', '12 A bis', '7419 AA', 'een.heel.lange.naam@voorbeeld.nl'),
  oneOf(signs(200), signs(40), signs(200, 'Wolfeschlegelsteinhausenbergerdorff-'), 'é'.repeat(200), 'W'.repeat(200)),
  oneOf('Ștefan Łukasz', 'محمد', '文子'.repeat(30), 'Ἀθηνᾶ', '👩‍👧', 'd’Angelo – “Oud”', '#set page() $x$ *b* _c_ \\ "'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

/** A book of at most four children and two parents with such texts in every line. */
export function anyBook(text: fc.Arbitrary<string>) {
  const detailsOf = (shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }>, own: object) =>
    fc.record(
      Object.fromEntries(
        Object.keys(shape)
          .filter((key) => !(key in own) && shape[key]?.safeParse('Noor').success === true)
          .map((key) => [key, text]),
      ),
    )
  const optionsOf = (schema: { options: readonly string[] }) => oneOf(...schema.options)
  const c = ChildDetails.shape
  const ofChild = fc.record({
    sex: optionsOf(c.sex),
    multiple: optionsOf(c.multiple),
    lived: optionsOf(c.lived),
    certificate: optionsOf(c.certificate),
    relation: optionsOf(c.relation.unwrap()),
    evidence: optionsOf(c.evidence.unwrap()),
    namesOnCertificate: optionsOf(c.namesOnCertificate),
    certificateCopy: fc.boolean(),
    diedOn: anyDate,
    bornFrom: oneOf('', idOf('parent', 0), idOf('parent', 1)),
    birthCountry: fc.oneof(text, oneOf('Nederland', 'NL', 'Netherlands', 'België')),
  })
  const p = ParentDetails.shape
  const ofParent = fc.record({
    birthDate: anyDate,
    leftOn: anyDate,
    residence: optionsOf(p.residence.unwrap()),
    died: optionsOf(p.died.unwrap()),
    bsn: oneOf('', '123456782'),
  })
  const child = fc.record({
    name: text,
    words: fc.record({ child: text, loss: text }),
    date: anyDate,
    place: text,
    weeks: fc.option(fc.integer({ min: 0, max: 45 })),
    days: fc.option(fc.integer({ min: 0, max: 6 })),
    details: merged(detailsOf(c, { birthCountry: 1, bornFrom: 1 }), ofChild),
  })
  const parent = fc.record({ name: text, called: text, details: merged(detailsOf(p, { bsn: 1 }), ofParent) })
  return fc
    .record({ children: fc.array(child, { maxLength: 4 }), parents: fc.array(parent, { maxLength: 2 }) })
    .map((given) => aBook(given as Parameters<typeof aBook>[0]))
}

const merged = (lines: fc.Arbitrary<object>, own: fc.Arbitrary<object>) =>
  fc.tuple(lines, own).map(([one, other]) => ({ ...one, ...other }))
