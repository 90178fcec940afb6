/** @file One writer per book, in this program or any other, also when a program ends without a word. */
import { rmSync } from 'node:fs'
import { sqliteCodeOf } from './database-error.ts'
import { connectToLock } from './sqlite.ts'
import type { Database } from './sqlite.ts'

/** `held`: this program may write until `release`. `taken`: someone else may. `unwritable`: nobody can write in this place. */
export type Held = { state: 'held'; release: () => void } | { state: 'taken' } | { state: 'unwritable' }

/**
 * Who may write, settled by the system's own lock on an empty file: an exclusive transaction that stays open. The system lets go of
 * it when the program ends, however it ends, and SQLite also keeps two connections within one program apart.
 */
export function holdLock(file: string): Held {
  const first = tryLock(file)
  if (first !== 'not-a-lock') return first
  // someone's bytes in a file that holds nothing of value; had it been locked, the answer would have been 'taken'
  rmSync(file, { force: true })
  const second = tryLock(file)
  return second === 'not-a-lock' ? { state: 'unwritable' } : second
}

function tryLock(file: string): Held | 'not-a-lock' {
  let db: Database | undefined
  try {
    const connection = (db = connectToLock(file))
    connection.exec('BEGIN EXCLUSIVE')
    return { state: 'held', release: () => connection.close() }
  } catch (cause) {
    db?.close()
    return whyNot(sqliteCodeOf(cause))
  }
}

function whyNot(code: string): Held | 'not-a-lock' {
  if (code.startsWith('SQLITE_BUSY')) return { state: 'taken' }
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') ? 'not-a-lock' : { state: 'unwritable' }
}
