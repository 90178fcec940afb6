/**
 * @file The recovery sheet: six lines of four words. A word says 10 bits by its place in its list, a line 40: 32 random ones and 8 that
 * check them, the first byte of the SHA-256 of 'bewaarboek', the number of the line, and the four random bytes.
 */
import { sha256 } from './hash.ts'

export const LINES = 6
const WORDS = 4

/** `strange`: `word` stands on no list. `mistyped`: the words exist, but do not belong together. */
export type LineState =
  | { readonly state: 'empty' | 'short' | 'right' | 'mistyped' | 'long' }
  | { readonly state: 'strange'; readonly word: string }

/** How each typed line fits its check. The list is the one that knows most of the words. */
export function checkLines(lists: readonly (readonly string[])[], lines: readonly string[]): LineState[] {
  const typed = Array.from({ length: LINES }, (_, at) => wordsIn(lines[at] ?? ''))
  const known = (list: readonly string[]) => typed.flat().filter((word) => list.includes(word)).length
  const list = lists.reduce((best, one) => (known(one) > known(best) ? one : best), lists[0] ?? [])
  return typed.map((words, at) => checkLine(list, words, at + 1))
}

/** The words as a key file wants them: in lower case, with single spaces between. */
export function passphraseOf(lines: readonly string[]): string {
  return lines.flatMap(wordsIn).join(' ')
}

/** What was pasted, set out over the lines of the sheet; `null` when it is not more than one line. */
export function spreadOver(pasted: string): string[] | null {
  const words = wordsIn(pasted)
  if (words.length <= WORDS) return null
  return Array.from({ length: LINES }, (_, at) => {
    const until = at === LINES - 1 ? undefined : (at + 1) * WORDS
    return words.slice(at * WORDS, until).join(' ')
  })
}

/** Words as the list writes them; accents, capitals, numbers and ticks that were typed along are forgiven. */
function wordsIn(line: string): string[] {
  return line
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => !['', 'v', 'x'].includes(word))
}

function checkLine(list: readonly string[], words: readonly string[], line: number): LineState {
  if (words.length === 0) return { state: 'empty' }
  const strange = words.find((word) => !list.includes(word))
  if (strange !== undefined) return { state: 'strange', word: strange }
  if (words.length !== WORDS) return { state: words.length < WORDS ? 'short' : 'long' }
  const bits = words.reduce((sum, word) => sum * 1024n + BigInt(list.indexOf(word)), 0n)
  const data = Array.from({ length: 4 }, (_, at) => Number((bits >> BigInt(32 - at * 8)) & 255n))
  const check = sha256(new Uint8Array([...new TextEncoder().encode('bewaarboek'), line, ...data]))[0]
  return { state: check === Number(bits & 255n) ? 'right' : 'mistyped' }
}
