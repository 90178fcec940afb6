/** @file What the database itself knows of the book, for when boek.json was lost or belongs to another one. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookError, BookId } from '#contract'
import type { Database } from '#main/database'
import { placeDurablySync } from '#main/disk'
import { aboutText } from './about.ts'
import type { About } from './about.ts'
import { nameOf } from './book-name.ts'

type Found = { path: string; said: About | null; mayWrite: boolean; log: (line: string) => void }

/**
 * What is known of the book. The database is the book and boek.json only its label: a lost label is written again from the
 * database, and where the two differ the database is believed.
 */
export function mendAbout(db: Database, { path, said, mayWrite, log }: Found): About {
  const id = BookId.safeParse(remembered(db, 'id'))
  if (said !== null) return id.success ? { ...said, id: id.data } : said
  if (!id.success) throw new BookError('book-damaged', { name: nameOf(path) })
  const madeBy = remembered(db, 'madeBy')
  const about: About = { id: id.data, version: 1, locked: false, madeBy: typeof madeBy === 'string' ? madeBy : '' }
  if (mayWrite) writeLabel(path, about, log)
  return about
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
    log('boek.json is missing and could not be written again')
  }
}
