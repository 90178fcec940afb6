/** @file The children of the book, equal whatever the weeks: adding one and saving what is known of one. */
import { BookError, Child, ChildChanges, emptyChild } from '#contract'
import type { ChildId } from '#contract'
import { indexText, type Database } from '#main/database'
import type { ChildStore, StoredChild } from './child-store.ts'
import { childBody, childTitle } from './naming.ts'
import type { Placing } from './placing.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

type Needs = { db: Database; writing: Writing; store: ChildStore; placing: Placing }

export function createChildren({ db, writing, store, placing }: Needs) {
  const { change, newId, moment } = writing
  const photoExists = db.prepare<[string], 1>('SELECT 1 FROM photos WHERE id = ?').pluck()

  const stored = (id: ChildId): StoredChild => {
    const found = store.find(id)
    if (found === undefined) throw new BookError('child-not-found')
    return found
  }

  const refuseUnknownPortrait = ({ portrait }: ChildChanges) => {
    if (portrait != null && photoExists.get(portrait) === undefined) throw new BookError('photo-not-found')
  }

  /** Makes the child findable by what is stored of it now, and gives it as it is shown. */
  const settled = (id: ChildId): Child => {
    const { child } = stored(id)
    indexText(db, { kind: 'child', id, title: childTitle(child), body: childBody(child) })
    return store.shown(child)
  }

  return {
    list: (): Child[] => store.inBook(),

    add: (changes: ChildChanges = {}): Child => {
      const fields = given(accept(ChildChanges, changes))
      return change(() => {
        refuseUnknownPortrait(fields)
        const id = newId() as ChildId
        store.add({ ...emptyChild, thread: nextThread(store.all()), ...fields, id }, moment())
        return settled(id)
      })
    },

    /** Saves what changed; where weeks of the pregnancy stand on the timeline follows in the same step. */
    save: (id: ChildId, changes: ChildChanges): Child => {
      const fields = given(accept(ChildChanges, changes))
      return change(() => {
        refuseUnknownPortrait(fields)
        store.save({ ...stored(id).child, ...fields })
        if ('date' in fields || 'weeks' in fields || 'days' in fields) placing.placePagesOf(id)
        return settled(id)
      })
    },
  }
}

/** The ribbon's colour that the fewest children have, the first of these; also of those in the drawer, who may come back. */
function nextThread(all: readonly StoredChild[]): number {
  const uses = [1, 2, 3, 4, 5].map((thread) => all.filter(({ child }) => child.thread === thread).length)
  return uses.indexOf(Math.min(...uses)) + 1
}
