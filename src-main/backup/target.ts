/** @file Where in the chosen folder a backup goes, and whether it may go there. */
import { basename, dirname, join } from 'node:path'
import { BookError } from '#contract'
import { isInside } from '#main/disk'
import type { BackupDisk } from './disk-functions.ts'
import { generationFiles, BACKUP_FOLDER } from './layout.ts'

export type Target = { readonly root: string; readonly bookFolder: string }
type Book = { readonly path: string; readonly id: string }

/** The folder of this book in the backup that the chosen folder is, holds, lies in, or will get. Nothing is made yet. */
export async function findTarget(to: string, book: Book, disk: BackupDisk): Promise<Target> {
  const chosen = await realFolder(to, disk)
  const root = rootAbove(chosen) ?? (await rootWithin(chosen, disk))
  if (isInside(await disk.realPath(book.path), root) || (await liesInSomeBook(root, disk))) {
    throw new BookError('backup-inside-book')
  }
  return { root, bookFolder: join(root, book.id) }
}

/** The folder itself, links followed; `folder-not-found` when there is none. */
export async function realFolder(path: string, disk: BackupDisk): Promise<string> {
  const real = await disk.realPath(path).catch((cause: unknown) => {
    throw cause instanceof BookError && cause.code === 'file-not-found' ? notFound(path) : cause
  })
  if ((await disk.look(real))?.kind !== 'folder') throw notFound(path)
  return real
}

/** The first folder on the way up that is there; a disk only tells its free room at a place that exists. */
export async function nearestFolder(path: string, disk: BackupDisk): Promise<string> {
  for (const folder of upwards(path)) {
    if ((await disk.look(folder))?.kind === 'folder') return folder
  }
  throw notFound(path)
}

/** The folders above a path, the nearest first, with the path itself at the start. */
export function upwards(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...upwards(above)]
}

function rootAbove(chosen: string): string | undefined {
  return upwards(chosen).find((folder) => basename(folder) === BACKUP_FOLDER)
}

async function rootWithin(chosen: string, disk: BackupDisk): Promise<string> {
  const root = join(chosen, BACKUP_FOLDER)
  return (await disk.look(root)) === null ? root : disk.realPath(root)
}

// a book is not a place to keep things in, also when it is another one than the one being copied
async function liesInSomeBook(root: string, disk: BackupDisk): Promise<boolean> {
  for (const folder of upwards(dirname(root))) {
    if (await isBook(folder, disk)) return true
  }
  return false
}

// a generation has its texts and its database in one folder too, but not its originals
async function isBook(folder: string, disk: BackupDisk): Promise<boolean> {
  for (const name of [generationFiles.database, generationFiles.texts, 'media']) {
    if ((await disk.look(join(folder, name))) === null) return false
  }
  return true
}

/** `folder-not-found`, by the name of the folder. */
export function notFound(path: string): BookError {
  return new BookError('folder-not-found', { name: basename(path) })
}
