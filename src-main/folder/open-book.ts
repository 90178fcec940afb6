/** @file Opening the database of a book in its folder: every refusal told apart, and the lock that keeps writers to one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import { openDatabase } from '#main/database'
import type { Database, Held, Migration } from '#main/database'
import { keepGeneration } from '#main/generations'
import type { BookKeys } from '#main/vault'
import { lookAtAbout } from './about.ts'
import type { About } from './about.ts'
import { nameOf } from './book-name.ts'
import { isKnownAsBook, isLocked } from './lock-signs.ts'
import { bookIdIn, mendAbout } from './mend-about.ts'
import { letGo, writersLock } from './writers-lock.ts'

/** `madeBy`: this version of Bewaarboek. `migrations`: all of ours when left out. */
export type Opening = {
  keys: BookKeys | null
  log: (line: string) => void
  now: () => Date
  madeBy: string
  migrations?: readonly Migration[] | undefined
}

/** `keys`: those the book is locked with. `held`: who may write; it is let go of after the database is closed. */
export type Opened = { db: Database; about: About; keys: BookKeys | null; held: Held }

/** The database and what is known of the book. */
export function openBook(path: string, opening: Opening): Opened {
  const { said, keys, locked } = askForKeys(path, opening.keys)
  refuseNoDatabase(path, said)
  try {
    const { db, held } = openForWritingOrReading(path, { ...opening, keys })
    try {
      const about = mendAbout(db, { path, said, locked, mayWrite: held.state === 'held', log: opening.log })
      return { db, about, keys, held }
    } catch (cause) {
      db.close()
      letGo(held)
      throw cause
    }
  } catch (cause) {
    throw inOtherWords(cause, { path, said, keys })
  }
}

type Asked = { said: About | null; locked: boolean; keys: BookKeys | null }

/** What the label says, and the keys if they are needed: `book-locked` when they are and there are none. */
export function askForKeys(path: string, keys: BookKeys | null): Asked {
  const said = lookAtAbout(path)
  const locked = isLocked(path, said)
  if (locked && keys === null) throw new BookError('book-locked', { name: nameOf(path) })
  return { said, locked, keys: locked ? keys : null }
}

// half a copy is not an empty book
function refuseNoDatabase(path: string, said: About | null) {
  if (existsSync(join(path, 'book.db'))) return
  throw new BookError(isKnownAsBook(path, said) ? 'book-damaged' : 'not-a-book', { name: nameOf(path) })
}

// a folder known to be a book has a database, so one that no longer looks like that is damaged; and where nothing can be read with the
// keys of another book, nothing is known of the database
function inOtherWords(cause: unknown, { path, said, keys }: Omit<Asked, 'locked'> & { path: string }): unknown {
  if (!(cause instanceof BookError)) return cause
  const name = nameOf(path)
  const isOfAnother = said !== null && keys !== null && said.id !== keys.book
  if (cause.code === 'book-damaged' && isOfAnother) return new BookError('keys-damaged', { name }, { cause })
  if (cause.code === 'not-a-book' && isKnownAsBook(path, said))
    return new BookError('book-damaged', { name }, { cause })
  return cause
}

type OpenAndHeld = { db: Database; held: Held }

function openForWritingOrReading(path: string, opening: Opening): OpenAndHeld {
  try {
    return openWithLock(path, opening)
  } catch (cause) {
    if (!(cause instanceof BookError) || !writingFails.has(cause.code)) throw cause
    // a full disk still lets a book be read
    opening.log(`book opened for reading after ${cause.code}`)
    const db = openDatabase(join(path, 'book.db'), { ...databaseOptions(path, opening), readOnly: true })
    return { db, held: { state: 'unwritable' } }
  }
}

const writingFails: ReadonlySet<string> = new Set(['disk-full', 'disk-error', 'book-read-only'])

function openWithLock(path: string, opening: Opening): OpenAndHeld {
  const lock: { held: Held } = { held: { state: 'unwritable' } }
  // asked only once the book is found sound, so that a refused one does not even get a lock file
  const readOnly = () => (lock.held = writersLock(path, join(path, 'book.db'))).state !== 'held'
  try {
    const db = openDatabase(join(path, 'book.db'), { ...databaseOptions(path, opening), readOnly })
    return { db, held: lock.held }
  } catch (cause) {
    letGo(lock.held)
    throw cause
  }
}

function databaseOptions(path: string, { keys, now, madeBy, migrations }: Opening) {
  const name = nameOf(path)
  const key = keys?.databaseKey
  // a new schema is a change of everything at once: the book as it was is kept and proven first, and where it can't be, nothing changes
  const beforeMigration = (db: Database) => {
    const book = bookIdIn(db)
    if (book === null) throw new BookError('book-damaged', { name })
    try {
      keepGeneration({ folder: path, db, book, key, madeBy, reason: 'before-change', now: now() })
    } catch (cause) {
      throw isDamage(cause) ? cause : new BookError('book-read-only', { name }, { cause })
    }
  }
  return { name, key, migrations, beforeMigration }
}

const isDamage = (cause: unknown) => cause instanceof BookError && cause.code === 'book-damaged'
