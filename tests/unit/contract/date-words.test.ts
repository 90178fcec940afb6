import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookError, daysInMonth, describeDate, describeDateInYear, parseDate, PartialDate } from '#contract'
import type { Language } from '#contract'

const languages: Language[] = ['nl', 'en']

test.each<[PartialDate, string, string]>([
  [{ precision: 'day', year: 2026, month: 11, day: 14 }, '14 november 2026', '14 November 2026'],
  [
    { precision: 'day', year: 2026, month: 11, day: 14, around: true },
    'rond 14 november 2026',
    'around 14 November 2026',
  ],
  [{ precision: 'month', year: 2024, month: 3 }, 'maart 2024', 'March 2024'],
  [{ precision: 'month', year: 2024, month: 3, around: false }, 'maart 2024', 'March 2024'],
  [{ precision: 'season', year: 2024, season: 'spring' }, 'voorjaar 2024', 'spring 2024'],
  [{ precision: 'season', year: 2024, season: 'summer' }, 'zomer 2024', 'summer 2024'],
  [{ precision: 'season', year: 2024, season: 'autumn' }, 'najaar 2024', 'autumn 2024'],
  [{ precision: 'season', year: 2024, season: 'winter', around: true }, 'rond winter 2024', 'around winter 2024'],
  [{ precision: 'year', year: 2024 }, '2024', '2024'],
  [{ precision: 'year', year: 1998, around: true }, 'rond 1998', 'around 1998'],
  [{ precision: 'week', week: 9 }, 'week 9', 'week 9'],
  [{ precision: 'week', week: 9, year: 2024 }, 'week 9, 2024', 'week 9, 2024'],
  [{ precision: 'week', week: 9, around: true }, 'rond week 9', 'around week 9'],
  [{ precision: 'unknown' }, 'datum onbekend', 'date unknown'],
])('%j is written out in both languages', (date, nl, en) => {
  expect(describeDate(date, 'nl')).toBe(nl)
  expect(describeDate(date, 'en')).toBe(en)
})

test.each<[PartialDate, string, string]>([
  [{ precision: 'day', year: 2026, month: 11, day: 14 }, '14 november', '14 November'],
  [{ precision: 'month', year: 2024, month: 5, around: true }, 'rond mei', 'around May'],
  [{ precision: 'season', year: 2024, season: 'spring' }, 'voorjaar', 'spring'],
  [{ precision: 'week', week: 9, year: 2024 }, 'week 9', 'week 9'],
  [{ precision: 'year', year: 2024 }, '', ''],
  [{ precision: 'year', year: 2024, around: true }, 'rond 2024', 'around 2024'],
  [{ precision: 'unknown' }, '', ''],
])('%j under a heading with its year says no more than is needed', (date, nl, en) => {
  expect(describeDateInYear(date, 'nl')).toBe(nl)
  expect(describeDateInYear(date, 'en')).toBe(en)
})

const day = (year: number, month: number, date: number) => ({ precision: 'day', year, month, day: date })

test.each([
  ['14-11-2026', day(2026, 11, 14)],
  ['14/11/2026', day(2026, 11, 14)],
  ['14.11.2026', day(2026, 11, 14)],
  ['14 11 2026', day(2026, 11, 14)],
  ['  1-3-2024 ', day(2024, 3, 1)],
  ['14-11-26', day(2026, 11, 14)],
  ['3-2-86', day(1986, 2, 3)],
  ['2026-11-14', day(2026, 11, 14)],
  ['2026/11/14', day(2026, 11, 14)],
  ['14 nov 2026', day(2026, 11, 14)],
  ['14 nov. 2026', day(2026, 11, 14)],
  ['14nov2026', day(2026, 11, 14)],
  ['14 November, 2026', day(2026, 11, 14)],
  ['November 14th, 2026', day(2026, 11, 14)],
  ['the 2nd of March 2024', day(2024, 3, 2)],
  ['zaterdag 14 november 2026', day(2026, 11, 14)],
  ['14 nov 26', day(2026, 11, 14)],
  ['14 nov ’26', day(2026, 11, 14)],
  ['１４－１１－２０２６', day(2026, 11, 14)],
  ['29 februari 2024', day(2024, 2, 29)],
  ['29 febuari 2024', day(2024, 2, 29)],
  ['9 mrt 2026', day(2026, 3, 9)],
  ['9 mei 2026', day(2026, 5, 9)],
  ['9 May 2026', day(2026, 5, 9)],
  ['rond 3 maart 2026', { ...day(2026, 3, 3), around: true }],
  ['±3 maart 2026', { ...day(2026, 3, 3), around: true }],
  ['3 maart 2026?', { ...day(2026, 3, 3), around: true }],
  ['november 2026', { precision: 'month', year: 2026, month: 11 }],
  ['2026 november', { precision: 'month', year: 2026, month: 11 }],
  ['11/2026', { precision: 'month', year: 2026, month: 11 }],
  ['2026-11', { precision: 'month', year: 2026, month: 11 }],
  ['?-11-2026', { precision: 'month', year: 2026, month: 11 }],
  ['okt 2020', { precision: 'month', year: 2020, month: 10 }],
  ['Oct 2020', { precision: 'month', year: 2020, month: 10 }],
  ['ongeveer maart 2026', { precision: 'month', year: 2026, month: 3, around: true }],
  ['begin juli 2024', { precision: 'month', year: 2024, month: 7, around: true }],
  ['voorjaar 2024', { precision: 'season', year: 2024, season: 'spring' }],
  ['lente 2024', { precision: 'season', year: 2024, season: 'spring' }],
  ['Spring 2024', { precision: 'season', year: 2024, season: 'spring' }],
  ['in het voorjaar van 2024', { precision: 'season', year: 2024, season: 'spring' }],
  ['herfst 2024', { precision: 'season', year: 2024, season: 'autumn' }],
  ['fall 2024', { precision: 'season', year: 2024, season: 'autumn' }],
  ['2024 zomer', { precision: 'season', year: 2024, season: 'summer' }],
  ['winter 2023-2024', { precision: 'season', year: 2024, season: 'winter' }],
  ["winter '23/'24".replace("'23", '2023'), { precision: 'season', year: 2024, season: 'winter' }],
  ['winter 1999/00', { precision: 'season', year: 2000, season: 'winter' }],
  ['2024', { precision: 'year', year: 2024 }],
  ['het jaar 2024', { precision: 'year', year: 2024 }],
  ['ca. 2020', { precision: 'year', year: 2020, around: true }],
  ['around 2020', { precision: 'year', year: 2020, around: true }],
  ['circa 2020', { precision: 'year', year: 2020, around: true }],
  ['week 9', { precision: 'week', week: 9 }],
  ['wk 9', { precision: 'week', week: 9 }],
  ['9 weken', { precision: 'week', week: 9 }],
  ['9e week', { precision: 'week', week: 9 }],
  ['9+3', { precision: 'week', week: 9 }],
  ['9 weken en 3 dagen', { precision: 'week', week: 9 }],
  ['week 9 2024', { precision: 'week', week: 9, year: 2024 }],
  ['week 9, 2024', { precision: 'week', week: 9, year: 2024 }],
  ['', { precision: 'unknown' }],
  ['   ', { precision: 'unknown' }],
  ['?', { precision: 'unknown' }],
  ['onbekend', { precision: 'unknown' }],
  ['Weet ik niet', { precision: 'unknown' }],
  ["don't know", { precision: 'unknown' }],
])('%j is read, whatever the language of the book', (text, date) => {
  for (const language of languages) expect(parseDate(text, language)).toEqual(date)
})

test('only in English may the month come first, and only where there is no other way to read it', () => {
  expect(parseDate('11/14/2026', 'en')).toEqual(day(2026, 11, 14))
  expect(parseDate('11/12/2026', 'en')).toEqual(day(2026, 12, 11))
  expect(() => parseDate('11/14/2026', 'nl')).toThrow('date-not-real')
  expect(() => parseDate('11-14-2026', 'en')).toThrow('date-not-real')
})

test.each([
  '31 februari 2026',
  '31-2-2026',
  '29 februari 2026',
  '29-02-1900',
  '31 april 2024',
  '0-3-2024',
  '32-1-2024',
  '13/2024',
  '14-11-0026',
  'week 46',
  'week 0',
])('%j is said not to exist', (text) => {
  expect(refusal(text)).toEqual({ code: 'date-not-real', details: { name: text } })
})

test.each([
  'gisteren',
  'maart',
  '24 maart',
  '14',
  '14-11',
  'rond',
  'de',
  'zomer 2023-2024',
  'winter 2023-2025',
  '20261114',
  '12345',
  '9+7',
  '14-11-2026T10:00',
  "'; DROP TABLE children;--",
  '2024 2025',
  '½ 2024',
  '١٤-١١-٢٠٢٦',
  'ma 2024 2025',
  'constructor',
  '__proto__ 2024',
  '14 november 2026 🕯️',
])('%j is not understood, and said so with the text', (text) => {
  expect(refusal(text)).toEqual({ code: 'invalid-input', details: { field: text } })
})

test('a very long text is refused at once and shortened in the sentence', () => {
  const refused = refusal('14 '.repeat(700_000))

  expect(refused.code).toBe('invalid-input')
  expect(refused.details['field']?.length).toBeLessThanOrEqual(41)
})

test('what a date says is read back as the same date, in either language', () => {
  fc.assert(
    fc.property(aDate, fc.constantFrom(...languages), fc.constantFrom(...languages), (date, written, read) => {
      expect(parseDate(describeDate(date, written), read)).toEqual(date)
    }),
    { numRuns: 2000 },
  )
})

test('any text at all is read as a real date or refused in one of two ways', () => {
  const pieces = fc.constantFrom(
    '14',
    '31',
    '2',
    '2024',
    '-',
    '/',
    ' ',
    'maart',
    'week',
    'rond',
    'winter',
    '?',
    '+',
    'x',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((list) => list.join('')),
  )

  fc.assert(
    fc.property(texts, fc.constantFrom(...languages), (text, language) => {
      try {
        expect(PartialDate.safeParse(parseDate(text, language)).success).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(BookError)
        expect(['invalid-input', 'date-not-real']).toContain((error as BookError).code)
      }
    }),
    { numRuns: 2000 },
  )
})

function refusal(text: string) {
  try {
    parseDate(text, 'nl')
  } catch (error) {
    if (error instanceof BookError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error(`${text} was read as a date`)
}

const year = fc.integer({ min: 1000, max: 9999 })
const month = fc.integer({ min: 1, max: 12 })
const around = fc.constantFrom({}, { around: true })
const aDate: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.constant<PartialDate>({ precision: 'unknown' }),
  fc.tuple(year, month, fc.nat(30), around).map(([y, m, d, extra]) => ({
    precision: 'day' as const,
    year: y,
    month: m,
    day: (d % daysInMonth(y, m)) + 1,
    ...extra,
  })),
  fc.tuple(year, month, around).map(([y, m, extra]) => ({ precision: 'month' as const, year: y, month: m, ...extra })),
  fc
    .tuple(year, fc.constantFrom('spring' as const, 'summer' as const, 'autumn' as const, 'winter' as const), around)
    .map(([y, season, extra]) => ({ precision: 'season' as const, year: y, season, ...extra })),
  fc.tuple(year, around).map(([y, extra]) => ({ precision: 'year' as const, year: y, ...extra })),
  fc.tuple(fc.integer({ min: 1, max: 45 }), fc.option(year, { nil: undefined }), around).map(([week, y, extra]) => ({
    precision: 'week' as const,
    week,
    ...(y === undefined ? {} : { year: y }),
    ...extra,
  })),
)
