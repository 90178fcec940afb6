/** @file The lock file of a book: who holds it may write. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { holdLock } from '#main/database'
import type { Held } from '#main/database'

/** Who may write in the book at this path; where it or `also` can't be written, nobody may, and no lock file is made. */
export function writersLock(path: string, also: string = path): Held {
  return isWritable(path) && isWritable(also) ? holdLock(join(path, 'in-use.lock')) : { state: 'unwritable' }
}

/** Lets someone else write; belongs after the database is closed. */
export function letGo(held: Held): void {
  if (held.state === 'held') held.release()
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
