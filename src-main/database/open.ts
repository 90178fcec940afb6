/** @file Making and opening the database of a book. What is refused is left exactly as it was. */
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { BookError } from '#contract'
import { asDatabaseError } from './database-error.ts'
import { hasLostSaves } from './log-loss.ts'
import { migrate, newestVersion, versionOf } from './migrate.ts'
import type { Migration, MigrateOptions } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import { connectForReading, connectToCopyInMemory } from './reading.ts'
import { keepSums } from './row-sums.ts'
import { rebuildSearch } from './search-index.ts'
import { soundnessOf } from './soundness.ts'
import type { Depth, Soundness } from './soundness.ts'
import { connectForWriting } from './sqlite.ts'
import type { Database, DatabaseKey } from './sqlite.ts'

/**
 * `readOnly` may be a question, put only once the book is known to be sound: the place to take the lock of a book.
 * `name` is what a sentence calls it (default: the file's name). `migrations`: all of ours when left out. `key`: the 32 bytes a locked
 * book is encrypted with, proven before; so with a key all that can't be read is `book-damaged`.
 */
export type OpenOptions = MigrateOptions & {
  key?: DatabaseKey
  readOnly?: boolean | (() => boolean) | undefined
  migrations?: readonly Migration[] | undefined
}

// 'BWBK' in ASCII, at byte 68 of the file, so that `file` and we ourselves know a book from any other database
const APPLICATION_ID = 0x4257424b

/** A new database with the newest schema, open for writing; refused as `book-exists` when something has that name. */
export function createDatabase(
  file: string,
  { migrations = allMigrations, name = basename(file), key }: OpenOptions = {},
): Database {
  if (existsSync(file)) throw new BookError('book-exists', { name })
  try {
    const db = connectForWriting(file, key)
    closeWhenItThrows(db, () => {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      migrate(db, migrations)
      keepSums(db)
    })
    if (key === undefined) return db
    // the first bytes can only be read while nobody has the file open (sqlite.org/howtocorrupt.html, 2.2)
    db.close()
    refusePlain(file)
    return closeWhenItThrows(connectForWriting(file, key), keepSums)
  } catch (cause) {
    for (const beside of ['', '-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
    throw asDatabaseError(cause, name)
  }
}

/** The database of a book: `not-a-book`, `book-newer` and `book-damaged` are told apart before anything is opened for writing. */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  return openChecked(file, { ...options, depth: 'opening' }).db
}

/** The same, with what was found when it was looked at as deeply as asked. */
export function openChecked(file: string, options: OpenOptions & { depth: Depth }): Checked {
  const name = options.name ?? basename(file)
  const asked = { ...options, name, migrations: options.migrations ?? allMigrations }
  if (!existsSync(file)) throw new BookError('book-not-found', { name })
  try {
    refuseByHeader(headerOf(file, asked.key), asked)
    refuseLostSaves(file, name)
    return openSound(file, asked)
  } catch (cause) {
    throw asDatabaseError(cause, name)
  }
}

/** A copy of the whole book in memory, as sound as can be; `search` when all but the search index is. */
export function copyChecked(file: string, { key, name = basename(file) }: OpenOptions): Checked {
  if (!existsSync(file)) throw new BookError('book-not-found', { name })
  try {
    refuseLostSaves(file, name)
    const db = connectToCopyInMemory(file, { key, readonly: false })
    return tryOrClose(db, () => {
      refuseByHeader(headerThrough(db), { key, name, migrations: allMigrations })
      return { db, soundness: soundnessOf(db, name, 'all') }
    })
  } catch (cause) {
    throw asDatabaseError(cause, name)
  }
}

type Checked = { db: Database; soundness: Soundness }

/** Whether a file begins as a database that anyone can read; only for one that is not open in this program. */
export function isPlainDatabase(file: string): boolean {
  return isMagic(firstBytes(file))
}

type Asked = OpenOptions & { name: string; migrations: readonly Migration[] }

function openSound(file: string, asked: Asked & { depth: Depth }): Checked {
  const reading = connectForReading(file, asked.key)
  const { readOnly, soundness } = tryOrClose(reading, () => {
    refuseByHeader(headerThrough(reading), asked)
    return {
      soundness: soundnessOf(reading, asked.name, asked.depth),
      readOnly: typeof asked.readOnly === 'function' ? asked.readOnly() : asked.readOnly === true,
    }
  })
  const isOlder = versionOf(reading) < newestVersion(asked.migrations)
  if (readOnly && !isOlder) return { db: reading, soundness }
  reading.close()
  return { db: readOnly ? newestInMemory(file, asked) : forWriting(file, asked, soundness), soundness }
}

// an older book that may not be changed is brought up to date in memory only
function newestInMemory(file: string, asked: Asked): Database {
  const { key, migrations, name } = asked
  return closeWhenItThrows(connectToCopyInMemory(file, { key, readonly: false }), (db) => {
    migrate(db, migrations, { name })
    db.pragma('query_only = ON')
  })
}

function forWriting(file: string, asked: Asked, soundness: Soundness): Database {
  return closeWhenItThrows(connectForWriting(file, asked.key), (db) => {
    if (soundness === 'search') rebuildSearch(db)
    migrate(db, asked.migrations, asked)
    keepSums(db)
  })
}

type Header = { isOurs: boolean; version: number }

function refuseLostSaves(file: string, name: string) {
  if (hasLostSaves(`${file}-wal`)) throw new BookError('book-damaged', { name })
}

function refuseByHeader(header: Header, { name, migrations, key }: Asked) {
  if (!header.isOurs) throw new BookError(key === undefined ? 'not-a-book' : 'book-damaged', { name })
  if (header.version > newestVersion(migrations)) throw new BookError('book-newer', { name })
  if (header.version < 1) throw new BookError('book-damaged', { name })
}

// Without a log beside it the first bytes of the file say all there is to know, and reading them leaves no trace in the folder.
// With a log the file may be open in this very program: closing a second handle to it would end SQLite's locks
// (sqlite.org/howtocorrupt.html, 2.2), so then SQLite itself is asked. Of an encrypted file the first bytes say nothing.
function headerOf(file: string, key: DatabaseKey): Header {
  if (key === undefined && !existsSync(`${file}-wal`)) return headerFromBytes(firstBytes(file))
  const db = connectForReading(file, key)
  try {
    return headerThrough(db)
  } finally {
    db.close()
  }
}

function headerThrough(db: Database): Header {
  return { isOurs: db.pragma('application_id', { simple: true }) === APPLICATION_ID, version: versionOf(db) }
}

// sqlite.org/fileformat.html, 1.3: magic at 0, user version at 60, application id at 68, all big-endian
function headerFromBytes(bytes: Buffer): Header {
  return { isOurs: isMagic(bytes) && bytes.readUInt32BE(68) === APPLICATION_ID, version: bytes.readUInt32BE(60) }
}

function isMagic(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 16) === 'SQLite format 3\0'
}

function firstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  return bytes
}

function refusePlain(file: string) {
  if (isPlainDatabase(file)) throw new Error('A database that was given a key is not encrypted')
}

function tryOrClose<T>(db: Database, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    db.close()
    throw cause
  }
}

function closeWhenItThrows(db: Database, work: (db: Database) => void): Database {
  tryOrClose(db, () => work(db))
  return db
}
