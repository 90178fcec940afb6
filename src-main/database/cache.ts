/** @file The cache of a book: renditions of its photos, which can be made again at any time and are never in a backup. */
import { existsSync, rmSync } from 'node:fs'
import { sqliteCodeOf } from './database-error.ts'
import { connectToCache, connectToNothing } from './sqlite.ts'
import type { Database, DatabaseKey } from './sqlite.ts'

// 'BWBC' in ASCII
const APPLICATION_ID = 0x42574243
const VERSION = 2

/**
 * The cache with its table `renditions`, always: what is damaged or not ours is replaced without a word, and where it can't be
 * written, or another program has it, one in memory takes its place. `null` asks for one in memory. With the `key` of a locked
 * book it is encrypted; one that is not is replaced. `sum` is the SHA-256 (32 bytes) of `bytes`, so that a damaged picture is never shown.
 */
export function openCache(file: string | null, key?: DatabaseKey): Database {
  if (file === null) return prepared(connectToNothing())
  const first = tryFile(file, key)
  if (first === 'in-memory') return prepared(connectToNothing())
  if (first !== 'replace') return first
  for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${beside}`, { force: true, recursive: true })
  const second = tryFile(file, key)
  return typeof second === 'string' ? prepared(connectToNothing()) : second
}

function tryFile(file: string, key: DatabaseKey): Database | 'replace' | 'in-memory' {
  const endedSuddenly = existsSync(`${file}-wal`)
  let db: Database | undefined
  try {
    db = connectToCache(file, key)
    if (!isOurs(db) || (endedSuddenly && db.pragma('quick_check(1)', { simple: true }) !== 'ok')) {
      db.close()
      return 'replace'
    }
    return prepared(db)
  } catch (cause) {
    db?.close()
    const code = sqliteCodeOf(cause)
    return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') ? 'replace' : 'in-memory'
  }
}

function isOurs(db: Database): boolean {
  const isNew = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  const id = db.pragma('application_id', { simple: true })
  return isNew ? id === 0 : id === APPLICATION_ID && db.pragma('user_version', { simple: true }) === VERSION
}

function prepared(db: Database): Database {
  db.exec(`
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${VERSION};
    CREATE TABLE IF NOT EXISTS renditions (
      hash   TEXT NOT NULL,
      size   TEXT NOT NULL,
      width  INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes  BLOB NOT NULL,
      sum    BLOB NOT NULL CHECK (length(sum) = 32),
      PRIMARY KEY (hash, size)
    ) STRICT;
  `)
  return db
}
