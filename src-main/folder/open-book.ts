/** @file Opening the database of a book in its folder: every refusal told apart, and the lock that keeps writers to one. */
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import { holdLock, openDatabase } from '#main/database'
import type { Database, Held } from '#main/database'
import { lookAtAbout } from './about.ts'
import type { About } from './about.ts'
import { nameOf } from './book-name.ts'
import { mendAbout } from './mend-about.ts'

type Opened = { db: Database; about: About; readOnly: 'in-use' | 'read-only-place' | null; release: () => void }
type Log = (line: string) => void

/** The database and what is known of the book; `release` gives the lock back and comes after the database is closed. */
export function openBook(path: string, log: Log): Opened {
  const name = nameOf(path)
  const said = lookAtAbout(path)
  if (said?.locked === true) throw new BookError('book-locked', { name })
  refuseNoDatabase(path, said)
  try {
    const { db, held } = openForWritingOrReading(path, log)
    const release = () => letGo(held)
    try {
      const about = mendAbout(db, { path, said, mayWrite: held.state === 'held', log })
      return { db, about, readOnly: reasonFor(held), release }
    } catch (cause) {
      db.close()
      release()
      throw cause
    }
  } catch (cause) {
    throw said === null ? cause : damagedIfNoBook(cause, name)
  }
}

// half a copy is not an empty book
function refuseNoDatabase(path: string, said: About | null) {
  if (existsSync(join(path, 'book.db'))) return
  throw new BookError(said === null ? 'not-a-book' : 'book-damaged', { name: nameOf(path) })
}

// boek.json says that this is a book, so a database that no longer looks like one is damage
function damagedIfNoBook(cause: unknown, name: string): unknown {
  return cause instanceof BookError && cause.code === 'not-a-book'
    ? new BookError('book-damaged', { name }, { cause })
    : cause
}

type OpenAndHeld = { db: Database; held: Held }

function openForWritingOrReading(path: string, log: Log): OpenAndHeld {
  try {
    return openWithLock(path)
  } catch (cause) {
    if (!(cause instanceof BookError) || !writingFails.has(cause.code)) throw cause
    // a full disk still lets a book be read
    log(`book opened for reading after ${cause.code}`)
    const db = openDatabase(join(path, 'book.db'), { name: nameOf(path), readOnly: true })
    return { db, held: { state: 'unwritable' } }
  }
}

const writingFails: ReadonlySet<string> = new Set(['disk-full', 'disk-error', 'book-read-only'])

function openWithLock(path: string): OpenAndHeld {
  const lock: { held: Held } = { held: { state: 'unwritable' } }
  // asked only once the book is found sound, so that a refused one does not even get a lock file
  const readOnly = () => (lock.held = lockOf(path)).state !== 'held'
  try {
    const db = openDatabase(join(path, 'book.db'), { name: nameOf(path), readOnly })
    return { db, held: lock.held }
  } catch (cause) {
    letGo(lock.held)
    throw cause
  }
}

function lockOf(path: string): Held {
  return isWritable(path) && isWritable(join(path, 'book.db'))
    ? holdLock(join(path, 'in-use.lock'))
    : { state: 'unwritable' }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function letGo(held: Held) {
  if (held.state === 'held') held.release()
}

function reasonFor({ state }: Held): Opened['readOnly'] {
  if (state === 'held') return null
  return state === 'taken' ? 'in-use' : 'read-only-place'
}
