/** @file Making and opening the database of a book. What is refused is left exactly as it was. */
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { BookError } from '#contract'
import { asDatabaseError } from './database-error.ts'
import { migrate, newestVersion, versionOf } from './migrate.ts'
import type { Migration, MigrateOptions } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import { connectForReading, connectForWriting, connectToCopyInMemory } from './sqlite.ts'
import type { Database } from './sqlite.ts'

/**
 * `readOnly` may be a question, put only once the book is known to be sound: the place to take the lock of a book.
 * `name` is what a sentence calls it (default: the file's name). `migrations`: all of ours when left out.
 */
export type OpenOptions = MigrateOptions & {
  readOnly?: boolean | (() => boolean) | undefined
  migrations?: readonly Migration[] | undefined
}

// 'BWBK' in ASCII, at byte 68 of the file, so that `file` and we ourselves know a book from any other database
const APPLICATION_ID = 0x4257424b

/** A new database with the newest schema, open for writing; refused as `book-exists` when something has that name. */
export function createDatabase(
  file: string,
  { migrations = allMigrations, name = basename(file) }: OpenOptions = {},
): Database {
  if (existsSync(file)) throw new BookError('book-exists', { name })
  try {
    const db = connectForWriting(file)
    return closeWhenItThrows(db, () => {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      migrate(db, migrations)
      return db
    })
  } catch (cause) {
    for (const beside of ['', '-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
    throw asDatabaseError(cause, name)
  }
}

/** The database of a book: `not-a-book`, `book-newer` and `book-damaged` are told apart before anything is opened for writing. */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  const name = options.name ?? basename(file)
  const asked = { ...options, name, migrations: options.migrations ?? allMigrations }
  if (!existsSync(file)) throw new BookError('book-not-found', { name })
  try {
    refuseByHeader(headerOf(file), asked)
    return openSound(file, asked)
  } catch (cause) {
    throw asDatabaseError(cause, name)
  }
}

type Asked = OpenOptions & { name: string; migrations: readonly Migration[] }

function openSound(file: string, asked: Asked): Database {
  const reading = connectForReading(file)
  const readOnly = closeWhenItThrows(reading, () => {
    refuseByHeader(headerThrough(reading), asked)
    refuseDamage(reading, asked.name)
    return typeof asked.readOnly === 'function' ? asked.readOnly() : asked.readOnly === true
  })
  const isOlder = versionOf(reading) < newestVersion(asked.migrations)
  if (readOnly && !isOlder) return reading
  reading.close()
  // an older book that may not be changed is brought up to date in memory only
  const db = readOnly ? connectToCopyInMemory(file, false) : connectForWriting(file)
  return closeWhenItThrows(db, () => {
    migrate(db, asked.migrations, readOnly ? {} : asked)
    if (readOnly) db.pragma('query_only = ON')
    return db
  })
}

type Header = { isOurs: boolean; version: number }

function refuseByHeader(header: Header, { name, migrations }: Asked) {
  if (!header.isOurs) throw new BookError('not-a-book', { name })
  if (header.version > newestVersion(migrations)) throw new BookError('book-newer', { name })
  if (header.version < 1) throw new BookError('book-damaged', { name })
}

// Every page of every table is looked at, which takes some 40 ms for 10,000 letters. Comparing the search index with its words takes
// ten times as long and is left to `checkDatabase`: what can be found is not what was written.
function refuseDamage(db: Database, name: string) {
  const tables = db
    .prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('settings', 'pages', 'photos')`)
    .pluck()
    .get()
  const broken = db
    .prepare(
      `SELECT 1
         FROM sqlite_schema AS tables, pragma_quick_check(tables.name) AS found
        WHERE tables.type = 'table' AND tables.rootpage > 0 AND found.quick_check <> 'ok'`,
    )
    .get()
  if (tables !== 3 || broken !== undefined) throw new BookError('book-damaged', { name })
}

// Without a log beside it the first bytes of the file say all there is to know, and reading them leaves no trace in the folder.
// With a log the file may be open in this very program: closing a second handle to it would end SQLite's locks
// (sqlite.org/howtocorrupt.html, 2.2), so then SQLite itself is asked.
function headerOf(file: string): Header {
  if (!existsSync(`${file}-wal`)) return headerFromBytes(file)
  const db = connectForReading(file)
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
function headerFromBytes(file: string): Header {
  const bytes = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  const isSqlite = bytes.toString('latin1', 0, 16) === 'SQLite format 3\0'
  return { isOurs: isSqlite && bytes.readUInt32BE(68) === APPLICATION_ID, version: bytes.readUInt32BE(60) }
}

function closeWhenItThrows<T>(db: Database, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    db.close()
    throw cause
  }
}
