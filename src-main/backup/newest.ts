/** @file When the newest copy of a book in a folder was made, told by its name alone: nothing is read, so that a list of drives is quick. */
import { join } from 'node:path'
import { BookError } from '#contract'
import { isGenerationName, momentOfName } from '#main/generations'
import { realDisk } from './disk-functions.ts'
import type { BackupDisk } from './disk-functions.ts'
import { BACKUP_FOLDER } from './layout.ts'

/** The moment (local time) of the newest copy of this book in a folder or on a drive, or `null` when there is none or it can't be read. */
export async function newestBackup(
  folder: string,
  book: string,
  disk: Pick<BackupDisk, 'list'> = realDisk,
): Promise<Date | null> {
  const names = await namesIn(join(folder, BACKUP_FOLDER, book), disk)
  const moments = names.filter(isGenerationName).map((name) => momentOfName(name)?.getTime() ?? 0)
  return moments.length === 0 ? null : new Date(Math.max(...moments))
}

async function namesIn(folder: string, disk: Pick<BackupDisk, 'list'>): Promise<string[]> {
  try {
    return (await disk.list(folder)).filter(({ kind }) => kind === 'folder').map(({ name }) => name)
  } catch (cause) {
    if (cause instanceof BookError) return []
    throw cause
  }
}
