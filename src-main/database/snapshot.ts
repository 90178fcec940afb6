/** @file A whole book in one file, and whether such a file is sound. */
import { existsSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { BookError } from '#contract'
import { placeDurablySync } from '#main/disk'
import { asDatabaseError } from './database-error.ts'
import { openChecked } from './open.ts'
import type { Database, DatabaseKey } from './sqlite.ts'

/** `reason`: `missing`, `not-a-book` (another kind of file), `newer` (made by a newer version) or `damaged`. */
export type Checked = { ok: true } | { ok: false; reason: 'missing' | 'not-a-book' | 'newer' | 'damaged' }

/**
 * Puts the book as it is at this moment in one new file, whole and on the disk when this returns; a file that has the name is replaced.
 * VACUUM INTO rather than the library's `backup()`: it reads one consistent state, also from an encrypted book, of which the copy has the same key, and leaves no log.
 */
export function snapshot(db: Database, file: string): void {
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(part)
  } catch (cause) {
    rmSync(part, { force: true })
    throw asDatabaseError(cause, basename(file))
  }
  placeDurablySync(part, file)
}

/**
 * Whether a file is a sound book: every page of it is read, every index compared, every reference followed, every row held beside its
 * sum. Never changes it. With the `key` of a locked book all that can't be read is damaged.
 */
export function checkDatabase(file: string, { key }: { key?: DatabaseKey } = {}): Checked {
  if (!existsSync(file)) return { ok: false, reason: 'missing' }
  try {
    const { db, soundness } = openChecked(file, { readOnly: true, key, depth: 'all' })
    try {
      return isAllThere(db, file) && soundness === 'whole' ? { ok: true } : { ok: false, reason: 'damaged' }
    } finally {
      db.close()
    }
  } catch (cause) {
    return { ok: false, reason: reasonFor(cause) }
  }
}

// SQLite reads what was cut off the end as zeros, which may be just what was there; still, part of the file is gone. With words in a
// log the file may rightly be shorter than the book.
function isAllThere(db: Database, file: string): boolean {
  const wholeBytes =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const logBytes = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  return logBytes > 0 || statSync(file).size >= wholeBytes
}

function reasonFor(cause: unknown): 'not-a-book' | 'newer' | 'damaged' {
  if (!(cause instanceof BookError)) return 'damaged'
  if (cause.code === 'not-a-book') return 'not-a-book'
  return cause.code === 'book-newer' ? 'newer' : 'damaged'
}
