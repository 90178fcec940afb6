/**
 * @file Values as officials write them, and a word where one looks otherwise. Nothing here blocks: what a person typed stays as it is.
 * Forms: Logisch Ontwerp BRP 2025.Q1 (postcode 11.60, huisnummer 11.20 to 11.40, aktenummer 81.20, dates 4.2.8.5); BIG-nummer of
 * eleven digits: NORA.
 */
import { Bsn } from './book.ts'
import { isRealDay } from './partial-date.ts'
import type { PartialDate } from './partial-date.ts'

/** What looks otherwise than an official writes it. */
export type ValueNote =
  | 'bsn-length'
  | 'bsn-test'
  | 'postcode'
  | 'house-number'
  | 'house-number-addition'
  | 'big-number'
  | 'certificate-number'
  | 'time'
  | 'weeks'

export type OfficialField =
  'bsn' | 'postcode' | 'houseNumber' | 'bigNumber' | 'certificateNumber' | 'birthTime' | 'weeks'

/** The one thing worth saying about a value of this kind; `null` for an empty one and for one that is as officials write it. */
export function noteOn(field: OfficialField, typed: string): ValueNote | null {
  const text = typed.trim()
  return text === '' ? null : checks[field](text)
}

const checks: Record<OfficialField, (text: string) => ValueNote | null> = {
  bsn: (text) => {
    if (Bsn.safeParse(text).success) return null
    return /^\d{8,9}$/u.test(text.replaceAll(/[\s.-]/gu, '')) ? 'bsn-test' : 'bsn-length'
  },
  postcode: (text) => (postcodeOf(text) === null ? 'postcode' : null),
  houseNumber: (text) => {
    const parts = houseNumberOf(text)
    if (parts === null) return 'house-number'
    return parts.addition.length > 4 ? 'house-number-addition' : null
  },
  bigNumber: (text) => (/^\d{11}$/u.test(text.replaceAll(/[\s.-]/gu, '')) ? null : 'big-number'),
  certificateNumber: (text) => (/^2.B.{4}$/u.test(text.replaceAll(/\s/gu, '')) ? null : 'certificate-number'),
  birthTime: (text) => (timeOf(text) === null ? 'time' : null),
  weeks: (text) => (weeksOf(text) === null ? 'weeks' : null),
}

/** '1234 AB' of any way of writing a Dutch postcode; `null` for what can't be one (SA, SD and SS are not given out). */
export function postcodeOf(text: string): string | null {
  const found = /^([1-9]\d{3})\s*((?!SA|SD|SS)[A-Z]{2})$/u.exec(text.trim().toUpperCase())
  return found === null ? null : `${found[1] ?? ''} ${found[2] ?? ''}`
}

export type HouseNumber = { number: string; letter: string; addition: string }

/** Number (1 to 5 digits), letter and addition of '12A', '12 A bis' or '12-3'; `null` when it does not begin with such a number. */
export function houseNumberOf(text: string): HouseNumber | null {
  const found = /^0*([1-9]\d{0,4})(?!\d)\s*[-/]?\s*(?:([A-Za-z])(?![A-Za-z]))?\s*[-/]?\s*(.*)$/u.exec(text.trim())
  if (found === null) return null
  return { number: found[1] ?? '', letter: found[2] ?? '', addition: (found[3] ?? '').trim() }
}

/** What the last two digits of a BIG-nummer look like (secondary source: only a hint); `null` otherwise. */
export function professionOf(bigNumber: string): 'doctor' | 'midwife' | null {
  const digits = bigNumber.replaceAll(/[\s.-]/gu, '')
  if (!/^\d{11}$/u.test(digits)) return null
  if (digits.endsWith('01')) return 'doctor'
  return digits.endsWith('03') ? 'midwife' : null
}

/** '04:12' of '4.12 uur', '04:12' or '0412'; `null` for what is no time of a day. */
export function timeOf(text: string): string | null {
  const found = /^([01]?\d|2[0-3])\s*[:.,uh]?\s*([0-5]\d)(\s*(uur|h))?$/iu.exec(text.trim())
  return found === null ? null : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`
}

/** Weeks (0 to 45) and days (0 to 6) of '24+3', '24 weken en 3 dagen' or '24'; `null` for what can't be a length of pregnancy. */
export function weeksOf(text: string): { weeks: number; days: number | null } | null {
  const found =
    /^(\d{1,2})\s*(?:weken|week|weeks|wk|w)?\s*(?:(?:\+|en|and|,|\s)\s*([0-6])\s*(?:dagen|dag|days|day|d)?)?$/iu.exec(
      text.trim(),
    )
  if (found === null || Number(found[1]) > 45) return null
  return { weeks: Number(found[1]), days: found[2] === undefined ? null : Number(found[2]) }
}

/** A date as the BRP writes it, 'jjjjmmdd' with zeros for what is not known (4.2.8.5). A season or a week is only its year. */
export function brpDateOf(date: PartialDate): string {
  switch (date.precision) {
    case 'unknown':
      return '00000000'
    case 'day':
      return `${date.year}${two(date.month)}${two(date.day)}`
    case 'month':
      return `${date.year}${two(date.month)}00`
    case 'season':
    case 'year':
      return `${date.year}0000`
    case 'week':
      return `${date.year ?? '0000'}0000`
  }
}

/** The date in eight digits of the BRP, zeros for what is not known; `null` when it isn't one. */
export function readBrpDate(text: string): PartialDate | null {
  const found = /^(\d{4})(\d{2})(\d{2})$/u.exec(text.trim())
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (Number(found[0]) === 0) return { precision: 'unknown' }
  return year < 1000 ? null : partsAsDate({ year, month, day })
}

function partsAsDate({ year, month, day }: { year: number; month: number; day: number }): PartialDate | null {
  if (day !== 0) return isRealDay({ year, month, day }) ? { precision: 'day', year, month, day } : null
  if (month === 0) return { precision: 'year', year }
  return month <= 12 ? { precision: 'month', year, month } : null
}

const two = (number: number) => String(number).padStart(2, '0')
