/** @file The parents of the book: none, one or two. */
import { BookError, emptyParentDetails, Parent, ParentChanges } from '#contract'
import type { ParentId } from '#contract'
import type { Database } from '#main/database'
import { inColumn } from './json-column.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

type Row = { id: string; name: string; called: string; details: string }

/** Two parents may stand in the book (contract: Book). */
export const MOST_PARENTS = 2

export function createParents(db: Database, { change, newId }: Writing, keepsBsn: boolean) {
  const { all, byId, insert, update } = statements(db)

  const accepted = (changes: ParentChanges) => {
    const fields = given(accept(ParentChanges, changes))
    if (!keepsBsn && (fields.details?.bsn ?? '') !== '') throw new BookError('bsn-needs-lock')
    return fields
  }

  const get = (id: ParentId): Parent => {
    const row = byId.get(id)
    if (row === undefined) throw new BookError('parent-not-found')
    return toParent(row)
  }

  return {
    list: (): Parent[] => all.all().map(toParent),

    add: (changes: ParentChanges = {}): Parent => {
      const fields = accepted(changes)
      return change(() => {
        if (all.all().length >= MOST_PARENTS) throw new BookError('too-many-parents')
        const id = newId() as ParentId
        insert.run(toRow({ id, name: '', called: '', details: emptyParentDetails, ...fields }))
        return get(id)
      })
    },

    save: (id: ParentId, changes: ParentChanges): Parent => {
      const fields = accepted(changes)
      return change(() => {
        update.run(toRow({ ...get(id), ...fields }))
        return get(id)
      })
    },
  }
}

const statements = (db: Database) => ({
  all: db.prepare<[], Row>(
    'SELECT id, name, called, details FROM parents WHERE removed_at IS NULL ORDER BY position, id',
  ),
  byId: db.prepare<[string], Row>('SELECT id, name, called, details FROM parents WHERE id = ? AND removed_at IS NULL'),
  insert: db.prepare<Row>(`
    INSERT INTO parents (id, position, name, called, details)
    VALUES (@id, (SELECT coalesce(max(position), -1) + 1 FROM parents), @name, @called, @details)
  `),
  update: db.prepare<Row>('UPDATE parents SET name = @name, called = @called, details = @details WHERE id = @id'),
})

const toRow = ({ details, ...parent }: Parent): Row => ({ ...parent, details: JSON.stringify(details) })

const toParent = ({ details, ...row }: Row): Parent => Parent.parse({ ...row, details: inColumn(details) })
