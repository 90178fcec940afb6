/** @file Whether a book is locked, and whether a folder is a book at all, told by what lies in it before anything is opened. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isPlainDatabase } from '#main/database'
import { keyFilesIn } from '#main/vault'

/** What boek.json says, if it can be read. */
type Label = { locked: boolean } | null

/** Where the key files of a book lie. */
export const keysFolderOf = (path: string) => join(path, 'keys')

/** Whether a key is needed: a database that is plain to read needs none, whatever else is said; else the label or a key file tells. */
export function isLocked(path: string, said: Label): boolean {
  if (isPlain(join(path, 'book.db'))) return false
  return said?.locked === true || hasKeyFiles(path)
}

/** Whether this is a book, though something of it may be lost: by its label, its key files or the earlier states it kept. */
export function isKnownAsBook(path: string, said: Label): boolean {
  return said !== null || hasKeyFiles(path) || hasGenerations(path)
}

const hasKeyFiles = (path: string) => keyFilesIn(keysFolderOf(path)).length > 0

function hasGenerations(path: string): boolean {
  const names = orNull(() => readdirSync(join(path, 'generations'))) ?? []
  return names.some((name) => /^\d{4}-\d{2}-\d{2}T/u.test(name))
}

// With a log beside it the file may be open in this very program, and closing a second handle to it would end SQLite's locks
// (sqlite.org/howtocorrupt.html, 2.2); then label and key files alone must tell.
function isPlain(file: string): boolean {
  return !existsSync(`${file}-wal`) && orNull(() => isPlainDatabase(file)) === true
}

function orNull<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
