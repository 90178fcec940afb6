/** @file Dates in words, in the language of the reader, and where a date stands among others. */
import type { Language } from './language.ts'
import type { SomeDate } from './fields.ts'

const seasons: Record<Language, Record<string, string>> = {
  nl: { spring: 'voorjaar', summer: 'zomer', autumn: 'najaar', winter: 'winter' },
  en: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
}

const around: Record<Language, string> = { nl: 'rond', en: 'around' }

/** The date in words, such as 'rond 14 november 2026', 'zomer 2026' or 'week 9'; empty when nothing is known. */
export function dateInWords(date: SomeDate, language: Language): string {
  const said = exactly(date, language)
  return date.around && said !== '' ? `${around[language]} ${said}` : said
}

/** A moment in words, with the time: '21 november 2026, 19.30 uur'. */
export function momentInWords(moment: Date, language: Language): string {
  const day = moment.toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' })
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return language === 'nl' ? `${day}, ${hours ?? ''}.${minutes ?? ''} uur` : `${day}, ${hours ?? ''}:${minutes ?? ''}`
}

/** A day as sheets have it, such as '2026-12-03', in words; what is no such day stays as it is. */
export function isoInWords(iso: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(iso) ?? []
  return year === '' ? iso : [Number(day), monthName(Number(month), language), Number(year)].join(' ')
}

/** A time of day, kept as '14:15', in words: '14.15 uur'. */
export const timeInWords = (time: string, language: Language) =>
  language === 'nl' && /^\d\d:\d\d$/.test(time) ? `${time.replace(':', '.')} uur` : time

/** What weeks are counted from: a child's own day, and how long the pregnancy had then lasted. */
type Anchor = { readonly date: SomeDate; readonly weeks: number | null; readonly days: number | null }

/** A text that sorts as the dates do; a date that is not a day stands at the start of what it may mean, an unknown one last. */
export function sortKey(date: SomeDate, counted: Anchor | null): string {
  const { year, month, day } = startOf(date, counted)
  if (year === null) return '~'
  const width = ['year', 'season', 'month', 'week', 'day'].indexOf(date.precision)
  return [pad(year, 4), pad(month, 2), pad(day, 2), width, pad(date.week ?? 0, 2)].join(' ')
}

function exactly({ precision, year, month, day, week, season }: SomeDate, language: Language): string {
  const months = month === null ? '' : monthName(month, language)
  const parts: Record<string, readonly (string | number | null)[]> = {
    day: [day, months, year],
    month: [months, year],
    season: [seasons[language][season] ?? '', year],
    year: [year],
    week: [week === null ? '' : `week ${week}${year === null ? '' : ','}`, year],
  }
  return (parts[precision] ?? []).filter((part) => part !== null && part !== '').join(' ')
}

// the fifteenth, for no time zone reaches another month from there
const monthName = (month: number, language: Language) =>
  new Date(2026, month - 1, 15).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long' })

const pad = (value: number, length: number) => String(value).padStart(length, '0')

type Start = { year: number | null; month: number; day: number }

// a winter begins in December of the year before, but stands under the year its parents wrote
const seasonMonths: Record<string, number> = { winter: 1, spring: 3, summer: 6, autumn: 9 }

function startOf(date: SomeDate, counted: Anchor | null): Start {
  const { precision, year } = date
  if (precision === 'week' && date.week !== null) return startOfWeek(date, counted) ?? { year, month: 1, day: 1 }
  const month = precision === 'season' ? (seasonMonths[date.season] ?? 1) : (date.month ?? 1)
  return { year, month, day: date.day ?? 1 }
}

// what the parents wrote wins: a week that is counted into another year than they say stands at the start of theirs
function startOfWeek({ week, year }: SomeDate, counted: Anchor | null): Start | null {
  const start = week === null || counted === null ? null : countedFrom(week, counted)
  if (start === null) return null
  const isInYear = year === null || start.getUTCFullYear() === year
  return isInYear ? { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1, day: start.getUTCDate() } : null
}

// weeks of a pregnancy are told back from the child's own day and how long it then had lasted
function countedFrom(week: number, { date, weeks, days }: Anchor): Date | null {
  const { year, month, day } = startOf(date, null)
  if (year === null || weeks === null || date.precision === 'week') return null
  return new Date(Date.UTC(year, month - 1, day + (week - weeks) * 7 - (days ?? 0)))
}
