/** @file Values as officials write them: what is said beside one that looks otherwise, and that nothing is ever refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  brpDateOf,
  houseNumberOf,
  noteOn,
  postcodeOf,
  professionOf,
  readBrpDate,
  saidOf,
  timeOf,
  weeksOf,
} from '#contract'
import type { OfficialField, PartialDate } from '#contract'

test.each<[OfficialField, string, string | null]>([
  ['bsn', '', null],
  ['bsn', '999993197', null],
  ['bsn', '999 99 31 97', null],
  ['bsn', '123456789', 'bsn-test'],
  ['bsn', '000000000', 'bsn-test'],
  ['bsn', '12345', 'bsn-length'],
  ['postcode', '7411 AB', null],
  ['postcode', '7411ab', null],
  ['postcode', '0411 AB', 'postcode'],
  ['postcode', '7411 SS', 'postcode'],
  ['postcode', 'B-1000', 'postcode'],
  ['houseNumber', '12', null],
  ['houseNumber', '12 A bis', null],
  ['houseNumber', '99999', null],
  ['houseNumber', '123456', 'house-number'],
  ['houseNumber', 'bis', 'house-number'],
  ['houseNumber', '12 A links', 'house-number-addition'],
  ['bigNumber', '01234567801', null],
  ['bigNumber', '1234567801', 'big-number'],
  ['certificateNumber', '20B0198', null],
  ['certificateNumber', '1AB', 'certificate-number'],
  ['certificateNumber', '20A0010', 'certificate-number'],
  ['birthTime', '04:12', null],
  ['birthTime', '24:00', 'time'],
  ['weeks', '24+3', null],
  ['weeks', '46', 'weeks'],
])('%s: of ‘%s’ is said: %s', (field, typed, note) => {
  expect(noteOn(field, typed)).toBe(note)
  expect(saidOf(field, typed, 'nl') === '').toBe(note === null && field !== 'bigNumber')
})

describe('house numbers', () => {
  test.each([
    ['12', '12', '', ''],
    ['0012', '12', '', ''],
    ['12A', '12', 'A', ''],
    ['12 a bis', '12', 'a', 'bis'],
    ['12-3', '12', '', '3'],
    ['12 bis', '12', '', 'bis'],
    ['12A-2', '12', 'A', '2'],
  ])('%s has its number, letter and addition', (typed, ...parts) => {
    expect(Object.values(houseNumberOf(typed) ?? {})).toEqual(parts)
  })
})

test('the spelling of officials is given', () => {
  expect(postcodeOf('7411ab')).toBe('7411 AB')
  expect(['4.12 uur', '04:12', '0412', '4u12'].map(timeOf)).toEqual(['04:12', '04:12', '04:12', '04:12'])
  expect(weeksOf('24 weken en 3 dagen')).toEqual({ weeks: 24, days: 3 })
  expect(weeksOf('24')).toEqual({ weeks: 24, days: null })
  expect([professionOf('12345678901'), professionOf('12345678903'), professionOf('12345678999')]).toEqual([
    'doctor',
    'midwife',
    null,
  ])
})

describe('dates of the BRP', () => {
  test.each<[PartialDate, string]>([
    [{ precision: 'unknown' }, '00000000'],
    [{ precision: 'year', year: 1987 }, '19870000'],
    [{ precision: 'month', year: 1987, month: 3 }, '19870300'],
    [{ precision: 'day', year: 2020, month: 8, day: 30 }, '20200830'],
  ])('%j is %s, both ways', (date, written) => {
    expect(brpDateOf(date)).toBe(written)
    expect(readBrpDate(written)).toEqual(date)
  })

  test('a season or a week is only its year', () => {
    expect(brpDateOf({ precision: 'season', year: 2024, season: 'spring' })).toBe('20240000')
    expect(brpDateOf({ precision: 'week', week: 9 })).toBe('00000000')
    expect(brpDateOf({ precision: 'week', week: 9, year: 2024 })).toBe('20240000')
  })

  test.each(['20260231', '20261300', '2026030', '20260009', '00000101', 'jjjjmmdd'])('%s is none', (text) => {
    expect(readBrpDate(text)).toBeNull()
  })
})

test('any text gets at most one sentence, and never breaks anything', () => {
  const fields: OfficialField[] = [
    'bsn',
    'postcode',
    'houseNumber',
    'bigNumber',
    'certificateNumber',
    'birthTime',
    'weeks',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.string({ unit: 'binary', maxLength: 60 }), (field, typed) => {
      for (const language of ['nl', 'en'] as const) expect(saidOf(field, typed, language)).not.toMatch(/undefined|!/u)
    }),
  )
})
