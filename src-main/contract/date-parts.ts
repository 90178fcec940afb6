/** @file Takes a typed date apart: numbers, months, seasons and weeks, in Dutch and English words alike. */
import { dateWords } from './date-words.ts'
import type { Season } from './partial-date.ts'

/** `n`: one or two digits; `y`: four; `m`: a month; `s`: a season; `w`: the word week; `+`: the sign in '9+3'. */
export type DatePart = { kind: 'n' | 'y' | 'm'; value: number } | { kind: 's'; value: Season } | { kind: 'w' | '+' }

// more than any date in words; a longer text is not looked at
const LONGEST = 100

type Token = DatePart | { kind: 'around' } | { kind: 'filler' }

/** The parts of a text in small letters, in order; `null` when there is anything in it that has no place in a date. */
export function datePartsOf(plain: string): { parts: DatePart[]; around: boolean } | null {
  if (plain.length > LONGEST || !/^[\p{L}\d\s.,/\\()?+±~≈‐-―-]*$/u.test(plain)) return null
  const tokens = (plain.match(/\d+|\p{L}+|[+±~≈]/gu) ?? []).map(tokenOf)
  if (!tokens.every((token) => token !== null)) return null
  return {
    parts: tokens.flatMap((token) => (token.kind === 'around' || token.kind === 'filler' ? [] : [token])),
    around: plain.endsWith('?') || tokens.some(({ kind }) => kind === 'around'),
  }
}

function tokenOf(word: string): Token | null {
  if (/^\d+$/.test(word)) return numberToken(word)
  if (word === '+') return { kind: '+' }
  if (AROUND.has(word)) return { kind: 'around' }
  if (WEEK.has(word)) return { kind: 'w' }
  if (FILLERS.has(word)) return { kind: 'filler' }
  const season = SEASONS.get(word)
  return season === undefined ? monthToken(word) : { kind: 's', value: season }
}

function numberToken(digits: string): Token | null {
  if (digits.length === 4) return { kind: 'y', value: Number(digits) }
  return digits.length <= 2 ? { kind: 'n', value: Number(digits) } : null
}

/** A month by its name, or by its first letters when they are three or more. */
function monthToken(word: string): Token | null {
  if (word.length < 3) return null
  const name = OTHER_SPELLINGS.get(word) ?? word
  const startsSo = (month: string) => month.toLowerCase().startsWith(name)
  const found = [dateWords.nl, dateWords.en].map(({ months }) => months.findIndex(startsSo)).find((index) => index >= 0)
  return found === undefined ? null : { kind: 'm', value: found + 1 }
}

const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')))

const AROUND = words(
  'rond rondom omstreeks ongeveer circa ca plm begin midden half medio eind einde',
  'around about approximately approx roughly c early mid late end ± ~ ≈',
)

const FILLERS = words(
  'de het van op in en jaar maand dag dagen e ste zwangerschap',
  'the of on and year month day days st nd rd th pregnancy',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo',
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
)

const WEEK = words('week weken weeks wk wkn w zwangerschapsweek')

const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['voorjaar', 'spring'],
  ['lente', 'spring'],
  ['spring', 'spring'],
  ['zomer', 'summer'],
  ['summer', 'summer'],
  ['najaar', 'autumn'],
  ['herfst', 'autumn'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])

const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['mrt', 'maart'],
  ['febuari', 'februari'],
])
