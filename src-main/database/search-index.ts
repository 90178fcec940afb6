/** @file The search index: what can be found, folded, one row per page, child or photo. Two rooms write it, so it lives here. */
import { fold } from './fold.ts'
import type { Database } from './sqlite.ts'

/** What is found and what it can be found by; `title` and `body` as they were written. */
export type Indexed = { kind: Kind; id: string; title: string; body: string }

type Kind = 'page' | 'child' | 'photo'

/** Makes a thing findable by these words instead of those it had. Belongs in the transaction that saves the words. */
export function indexText(db: Database, { kind, id, title, body }: Indexed): void {
  db.transaction(() => {
    const row = db
      .prepare(
        'INSERT INTO search_rows (kind, id) VALUES (?, ?) ON CONFLICT DO UPDATE SET id = excluded.id RETURNING row',
      )
      .pluck()
      .get(kind, id)
    db.prepare('INSERT OR REPLACE INTO search (rowid, kind, id, title, body) VALUES (?, ?, ?, ?, ?)').run(
      row,
      kind,
      id,
      fold(title),
      fold(body),
    )
  })()
}

/** Makes a thing no longer findable, as when it goes to the drawer. Belongs in the transaction that puts it there. */
export function forgetText(db: Database, kind: Kind, id: string): void {
  db.transaction(() => {
    const row = db.prepare('DELETE FROM search_rows WHERE kind = ? AND id = ? RETURNING row').pluck().get(kind, id)
    if (row !== undefined) db.prepare('DELETE FROM search WHERE rowid = ?').run(row)
  })()
}

/** Makes the index anew from the words that were handed in, which are kept beside it. Only for a file whose structure is sound. */
export function rebuildSearch(db: Database): void {
  db.prepare(`INSERT INTO search (search) VALUES ('rebuild')`).run()
}
