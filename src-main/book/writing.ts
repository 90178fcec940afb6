/** @file How this room changes a book: one transaction per change, with input that was checked, at a moment that was handed in. */
import { BookError } from '#contract'
import { asDatabaseError, type Database } from '#main/database'
import type { z } from 'zod'

type Needs = { db: Database; now: () => Date; newId: () => string }

export type Writing = ReturnType<typeof createWriting>

/** `change` runs whole or not at all, and is on the disk when it returns. `moment`: ISO, UTC. */
export function createWriting({ db, now, newId }: Needs) {
  return {
    newId,
    moment: () => now().toISOString(),
    change: <T>(work: () => T): T => {
      try {
        return db.transaction(work).immediate()
      } catch (cause) {
        throw asDatabaseError(cause, 'book.db')
      }
    },
  }
}

// a letter that is allowed is some 40 deep; what is far deeper is refused before anything walks through it
const DEEPEST = 100

/**
 * What a schema makes of a value, without the fields that were left open. The command line asks this room without the bridge
 * between, and a row that the contract does not allow could never be read again: so it is parsed here too.
 */
export function accept<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  if (isDeeperThan(value, DEEPEST)) throw new BookError('invalid-input')
  const parsed = schema.safeParse(value, { reportInput: true })
  if (!parsed.success) throw refusalFor(parsed.error.issues[0])
  return parsed.data
}

/** The fields that were given: a field given as undefined changes nothing. */
export function given<T extends object>(changes: T): Given<T> {
  // sound: what is left is T without the keys whose value is undefined
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function refusalFor(issue: z.core.$ZodIssue | undefined): BookError {
  if (issue === undefined) return new BookError('invalid-input')
  if (issue.message === 'bsn-not-real') return new BookError('bsn-not-real')
  if (issue.message === 'date-not-real') return new BookError('date-not-real', { name: dayIn(issue.input) })
  if (issue.message === 'text-too-long' || isLongText(issue))
    return new BookError('text-too-long', limitFor(issue.input))
  return new BookError('invalid-input', { field: issue.path.map(String).join('.') })
}

const isLongText = (issue: z.core.$ZodIssue) => issue.code === 'too_big' && issue.origin === 'string'

// a Line holds 500 signs, Lines hold 5,000 (contract/book.ts)
const limitFor = (input: unknown) => ({ limit: typeof input === 'string' && input.length > 5000 ? '5.000' : '500' })

function dayIn(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('day' in input && 'month' in input && 'year' in input))
    return '…'
  return [input.day, input.month, input.year].map(String).join('-')
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}
