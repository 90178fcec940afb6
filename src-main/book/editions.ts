/**
 * @file Editions of the booklet, kept with the book: choices under a name.
 *
 * All of them are one value among the settings, so that the format of a book is what it was and a program that knows no editions
 * passes them over. What this program cannot read of them, as a newer one wrote it, stays where it is.
 */
import { BookError, Edition, EditionChanges, EditionId } from '#contract'
import type { Database } from '#main/database'
import { z } from 'zod'
import { createSettingRows } from './setting-rows.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

/** So many fit in a book. */
export const MOST_EDITIONS = 100

const KEY = 'editions'
const NewEdition = Edition.omit({ id: true })
const Named = z.object({ id: EditionId, name: Edition.shape.name })
const Choices = Edition.shape.choices

/** The editions of a book, in the order in which they were added. */
export function createEditions(db: Database, { change, newId }: Writing) {
  const { stored, list, get, write, put } = createStore(db)
  return {
    list,
    add: (asked: z.input<typeof NewEdition>): Edition => {
      const fields = accept(NewEdition, asked)
      return change(() => {
        if (list().length >= MOST_EDITIONS) throw new BookError('too-many-editions')
        return write({ id: EditionId.parse(newId()), ...fields })
      })
    },
    /** Other choices take the place of all the earlier ones. */
    save: (id: EditionId, changes: z.input<typeof EditionChanges>): Edition => {
      const fields = given(accept(EditionChanges, changes))
      return change(() => write({ ...get(id), ...fields }))
    },
    /** The pages stay; only the choices under this name go. */
    remove: (id: EditionId): void =>
      change(() => {
        get(id)
        put(stored().filter((value) => readEdition(value)?.id !== id))
      }),
  }
}

function createStore(db: Database) {
  const rows = createSettingRows(db)
  const stored = (): unknown[] => {
    const value = rows.get(KEY)
    return Array.isArray(value) ? value : []
  }
  const list = (): Edition[] => stored().flatMap((value) => readEdition(value) ?? [])
  const put = (values: readonly unknown[]) => rows.put(KEY, values)
  return {
    stored,
    list,
    put,
    get: (id: EditionId): Edition => {
      const edition = list().find((one) => one.id === id)
      if (edition === undefined) throw new BookError('edition-not-found')
      return edition
    },
    write: (edition: Edition): Edition => {
      const isTaken = list().some(({ id, name }) => id !== edition.id && isSameName(name, edition.name))
      if (isTaken) throw new BookError('edition-exists')
      const values = stored()
      const at = values.findIndex((value) => readEdition(value)?.id === edition.id)
      put(at === -1 ? [...values, edition] : values.with(at, merged(values[at], edition)))
      return edition
    },
  }
}

/** Whether two names are the same to a reader. */
const isSameName = (one: string, other: string) => plain(one) === plain(other)
const plain = (name: string) => name.normalize('NFC').toLowerCase()

/** What can be read of it; `null` when it has no name or no id. What cannot be read of its choices is as if it was not chosen. */
function readEdition(value: unknown): Edition | null {
  const named = Named.safeParse(value)
  if (!named.success) return null
  const choices = fieldsOf(fieldsOf(value)['choices'])
  const known = Object.entries(Choices.shape).map(([key, schema]) => [key, readable(schema, choices[key])])
  return { ...named.data, choices: Choices.parse(Object.fromEntries(known)) }
}

/** Of a list those that can be read: one unknown kind of page is no reason to bring back all that was taken out. */
function readable(schema: z.ZodType, value: unknown): unknown {
  const whole = schema.safeParse(value)
  if (whole.success) return whole.data
  return Array.isArray(value) ? value.filter((one) => schema.safeParse([one]).success) : undefined
}

/** The new values, and of the old one what this program does not know. */
function merged(old: unknown, edition: Edition) {
  const before = fieldsOf(old)
  return { ...before, ...edition, choices: { ...fieldsOf(before['choices']), ...edition.choices } }
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
