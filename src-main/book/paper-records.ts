/**
 * @file What was done with the sheets of the paperwork, kept with the book: days that parents wrote down of one sheet.
 *
 * As with the editions all of them are one value among the settings, so that the format of a book is what it was. What this program
 * cannot read of them, as a newer one wrote it, stays where it is.
 */
import { BookError, SheetRecord } from '#contract'
import type { Child, Parent } from '#contract'
import type { Database } from '#main/database'
import type { z } from 'zod'
import { createSettingRows } from './setting-rows.ts'
import { accept } from './writing.ts'
import type { Writing } from './writing.ts'

const KEY = 'papers'

type People = { children: () => readonly Pick<Child, 'id'>[]; parents: () => readonly Pick<Parent, 'id'>[] }

/** The records of a book, in the order in which the first day of each was written down. */
export function createPaperRecords(db: Database, { change }: Writing, people: People) {
  const rows = createSettingRows(db)
  const stored = (): unknown[] => {
    const value = rows.get(KEY)
    return Array.isArray(value) ? value : []
  }
  const list = (): SheetRecord[] =>
    stored()
      .flatMap((value) => readRecord(value) ?? [])
      .filter(saysSomething)

  return {
    list,
    /**
     * Writes down the days of one sheet in the place of those before; without any day the sheet has no record. A child or parent that is
     * not in the book gives `child-not-found` or `parent-not-found`.
     */
    put: (asked: z.input<typeof SheetRecord>): SheetRecord[] => {
      const record = accept(SheetRecord, asked)
      return change(() => {
        checkPeople(record, people)
        rows.put(KEY, withRecord(stored(), record))
        return list()
      })
    },
  }
}

function checkPeople({ child, parent }: SheetRecord, { children, parents }: People) {
  if (child !== null && !children().some(({ id }) => id === child)) throw new BookError('child-not-found')
  if (parent !== null && !parents().some(({ id }) => id === parent)) throw new BookError('parent-not-found')
}

function withRecord(values: readonly unknown[], record: SheetRecord): unknown[] {
  const at = values.findIndex((value) => isOfSameSheet(readRecord(value), record))
  const whole = { ...fieldsOf(values[at]), ...record }
  // what a newer program keeps with this sheet outlives the days
  const isEmpty = !saysSomething(record) && Object.keys(whole).length === Object.keys(record).length
  if (isEmpty) return values.filter((_, index) => index !== at)
  return at === -1 ? [...values, whole] : values.with(at, whole)
}

/** What can be read of it; `null` when it does not say which sheet. A day that cannot be read is as if it was not written down. */
function readRecord(value: unknown): SheetRecord | null {
  const fields = fieldsOf(value)
  const { done, sent, received } = SheetRecord.shape
  const read = SheetRecord.safeParse({
    kind: fields['kind'],
    child: fields['child'],
    parent: fields['parent'],
    done: done.catch(null).parse(fields['done']),
    sent: sent.catch(null).parse(fields['sent']),
    received: received.catch(null).parse(fields['received']),
  })
  return read.success ? read.data : null
}

const isOfSameSheet = (one: SheetRecord | null, other: SheetRecord) =>
  one !== null && one.kind === other.kind && one.child === other.child && one.parent === other.parent

const saysSomething = ({ done, sent, received }: SheetRecord) => done !== null || sent !== null || received !== null

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
