/** @file Filling in details one after the other: each is saved with what the book says at that moment, so that none undoes another. */
import { BookError } from '#contract'
import type { Book, ChildChanges, Language, ParentChanges, SheetField } from '#contract'
import type { Client } from '../../client.ts'
import { changesBy, readBsn, textOf, type Field, type Person } from './details.ts'
import type { HeldBsn } from './window-bsn.svelte.ts'

export type FillingNeeds = {
  client: Pick<Client, 'child' | 'parent'>
  book: () => Book | null
  language: () => Language
  /** The book was changed; the window looks at it again. */
  refresh: () => Promise<void>
  bsn: HeldBsn
}

/** Fills in what is typed on a sheet or answered to a question. */
export function createFilling(needs: FillingNeeds) {
  let last: Promise<unknown> = Promise.resolve()

  return {
    /** What stands there now. */
    text: ({ of, field }: SheetField): string => {
      const person = personOf(needs.book(), of)
      if (person === null) return ''
      if (isHeld(needs.book(), field) && 'parent' in person) return needs.bsn.of(person.parent.id)
      return textOf(person, field, needs.language())
    },
    /** Saves what was typed; rejects with why it can't stand, and then nothing has changed. */
    fill: (where: SheetField, text: string): Promise<void> => {
      const next = last.then(() => save(needs, where, text))
      last = next.catch(() => undefined)
      return next
    },
    /** All that was filled in so far is on the disk. */
    settled: () => last.then(() => undefined),
  }
}

export type Filling = ReturnType<typeof createFilling>

/** A BSN of a book without a lock is held by the window only. */
const isHeld = (book: Book | null, field: Field) => field === 'bsn' && book?.locked !== true

async function save({ client, book, language, refresh, bsn }: FillingNeeds, { of, field }: SheetField, text: string) {
  const open = book()
  const person = personOf(open, of)
  if (open === null || person === null) throw new BookError('child' in of ? 'child-not-found' : 'parent-not-found')
  if (isHeld(open, field) && 'parent' in person) {
    bsn.hold(open, person.parent.id, readBsn(text))
    return
  }
  const changes = changesBy(person, field, { text, language: language() })
  // made for this person, so of this kind
  if ('child' in person) await client.child.save({ id: person.child.id, changes: changes as ChildChanges })
  else await client.parent.save({ id: person.parent.id, changes: changes as ParentChanges })
  await refresh()
}

/** The child or parent a field belongs to; `null` when they are no longer in the book. */
export function personOf(book: Book | null, of: SheetField['of']): Person | null {
  if ('child' in of) {
    const child = book?.children.find(({ id }) => id === of.child)
    return child === undefined ? null : { child }
  }
  const parent = book?.parents.find(({ id }) => id === of.parent)
  return parent === undefined ? null : { parent }
}
