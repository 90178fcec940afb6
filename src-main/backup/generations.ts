/** @file Finding the generations in a chosen folder, and reading what each says of itself, before any large file is read. */
import { basename, dirname, join } from 'node:path'
import { BookError, BookId } from '#contract'
import { countOfName, isGenerationName, momentOfName } from '#main/generations'
import type { BackupDisk } from './disk-functions.ts'
import { BACKUP_FOLDER, generationFiles, PART } from './layout.ts'
import { MANIFEST_LIMIT_BYTES, readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import type { Reason } from './reasons.ts'
import { realFolder } from './target.ts'

type Found = { readonly folder: string; readonly bookFolder: string }

/** A generation as its manifest tells of it. Without a manifest that counts, the book and the moment come from the folders' names. */
export type Told = Found & {
  /** Unique among the generations told of together: the folder's name, with the book's before it where two books share one. */
  readonly name: string
  readonly book: BookId
  readonly madeAt: Date
} & ({ readonly manifest: Manifest } | { readonly manifest: null; readonly reason: Reason })

/**
 * The generations in a folder, the newest first: the folder that holds the backup, the backup, one book's folder in it, or one
 * generation. `backup-not-found` when there are none.
 */
export async function readGenerations(from: string, disk: BackupDisk): Promise<Told[]> {
  const found = await findIn(await realFolder(from, disk), disk)
  if (found.length === 0) throw new BookError('backup-not-found', { name: basename(from) })
  const told = []
  for (const one of found) told.push(await readOne(one, disk))
  return withUniqueNames(told.sort(newestFirst))
}

/** The generations of one book, by the folder that holds them, in no order. */
export async function readBookGenerations(bookFolder: string, disk: BackupDisk): Promise<Told[]> {
  const told = []
  for (const one of await inBook(bookFolder, disk)) told.push(await readOne(one, disk))
  return told
}

async function findIn(folder: string, disk: BackupDisk): Promise<Found[]> {
  const root = join(folder, BACKUP_FOLDER)
  if ((await disk.look(root))?.kind === 'folder') return inRoot(root, disk)
  if (await isGeneration(folder, disk)) return [{ folder, bookFolder: dirname(folder) }]
  const ofOneBook = await inBook(folder, disk)
  return ofOneBook.length > 0 ? ofOneBook : inRoot(folder, disk)
}

async function inRoot(root: string, disk: BackupDisk): Promise<Found[]> {
  const found = []
  for (const { name, kind } of await disk.list(root)) {
    if (kind === 'folder' && BookId.safeParse(name).success) found.push(...(await inBook(join(root, name), disk)))
  }
  return found
}

async function inBook(bookFolder: string, disk: BackupDisk): Promise<Found[]> {
  const found = []
  for (const { name, kind } of await disk.list(bookFolder)) {
    const folder = join(bookFolder, name)
    if (kind === 'folder' && (await isGeneration(folder, disk))) found.push({ folder, bookFolder })
  }
  return found
}

// a generation that lost its manifest is still one, by its name; one that a person renamed is still one, by its manifest
async function isGeneration(folder: string, disk: BackupDisk): Promise<boolean> {
  if (folder.endsWith(PART)) return false
  return isGenerationName(basename(folder)) || (await disk.look(join(folder, generationFiles.manifest))) !== null
}

async function readOne(found: Found, disk: BackupDisk): Promise<Told> {
  const name = basename(found.folder)
  const read = await readWhatItSays(found.folder, disk)
  if ('manifest' in read) {
    const { manifest } = read
    return { ...found, name, manifest, book: manifest.book, madeAt: new Date(manifest.madeAt) }
  }
  const madeAt = momentOfName(name) ?? new Date((await disk.look(found.folder))?.changedMs ?? 0)
  return { ...found, name, manifest: null, reason: read.reason, book: bookByName(found.bookFolder), madeAt }
}

async function readWhatItSays(folder: string, disk: BackupDisk): ReturnType<typeof readBoth> {
  try {
    return await readBoth(folder, disk)
  } catch (cause) {
    if (cause instanceof BookError) return { reason: { code: 'manifest-unreadable' } }
    throw cause
  }
}

async function readBoth(folder: string, disk: BackupDisk): Promise<ReturnType<typeof readManifest>> {
  const [list, seal] = [join(folder, generationFiles.manifest), join(folder, generationFiles.seal)]
  const [seenList, seenSeal] = [await disk.look(list), await disk.look(seal)]
  if (seenList === null || seenSeal === null) return { reason: { code: 'manifest-missing' } }
  if (seenList.kind !== 'file' || seenSeal.kind !== 'file' || seenList.bytes > MANIFEST_LIMIT_BYTES) {
    return { reason: { code: 'manifest-unreadable' } }
  }
  // one byte more than a seal has, so that a longer one is seen to be another
  return readManifest(await disk.read(list, MANIFEST_LIMIT_BYTES), await disk.read(seal, SEAL_BYTES + 1))
}

const SEAL_BYTES = 64 + 2 + generationFiles.manifest.length + 1

// the nil UUID stands for a book that nothing tells of any more
function bookByName(bookFolder: string): BookId {
  const named = BookId.safeParse(basename(bookFolder))
  return named.success ? named.data : BookId.parse('00000000-0000-0000-0000-000000000000')
}

// Within a minute the number in the name decides: a generation without a manifest only knows its minute.
function newestFirst(one: Told, other: Told): number {
  return (
    minuteOf(other) - minuteOf(one) ||
    countOfName(other.name) - countOfName(one.name) ||
    other.madeAt.getTime() - one.madeAt.getTime()
  )
}

function minuteOf({ madeAt }: Told): number {
  return Math.floor(madeAt.getTime() / 60_000)
}

function withUniqueNames(told: readonly Told[]): Told[] {
  const isShared = (name: string) => told.filter((one) => one.name === name).length > 1
  return told.map((one) => (isShared(one.name) ? { ...one, name: `${one.book}/${one.name}` } : one))
}
