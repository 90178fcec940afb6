/** @file The one import of the SQLite library, and how we connect to a file with it. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { sqliteCodeOf } from './database-error.ts'

/** A connection to one SQLite file; its work is synchronous, so a transaction can never be left open while waiting. */
export type Database = BetterSqlite3.Database

// how long a reader in another program may wait for a step of the writer
const PATIENCE_MS = 5000

/** A connection that may write. Each saved word reaches the disk before the call returns (WAL with synchronous FULL). */
export function connectForWriting(file: string, timeout = PATIENCE_MS): Database {
  const db = new BetterSqlite3(file, { timeout })
  try {
    // on macOS an ordinary flush stops at the cache of the drive; elsewhere these two say nothing
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    beCareful(db)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/**
 * A connection that only reads and sees what a writer saves meanwhile. Where nothing can be written SQLite can't keep the index
 * of a write-ahead log beside the file, so there the book is read into memory as it is now.
 */
export function connectForReading(file: string): Database {
  const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: PATIENCE_MS })
  try {
    beCareful(db)
    // the file is only looked at when it is first asked something
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (cause) {
    db.close()
    if (!hasNoRoomForTheLog(cause)) throw cause
    return connectToCopyInMemory(file, true)
  }
}

/** A connection to the book as it is now, held in memory: nothing that is done to it reaches the disk. */
export function connectToCopyInMemory(file: string, readonly: boolean): Database {
  const bytes = wholeBook(file)
  // header bytes 18 and 19 say 2 for a write-ahead log, which memory does not have (sqlite.org/fileformat.html, 1.3.3)
  if (bytes.length > 19) bytes[18] = bytes[19] = 1
  const db = new BetterSqlite3(bytes, { readonly })
  beCareful(db)
  return db
}

/** A connection to an empty file that is only there to be locked: it never waits and never writes. */
export function connectToLock(file: string): Database {
  const db = new BetterSqlite3(file, { timeout: 0 })
  // a journal beside it would be the only thing ever written
  db.pragma('journal_mode = MEMORY')
  return db
}

/** A connection for this program alone to a file that can be made again: quick rather than safe, whole after the program ends suddenly. */
export function connectToCache(file: string): Database {
  const db = new BetterSqlite3(file, { timeout: 0 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = OFF')
    db.pragma('trusted_schema = OFF')
    // the lock is taken with the first write
    db.exec('BEGIN IMMEDIATE; COMMIT')
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/** A database of its own in memory, empty. */
export function connectToNothing(): Database {
  return new BetterSqlite3(':memory:')
}

// triggers, views and damaged cells in a file someone else made or a stick lost are not trusted
function beCareful(db: Database) {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
}

function hasNoRoomForTheLog(cause: unknown): boolean {
  const code = sqliteCodeOf(cause)
  return (
    code === 'SQLITE_CANTOPEN' ||
    code === 'SQLITE_FULL' ||
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_IOERR_SHM')
  )
}

// a log left beside the file holds saved words too; a private copy takes them in, for a moment only
function wholeBook(file: string): Buffer {
  const log = `${file}-wal`
  if (!existsSync(log)) return readFileSync(file)
  const folder = mkdtempSync(join(tmpdir(), 'bewaarboek-'))
  try {
    const copy = join(folder, 'book.db')
    copyFileSync(file, copy)
    copyFileSync(log, `${copy}-wal`)
    const db = new BetterSqlite3(copy)
    try {
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
    return readFileSync(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
