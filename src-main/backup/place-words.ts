/** @file Failures of a place, told by the name that a person chose rather than by a file deep within it. */
import { basename } from 'node:path'
import { BookError } from '#contract'
import type { ErrorCode } from '#contract'
import type { BackupDisk } from './disk-functions.ts'

// what the disk or SQLite says of a file in the place, and what that means for the place
const meanings: Partial<Record<ErrorCode, ErrorCode>> = {
  'folder-read-only': 'folder-read-only',
  'book-read-only': 'folder-read-only',
  'folder-not-found': 'folder-not-found',
  'file-not-found': 'folder-not-found',
  'book-exists': 'folder-read-only',
}

/**
 * The failure as it concerns the chosen folder: gone when it is no longer there (a stick that was taken out), else read-only and the
 * like under the folder's own name. Anything else comes back as it is.
 */
export async function inWordsOfThePlace(cause: unknown, folder: string, disk: BackupDisk): Promise<unknown> {
  if (!(cause instanceof BookError) || cause.code === 'stopped') return cause
  const name = basename(folder)
  if (!(await isThere(folder, disk))) return new BookError('folder-not-found', { name }, { cause })
  const meaning = meanings[cause.code]
  if (meaning === undefined) return cause
  return new BookError((await mayWrite(folder, disk)) ? meaning : 'folder-read-only', { name }, { cause })
}

// in a place that can only be read Node tells of a new folder that it is not there, rather than why it could not be made
async function mayWrite(folder: string, disk: BackupDisk): Promise<boolean> {
  try {
    return await disk.mayWrite(folder)
  } catch (cause) {
    if (cause instanceof BookError) return true
    throw cause
  }
}

async function isThere(folder: string, disk: BackupDisk): Promise<boolean> {
  try {
    return (await disk.look(folder)) !== null
  } catch (cause) {
    // a disk that only gives errors is there, in its way
    if (cause instanceof BookError) return true
    throw cause
  }
}
