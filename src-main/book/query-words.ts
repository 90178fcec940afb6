/** @file What a person is looking for, as folded words and as a question the index understands. Pure. */
import { fold } from '#main/database'

/**
 * `word`: stands in the text as a word; `start`: begins one; `within`: stands anywhere, for scripts that are written without
 * spaces, of which the index makes one long word. `parts`: the word without the signs between its letters.
 */
export type QueryWord = { how: 'word' | 'start' | 'within'; parts: readonly string[] }

// a person looks for a few words; the rest of a pasted page is left out
const MOST = 20

/** The words looked for, each once; the last may still be half typed. Signs that are no letter or number are not looked for. */
export function queryWords(text: string): QueryWord[] {
  const words = [...new Set(fold(text).split(/\s+/u))]
    .map((word) => word.match(LETTERS) ?? [])
    .filter(({ length }) => length > 0)
  return words.slice(0, MOST).map((parts, index) => ({ how: howOf(parts, index === words.length - 1), parts }))
}

/** The same for FTS5, each word quoted so that nothing in it is a command (sqlite.org/fts5.html, 3.1); `null` when it holds none. */
export function indexQuery(words: readonly QueryWord[]): string | null {
  const quoted = words
    .filter(({ how }) => how !== 'within')
    .map(({ how, parts }) => `"${parts.join(' ')}"${how === 'start' ? '*' : ''}`)
  return quoted.length === 0 ? null : quoted.join(' AND ')
}

/** What must stand somewhere in the text, whatever stands around it. */
export const withinParts = (words: readonly QueryWord[]): string[] =>
  words.flatMap(({ how, parts }) => (how === 'within' ? parts : []))

/** Finds every place in a folded text where one of the words stands. */
export function wordPattern(words: readonly QueryWord[]): RegExp {
  // parts hold letters, marks and numbers only, so nothing in them has a meaning of its own in a pattern
  const patterns = words.flatMap(({ how, parts }) => {
    if (how === 'within') return parts
    const word = `(?<![${SIGNS}])${parts.join(`[^${SIGNS}]+`)}`
    return how === 'start' ? word : `${word}(?![${SIGNS}])`
  })
  return new RegExp(patterns.toSorted((one, other) => other.length - one.length).join('|'), 'gu')
}

// what the index takes for part of a word (database/migrations: categories of unicode61)
const SIGNS = '\\p{L}\\p{N}\\p{M}\\p{Co}'
const LETTERS = new RegExp(`[${SIGNS}]+`, 'gu')

// Korean has spaces, but hangs its small words onto the word before
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u

function howOf(parts: readonly string[], isLast: boolean): QueryWord['how'] {
  if (parts.some((part) => WITHOUT_SPACES.test(part))) return 'within'
  return isLast ? 'start' : 'word'
}
