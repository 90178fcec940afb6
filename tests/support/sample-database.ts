/** @file A small database with a page in it, to open, damage and copy. */
import { join } from 'node:path'
import { createDatabase, indexText } from '#main/database'
import type { Database } from '#main/database'
import { freshFolder } from './fresh-folder.ts'

/** A closed book.db that holds one page with this title, in a folder of its own. */
export function closedDatabase(title = 'Lief kindje'): string {
  const file = join(freshFolder(), 'book.db')
  const db = createDatabase(file)
  addPage(db, { id: 'page-1', title })
  db.close()
  return file
}

/** Adds a page with a title and, for its text, the same words; findable by them. */
export function addPage(db: Database, { id, title }: { id: string; title: string }): void {
  const text = JSON.stringify([{ kind: 'paragraph', runs: [{ text: title }] }])
  db.transaction(() => {
    db.prepare(
      `INSERT INTO pages (id, kind, title, opening, date, sort_key, text, steps, place, version, created_at, saved_at)
       VALUES (?, 'letter', ?, '', '{"precision":"unknown"}', '', ?, '[]', '', 1, '', '')`,
    ).run(id, title, text)
    indexText(db, { kind: 'page', id, title, body: title })
  })()
}

/** The titles in the book, in the order they were added. */
export function titlesIn(db: Database): string[] {
  return db.prepare<[], string>('SELECT title FROM pages ORDER BY rowid').pluck().all()
}
