/** @file What the database itself knows of the book, for when boek.json was lost, or does not fit it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookError, BookId } from '#contract'
import type { Database } from '#main/database'
import { placeDurablySync } from '#main/disk'
import { aboutText } from './about.ts'
import type { About } from './about.ts'
import { nameOf } from './book-name.ts'

type Found = { path: string; said: About | null; locked: boolean; mayWrite: boolean; log: (line: string) => void }

/**
 * What is known of the book. The database is the book and boek.json only its label: a label that was lost, or is wrong about the lock,
 * is written again, and where the two differ the database is believed.
 */
export function mendAbout(db: Database, { path, said, locked, mayWrite, log }: Found): About {
  const id = bookIdIn(db)
  const label = said ?? labelIn(db, id)
  if (label === null) throw new BookError('book-damaged', { name: nameOf(path) })
  const about = { ...label, id: id ?? label.id, locked }
  if (mayWrite && said?.locked !== locked) writeLabel(path, about, log)
  return about
}

/** The id of the book that this database is, or `null` when it does not say. */
export function bookIdIn(db: Database): BookId | null {
  return BookId.safeParse(remembered(db, 'id')).data ?? null
}

function labelIn(db: Database, id: BookId | null): About | null {
  const madeBy = remembered(db, 'madeBy')
  return id === null ? null : { id, version: 1, locked: false, madeBy: typeof madeBy === 'string' ? madeBy : '' }
}

function remembered(db: Database, key: 'id' | 'madeBy'): unknown {
  const value = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?').get(key)?.value
  return value === undefined ? undefined : JSON.parse(value)
}

// a label that can't be written now is no reason to keep a book closed
function writeLabel(path: string, about: About, log: (line: string) => void) {
  const file = join(path, 'boek.json')
  try {
    writeFileSync(`${file}.part`, aboutText(about))
    placeDurablySync(`${file}.part`, file)
    log('boek.json was written again from the database')
  } catch {
    log('boek.json does not fit the book and could not be written again')
  }
}
