/**
 * @file The words of a recovery sheet: six lines of four. A line says 40 bits: 32 random ones and 8 that check them, the first byte of the
 * SHA-256 of 'bewaarboek', the number of the line and the four random bytes. So each line tells by itself whether it was copied well.
 */
import { createHash } from 'node:crypto'
import { BookError } from '#contract'
import type { LineCheck, WordsCheck } from '#contract'
import { nearestWord } from './nearest-word.ts'
import type { WordList } from './word-lists.ts'

const LINES = 6
const WORDS_PER_LINE = 4
const BYTES_PER_LINE = 4

/** Six lines of four words with 192 random bits; `random` gives that many random bytes. */
export function newRecoveryWords({ words }: WordList, random: (bytes: number) => Uint8Array): string[][] {
  return Array.from({ length: LINES }, (_, at) => {
    const data = random(BYTES_PER_LINE)
    const bits = BigInt(`0x${Buffer.concat([data, Buffer.of(checkByte(at + 1, data))]).toString('hex')}`)
    return [30n, 20n, 10n, 0n].map((shift) => words[Number((bits >> shift) & 1023n)] ?? '')
  })
}

/**
 * What each of the six typed lines is like. Capitals, accents, spaces, numbers and check marks do not matter; the language is that of
 * which most words are known. The word that is being typed is still to come when it begins as a word of the list does.
 */
export function checkRecoveryWords(lists: readonly WordList[], lines: readonly string[]): WordsCheck {
  const typed = Array.from({ length: LINES }, (_, at) => wordsIn(lines[at] ?? ''))
  const list = listOf(lists, typed.flat())
  const look = list ?? { words: lists.flatMap(({ words }) => words) }
  const known = numbersOf(look.words)
  const checks = typed.map((words, at) => checkLine(words, { line: at + 1, words: look.words, known }))
  return { language: list?.language ?? null, lines: checks, right: checks.every(({ state }) => state === 'right') }
}

/** The 24 words with single spaces between them, as a key file wants them; refused as `words-mistyped` with the lines that are not right. */
export function readRecoveryWords(lists: readonly WordList[], typed: string): string {
  const lines = linesIn(typed)
  const { right, lines: checks } = checkRecoveryWords(lists, lines)
  if (right && lines.length === LINES) return lines.flatMap(wordsIn).join(' ')
  const wrong = checks.flatMap(({ state, line }) => (state === 'right' ? [] : [line]))
  throw new BookError('words-mistyped', { lines: (wrong.length === 0 ? [LINES + 1] : wrong).join(', ') })
}

function checkByte(line: number, data: Uint8Array): number {
  return createHash('sha256').update('bewaarboek').update(Buffer.of(line)).update(data).digest()[0] ?? 0
}

/** As typed, in six lines; written in any other way, as a scanned code gives them, they are taken by fours. */
function linesIn(typed: string): string[] {
  const lines = typed.split(/\r\n|\r|\n/u)
  const filled = lines.filter((line) => wordsIn(line).length > 0)
  if (lines.length === LINES) return lines
  if (filled.length === LINES) return filled
  const words = wordsIn(typed)
  return Array.from({ length: Math.max(LINES, Math.ceil(words.length / WORDS_PER_LINE)) }, (_, at) =>
    words.slice(at * WORDS_PER_LINE, (at + 1) * WORDS_PER_LINE).join(' '),
  )
}

/** The words of a line as the list writes them. A single v or x is a tick that somebody typed along. */
function wordsIn(line: string): string[] {
  return line
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'v' && word !== 'x')
}

function listOf(lists: readonly WordList[], typed: readonly string[]): WordList | null {
  const scores = lists.map((list) => {
    const known = numbersOf(list.words)
    return { list, score: typed.filter((word) => known.has(word)).length }
  })
  const best = scores.toSorted((one, other) => other.score - one.score)[0]
  return best === undefined || best.score === 0 ? null : best.list
}

type Look = { line: number; words: readonly string[]; known: ReadonlyMap<string, number> }

function checkLine(typed: readonly string[], look: Look): LineCheck {
  const { line } = look
  if (typed.length === 0) return { line, state: 'empty' }
  const at = typed.findIndex((word) => !look.known.has(word))
  if (at >= 0) return unknownWord(typed, at, look)
  if (typed.length < WORDS_PER_LINE) return { line, state: 'short' }
  if (typed.length > WORDS_PER_LINE) return { line, state: 'long' }
  return { line, state: fitsItsCheck(typed, look) ? 'right' : 'mistyped' }
}

function unknownWord(typed: readonly string[], at: number, { line, words }: Look): LineCheck {
  const word = typed[at] ?? ''
  const isBeingTyped = at === typed.length - 1 && at < WORDS_PER_LINE && words.some((one) => one.startsWith(word))
  const suggestion = nearestWord(words, word)
  const where = { line, word: at + 1, ...(suggestion === null ? {} : { suggestion }) }
  return { state: isBeingTyped ? 'short' : 'unknown', ...where }
}

function fitsItsCheck(typed: readonly string[], { line, known }: Look): boolean {
  const bits = typed.reduce((sum, word) => (sum << 10n) | BigInt(known.get(word) ?? 0), 0n)
  const bytes = Buffer.from(bits.toString(16).padStart(10, '0'), 'hex')
  return checkByte(line, bytes.subarray(0, BYTES_PER_LINE)) === bytes[BYTES_PER_LINE]
}

const numbers = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function numbersOf(words: readonly string[]): ReadonlyMap<string, number> {
  const known = numbers.get(words) ?? new Map(words.map((word, number) => [word, number]))
  numbers.set(words, known)
  return known
}
