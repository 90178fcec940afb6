/** @file The one import of the SQLite library, and how we connect to a file with it. */
import BetterSqlite3 from 'better-sqlite3'

/** A connection to one SQLite file; its work is synchronous, so a transaction can never be left open while waiting. */
export type Database = BetterSqlite3.Database

/** The 32 bytes a locked book is encrypted with; nothing for a book without a lock. */
export type DatabaseKey = Uint8Array | undefined

// how long a reader in another program may wait for a step of the writer
const PATIENCE_MS = 5000

/** A connection that may write. Each saved word reaches the disk before the call returns (WAL with synchronous FULL). */
export function connectForWriting(file: string, key?: DatabaseKey): Database {
  return whole(new BetterSqlite3(file, { timeout: PATIENCE_MS }), (db) => {
    unlock(db, key)
    // on macOS an ordinary flush stops at the cache of the drive; elsewhere these two say nothing
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    beCareful(db)
    // a row that takes the place of another leaves through the same door as any other (lang_conflict.html, REPLACE)
    db.pragma('recursive_triggers = ON')
  })
}

/** A connection that only reads and sees what a writer saves meanwhile; it fails where the index of a log can't be written. */
export function connectToRead(file: string, key?: DatabaseKey): Database {
  return whole(new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: PATIENCE_MS }), (db) => {
    unlock(db, key)
    beCareful(db)
    // the file is only looked at when it is first asked something
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  })
}

/** A connection to a plain database that is only in memory, as these bytes have it. */
export function connectToBytes(bytes: Buffer, { readonly }: { readonly: boolean }): Database {
  // header bytes 18 and 19 say 2 for a write-ahead log, which memory does not have (sqlite.org/fileformat.html, 1.3.3)
  if (bytes.length > 19) bytes[18] = bytes[19] = 1
  return whole(new BetterSqlite3(bytes, { readonly }), beCareful)
}

/** A connection to a file of our own that nobody else knows: a copy to read from, or a new one to fill and flush afterwards. */
export function connectToOwnFile(file: string, key?: DatabaseKey): Database {
  return whole(new BetterSqlite3(file, { timeout: 0 }), (db) => {
    unlock(db, key)
    beCareful(db)
    db.pragma('journal_mode = MEMORY')
  })
}

/** A connection to an empty file that is only there to be locked: it never waits and never writes. */
export function connectToLock(file: string): Database {
  const db = new BetterSqlite3(file, { timeout: 0 })
  // a journal beside it would be the only thing ever written
  db.pragma('journal_mode = MEMORY')
  return db
}

/** A connection for this program alone to a file that can be made again: quick rather than safe, whole after the program ends suddenly. */
export function connectToCache(file: string, key?: DatabaseKey): Database {
  return whole(new BetterSqlite3(file, { timeout: 0 }), (db) => {
    unlock(db, key)
    db.pragma('temp_store = MEMORY')
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = OFF')
    db.pragma('trusted_schema = OFF')
    // the lock is taken with the first write
    db.exec('BEGIN IMMEDIATE; COMMIT')
  })
}

/** A database of its own in memory, empty. */
export function connectToNothing(): Database {
  return new BetterSqlite3(':memory:')
}

/** The key as SQLite3 Multiple Ciphers takes one that is not to be derived: `raw:` and 64 hexadecimal digits. */
export function rawKey(key: Uint8Array): string {
  return `raw:${Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex')}`
}

function unlock(db: Database, key: DatabaseKey) {
  if (key === undefined) return
  if (key.length !== 32) throw new TypeError('The key of a database has 32 bytes')
  // its own default, said out loud: ChaCha20 with a Poly1305 tag on each page
  db.pragma(`cipher = 'chacha20'`)
  const text = Buffer.from(rawKey(key))
  // `key` is what the encrypting build adds to the library its types were written for
  ;(db as Database & { key: (key: Buffer) => number }).key(text)
  text.fill(0)
}

// triggers, views and damaged cells in a file someone else made or a stick lost are not trusted; what SQLite puts aside while it
// sorts would lie on the disk unencrypted
function beCareful(db: Database) {
  db.pragma('temp_store = MEMORY')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
}

function whole(db: Database, prepare: (db: Database) => void): Database {
  try {
    prepare(db)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}
