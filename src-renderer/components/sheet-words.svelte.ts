/** @file The words of a recovery sheet as they are typed over: six lines, each looked at while it is written. */
import type { LineCheck, WordsCheck } from '#contract'
import type { Client } from '../client.ts'

const LINES = 6
const WORDS_PER_LINE = 4
const noLines: readonly string[] = Array.from({ length: LINES }, () => '')

/** What was typed so far. `words` is what a call takes, `isRight` when every line fits its check. */
export function createSheetWords({ client }: { client: Pick<Client, 'lock'> }) {
  let lines = $state.raw<readonly string[]>(noLines)
  let check = $state.raw<WordsCheck | null>(null)
  let round = 0

  const look = async () => {
    const mine = ++round
    const found = await client.lock.checkWords({ lines: [...lines] }).catch(() => null)
    // an answer about words that have changed since says nothing; without an answer the words are judged when they are handed in
    if (mine === round) check = found
  }

  return {
    get lines() {
      return lines
    },
    get words() {
      return lines.join('\n')
    },
    get isRight() {
      return check?.right === true
    },
    get language() {
      return check?.language ?? null
    },
    /** What one line is like, from 0. */
    checkOf: (at: number): LineCheck | null => check?.lines[at] ?? null,
    /** What is typed or pasted in one line; more than a line of it goes on in the lines after it. */
    put: async (at: number, typed: string) => {
      lines = spread(lines, at, typed)
      await look()
    },
    /** Takes the word of the list that is nearest to the one typed. */
    take: async (at: number, { word = 1, suggestion = '' }: Pick<LineCheck, 'word' | 'suggestion'>) => {
      const words = wordsIn(lines[at] ?? '')
      lines = lines.with(at, words.with(word - 1, suggestion).join(' '))
      await look()
    },
    clear: () => {
      lines = noLines
      check = null
      round += 1
    },
  }
}

export type SheetWordsEntry = ReturnType<typeof createSheetWords>

function spread(lines: readonly string[], at: number, typed: string): readonly string[] {
  const parts = partsOf(typed)
  if (parts.length <= 1) return lines.with(at, parts[0] ?? '')
  return lines.map((line, index) => parts[index - at] ?? line)
}

/** A paste of several lines, or of more words than two lines hold, is cut where the sheet cuts it. */
function partsOf(typed: string): string[] {
  const rows = typed.split(/\r\n|\r|\n/u).filter((row) => row.trim() !== '')
  if (rows.length > 1) return rows
  const words = wordsIn(typed)
  if (words.length < 2 * WORDS_PER_LINE) return [typed.replaceAll(/[\r\n]/gu, ' ')]
  return Array.from({ length: Math.ceil(words.length / WORDS_PER_LINE) }, (_, row) =>
    words.slice(row * WORDS_PER_LINE, (row + 1) * WORDS_PER_LINE).join(' '),
  )
}

// a number before a line is no word of it
const wordsIn = (line: string) => line.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '')
