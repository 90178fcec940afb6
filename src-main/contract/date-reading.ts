/** @file Reads a date as a parent types it, in Dutch or English: '14-11-2026', 'rond maart 2024', 'lente 2024', 'week 9', '?'. */
import { datePartsOf } from './date-parts.ts'
import { meantBy } from './date-patterns.ts'
import { BookError } from './errors.ts'
import type { Language } from './language.ts'
import { PartialDate, unknownDate } from './partial-date.ts'

/**
 * The date meant, in either language's words. Day comes before month; only in English may '11/14/2026' be the other way
 * round, where there is no other way to read it. Of two digits for a year, 00-49 are 2000-2049 and 50-99 are 1950-1999.
 * Throws `date-not-real` for 31 February and the like, and `invalid-input` for what is not understood.
 */
export function parseDate(text: string, language: Language): PartialDate {
  const plain = simplified(text)
  if (UNKNOWN.has(plain)) return unknownDate

  const found = datePartsOf(plain)
  const meant = found && meantBy(found.parts, { monthFirst: language === 'en' && plain.includes('/') })
  if (!meant) throw new BookError('invalid-input', { field: shortened(text) })

  const date = PartialDate.safeParse(found.around ? { ...meant, around: true } : meant)
  if (!date.success) throw new BookError('date-not-real', { name: shortened(text) })
  return date.data
}

const simplified = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘'`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

const shortened = (text: string) => {
  const signs = Array.from(text.trim())
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('')
}

const UNKNOWN: ReadonlySet<string> = new Set([
  ...['', '?', '??', '???', '-', '–', '…', '...'],
  ...['onbekend', 'datum onbekend', 'niet bekend', 'weet ik niet', 'weten we niet', 'geen datum', 'geen idee'],
  ...['unknown', 'date unknown', 'not known', 'i dont know', 'we dont know', 'dont know', 'no date', 'no idea'],
])
