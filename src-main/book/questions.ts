/**
 * @file The questions the parents still have for their midwife or hospital, each with room for the answer, kept with the book.
 *
 * All of them are one value among the settings, as the editions are: a program that knows no questions passes them over, and what this
 * program cannot read of them, as a newer one wrote it, stays where it is. What is put away keeps its place, for when it comes back.
 */
import { BookError, OpenQuestion, QuestionId } from '#contract'
import type { Database } from '#main/database'
import { z } from 'zod'
import { createSettingRows } from './setting-rows.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

/** So many stand in a book; those in the drawer are not counted. */
export const MOST_QUESTIONS = 200

/** A question with the moment it was put away, ISO, or `null`. */
export type KeptQuestion = OpenQuestion & { removedAt: string | null }
export type Questions = ReturnType<typeof createQuestions>

const KEY = 'questions'
const Asked = OpenQuestion.pick({ text: true })
const Changes = OpenQuestion.omit({ id: true }).partial()
const Known = z.object({ id: QuestionId, text: OpenQuestion.shape.text })
const Moment = z.iso.datetime()

/** The questions of a book, in the order in which they were written down. */
export function createQuestions(db: Database, { change, newId, moment }: Writing) {
  const { all, get, list, write } = createStore(db)
  const refuseMore = () => {
    if (list().length >= MOST_QUESTIONS) throw new BookError('too-many-questions')
  }
  return {
    all,
    list,
    add: (asked: z.input<typeof Asked>): OpenQuestion => {
      const { text } = accept(Asked, asked)
      return change(() => {
        refuseMore()
        return open(write({ id: QuestionId.parse(newId()), text, answer: '', removedAt: null }))
      })
    },
    save: (id: QuestionId, changes: z.input<typeof Changes>): OpenQuestion => {
      const fields = given(accept(Changes, changes))
      return change(() => open(write({ ...get(id), ...fields })))
    },
    /** Its shelf in the drawer, which asks inside a change of its own. */
    shelf: {
      missing: 'question-not-found' as const,
      has: (id: string): boolean => all().some((one) => one.id === id),
      putAway: (id: string): void => {
        const question = get(id)
        if (question.removedAt === null) write({ ...question, removedAt: moment() })
      },
      takeBack: (id: string): void => {
        const question = get(id)
        if (question.removedAt === null) return
        refuseMore()
        write({ ...question, removedAt: null })
      },
    },
  }
}

function createStore(db: Database) {
  const rows = createSettingRows(db)
  const stored = (): unknown[] => {
    const value = rows.get(KEY)
    return Array.isArray(value) ? value : []
  }
  const all = (): KeptQuestion[] => stored().flatMap((value) => readQuestion(value) ?? [])
  return {
    all,
    list: (): OpenQuestion[] => all().flatMap((one) => (one.removedAt === null ? [open(one)] : [])),
    get: (id: string): KeptQuestion => {
      const question = all().find((one) => one.id === id)
      if (question === undefined) throw new BookError('question-not-found')
      return question
    },
    write: (question: KeptQuestion): KeptQuestion => {
      const values = stored()
      const at = values.findIndex((value) => readQuestion(value)?.id === question.id)
      rows.put(KEY, at === -1 ? [...values, question] : values.with(at, { ...fieldsOf(values[at]), ...question }))
      return question
    },
  }
}

const open = ({ id, text, answer }: KeptQuestion): OpenQuestion => ({ id, text, answer })

/** What can be read of it; `null` when it has no text or no id. */
function readQuestion(value: unknown): KeptQuestion | null {
  const known = Known.safeParse(value)
  if (!known.success) return null
  const { answer, removedAt } = fieldsOf(value)
  return {
    ...known.data,
    answer: OpenQuestion.shape.answer.safeParse(answer).data ?? '',
    removedAt: Moment.safeParse(removedAt).data ?? null,
  }
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
