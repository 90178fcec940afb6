/** @file Connecting to a book that is only read, also where nothing can be written. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteCodeOf } from './database-error.ts'
import { connectToBytes, connectToOwnFile, connectToRead } from './sqlite.ts'
import type { Database, DatabaseKey } from './sqlite.ts'

/**
 * A connection that only reads and sees what a writer saves meanwhile. Where nothing can be written SQLite can't keep the index
 * of a write-ahead log beside the file, so there the book is read into memory as it is now.
 */
export function connectForReading(file: string, key?: DatabaseKey): Database {
  try {
    return connectToRead(file, key)
  } catch (cause) {
    if (!hasNoRoomForTheLog(cause)) throw cause
    return connectToCopyInMemory(file, { key, readonly: true })
  }
}

/** A connection to the book as it is now, held in memory: nothing that is done to it reaches the disk. */
export function connectToCopyInMemory(
  file: string,
  { key, readonly }: { key?: DatabaseKey; readonly: boolean },
): Database {
  const isPlainAndClosed = key === undefined && !existsSync(`${file}-wal`)
  return connectToBytes(isPlainAndClosed ? readFileSync(file) : wholeBook(file, key), { readonly })
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

// A log left beside the file holds saved words too; a private copy takes them in, for a moment only. Of a locked book the copy is
// as encrypted as the file, and its words are plain in memory alone.
function wholeBook(file: string, key: DatabaseKey): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bewaarboek-'))
  try {
    const copy = join(folder, 'book.db')
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const db = connectToOwnFile(copy, key)
    try {
      return db.serialize()
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
