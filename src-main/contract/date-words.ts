/** @file Dates in words: '14 november 2026', 'rond maart 2024', 'voorjaar 2024', 'week 9'. The source of every date on screen and paper. */
import type { Language } from './language.ts'
import type { PartialDate, Season } from './partial-date.ts'

type DateWords = { months: readonly string[]; seasons: Record<Season, string>; around: string; unknown: string }

/** The names of months and seasons, lower case in Dutch, and the words for 'around' and 'not known'. */
export const dateWords: Record<Language, DateWords> = {
  nl: {
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    seasons: { spring: 'voorjaar', summer: 'zomer', autumn: 'najaar', winter: 'winter' },
    around: 'rond',
    unknown: 'datum onbekend',
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
    around: 'around',
    unknown: 'date unknown',
  },
}

/** The whole date in words, such as 'rond 14 november 2026'; `parseDate` reads it back as it was. */
export function describeDate(date: PartialDate, language: Language): string {
  const words = dateWords[language]
  switch (date.precision) {
    case 'unknown':
      return words.unknown
    case 'week':
      return around(date, words, date.year === undefined ? weekOf(date) : `${weekOf(date)}, ${date.year}`)
    case 'year':
      return around(date, words, String(date.year))
    case 'day':
    case 'month':
    case 'season':
      return around(date, words, `${withoutYear(date, words)} ${date.year}`)
  }
}

/** The date under a heading that already says the year: '14 november', 'week 9'; empty when the heading says it all. */
export function describeDateInYear(date: PartialDate, language: Language): string {
  const words = dateWords[language]
  switch (date.precision) {
    case 'unknown':
      return ''
    case 'week':
      return around(date, words, weekOf(date))
    case 'year':
      return date.around === true ? around(date, words, String(date.year)) : ''
    case 'day':
    case 'month':
    case 'season':
      return around(date, words, withoutYear(date, words))
  }
}

type InYear = Extract<PartialDate, { precision: 'day' | 'month' | 'season' }>

function withoutYear(date: InYear, words: DateWords): string {
  if (date.precision === 'season') return words.seasons[date.season]
  const month = words.months[date.month - 1] ?? ''
  return date.precision === 'day' ? `${date.day} ${month}` : month
}

// 'week' is the word in both languages
const weekOf = ({ week }: { week: number }) => `week ${week}`

const around = (date: { around?: boolean | undefined }, words: DateWords, text: string) =>
  date.around === true ? `${words.around} ${text}` : text
