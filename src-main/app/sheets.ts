/** @file Recovery sheets: made, trusted only after some words were typed back from the paper, and tried again later. */
import { randomInt } from 'node:crypto'
import { BookError } from '#contract'
import type { AskedWord, Language, LockState, NewSheet, SheetId } from '#contract'
import { z } from 'zod'
import type { DeskNeeds } from './desk-needs.ts'
import type { createDocuments } from './documents.ts'
import { keysFolderOf } from './lock-copy.ts'
import { localDay } from './print.ts'
import { recoverySheet } from './recovery-sheet.ts'
import type { Session } from './session.ts'

export type SheetNeeds = Pick<DeskNeeds, 'vault' | 'typesetter' | 'now' | 'newId'> & {
  session: () => Session
  documents: ReturnType<typeof createDocuments>
}
type Waiting = { id: SheetId; book: string; words: string[][]; asked: AskedWord[] }
type Answer = AskedWord & { typed: string }

const Remembered = z.strictObject({ madeAt: z.iso.datetime(), provenAt: z.iso.datetime() })
const KEY = 'sheet'

/** The recovery sheet of the open book. One new sheet waits at a time, in memory only, and opens nothing until it is trusted. */
export function createSheets(needs: SheetNeeds) {
  const { session, vault, now } = needs
  const waiting: { sheet: Waiting | null } = { sheet: null }
  const remember = (madeAt: string) => {
    session().book.remember(KEY, { madeAt, provenAt: now().toISOString() })
  }

  return {
    make: async (language: Language): Promise<NewSheet> => {
      lockOf(session())
      const words = vault.newWords(language)
      const asked = askedOf(words)
      const { id, made } = await typeset(needs, words, language)
      const sheet = needs.newId() as SheetId
      waiting.sheet = { id: sheet, book: session().folder.about.id, words, asked }
      return { sheet, document: id, pageCount: made.pageCount, lines: words, asked }
    },

    /** From now on the words open the book, and those of an earlier sheet no longer do; the vault proves it first. */
    trust: async (sheet: SheetId, answers: readonly Answer[]): Promise<void> => {
      const made = waiting.sheet
      const { keys, at } = lockOf(session())
      if (made?.id !== sheet || made.book !== keys.book) throw new BookError('sheet-not-found')
      if (!made.asked.every((one) => isAnswered(made.words, one, answers))) throw new BookError('wrong-words')
      const madeAt = now()
      const secret = made.words.flat().join(' ')
      await vault.writeKey(at, { kind: 'recovery', secret, keys, madeAt })
      waiting.sheet = null
      remember(madeAt.toISOString())
    },

    tryWords: async (words: string): Promise<void> => {
      const { keys, at } = lockOf(session())
      const { madeAt } = await vault.openKeys(
        at,
        { kind: 'words', words },
        { name: session().folder.name, book: keys.book },
      )
      remember(madeAt)
    },
  }
}

function lockOf({ folder }: Session) {
  if (folder.keys === null) throw new BookError('not-locked')
  return { keys: folder.keys, at: keysFolderOf(folder.path) }
}

async function typeset({ typesetter, documents, now }: SheetNeeds, words: string[][], language: Language) {
  const day = localDay(now())
  const { job, fileName } = recoverySheet({ words, language, day })
  const made = await typesetter.set(job, {})
  return { made, id: documents.keep({ pdf: made.pdf, name: fileName }) }
}

const ASKED_LINES = 3

/** Three words of three lines, in the order of the paper, that chance chooses. */
function askedOf(words: readonly string[][]): AskedWord[] {
  const lines = new Set<number>()
  while (lines.size < ASKED_LINES) lines.add(randomInt(words.length) + 1)
  return [...lines].toSorted((a, b) => a - b).map((line) => ({ line, word: randomInt(4) + 1 }))
}

function isAnswered(words: readonly string[][], asked: AskedWord, answers: readonly Answer[]): boolean {
  const answer = answers.find(({ line, word }) => line === asked.line && word === asked.word)
  return answer?.typed.trim().toLowerCase() === words[asked.line - 1]?.[asked.word - 1]
}

/** When the recovery sheet of a locked book was made and last proven; `null` without one. */
export const sheetOf = ({ folder, book }: Session): LockState['sheet'] =>
  folder.keys === null ? null : (book.recall(KEY, Remembered) ?? null)
