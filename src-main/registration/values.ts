/** @file Values as they stand on a Dutch sheet: dates with room for a pen, weeks, addresses. An empty text means: a blank line. */
import { BookError, describeDate, isRealDay } from '#contract'
import type { Child, Language, ParentDetails, PartialDate } from '#contract'
import { plainSigns } from './plain-signs.ts'

const seasons = { spring: 'voorjaar', summer: 'zomer', autumn: 'najaar', winter: 'winter' }

const ownCountry = /^(the |kingdom of the |koninkrijk der )?(nederland|nederlanden|netherlands|holland|nl)$/i

/** '21 november 2026' or '21 November 2026' for an ISO day such as '2026-11-21'; anything else gives `invalid-input`. */
export function writtenDay(isoDay: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(isoDay) ? isoDay.split('-').map(Number) : []
  if (!isRealDay({ year, month, day })) throw new BookError('invalid-input')
  return describeDate({ precision: 'day', year, month, day }, language)
}

/** A date in Dutch, '…' where a pen may add the day: '… maart 2026'. Empty when not even the year is known. */
export function dutchDate(date: PartialDate): string {
  const known = knownPart(date)
  return known !== '' && 'around' in date && date.around === true ? `rond ${known}` : known
}

function knownPart(date: PartialDate): string {
  switch (date.precision) {
    case 'unknown':
      return ''
    case 'day':
      return describeDate({ ...date, around: false }, 'nl')
    case 'month':
      return `… ${describeDate({ ...date, around: false }, 'nl')}`
    case 'season':
      return `… ${date.year} (${seasons[date.season]})`
    case 'year':
      return `… ${date.year}`
    case 'week':
      return date.year === undefined ? '' : `… ${date.year}`
  }
}

/** How long the pregnancy was: '8 weken en 3 dagen'. Empty when the weeks are not known. */
export function weeksAndDays(child: Child): string {
  if (child.weeks === null) return ''
  const weeks = child.weeks === 1 ? '1 week' : `${child.weeks} weken`
  if (child.days === null || child.days === 0) return weeks
  return `${weeks} en ${child.days === 1 ? '1 dag' : `${child.days} dagen`}`
}

/** The country of the birth as typed; 'Nederland' for every way of writing that. */
export function countryOf(child: Child): string {
  const typed = plainSigns(child.details.birthCountry)
  return ownCountry.test(typed) ? 'Nederland' : typed
}

/** A municipality without the word 'gemeente' in front of it. */
export function municipality(typed: string): string {
  return plainSigns(typed).replace(/^gemeente\s+/i, '')
}

/** '7419 AA' in the usual spelling where it is a Dutch postcode, else as typed. */
export function postcodeOf(details: ParentDetails): string {
  return plainSigns(details.postcode).replace(
    /^([1-9]\d{3})\s*([a-z]{2})$/i,
    (_, digits: string, letters: string) => `${digits} ${letters.toUpperCase()}`,
  )
}

/** 'Worp 12 A bis': the street with its number; in older books the number stands in the street already. */
export function streetAndNumber({ street, houseNumber }: ParentDetails): string {
  return [plainSigns(street), plainSigns(houseNumber)].filter((part) => part !== '').join(' ')
}

/** '04:12' for a time of the day however it was typed ('4.12', '4:12 uur'), else as typed. */
export function clockTime(typed: string): string {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*uur)?$/i.exec(plainSigns(typed)) ?? []
  return hour === undefined || minute === undefined ? plainSigns(typed) : `${hour.padStart(2, '0')}:${minute}`
}

/** First names for the akte or the BRP: the official ones, else the name in the book unless an akte already holds names. */
export function firstNamesOf(child: Child): string {
  if (child.details.firstNames !== '') return plainSigns(child.details.firstNames)
  return child.details.namesOnCertificate === 'yes' ? '' : plainSigns(child.name)
}
