/** @file A book built in a new place under a `.part` name: whole when it gets its own name, or not there at all. */
import { basename, dirname, join, resolve } from 'node:path'
import { BookError } from '#contract'
import type { BookId } from '#contract'
import { BOOK_ENDING } from '#main/folder'
import type { BackupDisk } from './disk-functions.ts'
import { generationFiles, KEYS_FOLDER, PART } from './layout.ts'
import { realFolder } from './target.ts'
import type { Work } from './work.ts'

/** The place in full, once it is sure that its folder is there and nothing has its name, or its `.part` but unfinished work of ours. */
export async function freePlace(to: string, { disk }: Work): Promise<string> {
  const path = resolve(to)
  await realFolder(dirname(path), disk)
  if ((await disk.look(path)) !== null) throw new BookError('book-exists', { name: basename(path, BOOK_ENDING) })
  const part = `${path}${PART}`
  if ((await disk.look(part)) !== null && !(await isOurLeftover(part, disk))) {
    throw new BookError('book-exists', { name: basename(part) })
  }
  return path
}

/** Has the book built in the folder it is handed, then gives it its name (one from `freePlace`); a failure leaves nothing that was not there before. */
export async function buildBook(path: string, work: Work, build: (part: string) => Promise<void>): Promise<void> {
  const { disk } = work
  const part = `${path}${PART}`
  let isNaming = false
  await disk.remove(part)
  try {
    await disk.makeFolder(part)
    await build(part)
    await disk.makeFolder(join(part, 'media'))
    await disk.flushFolder(part)
    isNaming = true
    await disk.rename(part, path)
  } catch (cause) {
    // a disk may fail right after the book got its name: then it is taken away under that name, for nobody knows whether it would stay
    const isNamed = isNaming && (await isGone(part, work))
    await leaveNothing(isNamed ? path : part, work)
    throw cause
  }
}

async function isGone(part: string, { disk }: Work): Promise<boolean> {
  try {
    return (await disk.look(part)) === null
  } catch (cause) {
    if (cause instanceof BookError) return false
    throw cause
  }
}

/** The boek.json of a book: the little that is known of it before it is opened. */
export function aboutFile(about: { id: BookId; locked: boolean; madeBy: string }): { name: string; bytes: Uint8Array } {
  const text = `${JSON.stringify({ format: 'bewaarboek', version: 1, ...about }, null, 2)}\n`
  return { name: 'boek.json', bytes: Buffer.from(text) }
}

// an interrupted run may have left it; anything else of that name is somebody's own
async function isOurLeftover(part: string, disk: BackupDisk): Promise<boolean> {
  if ((await disk.look(part))?.kind !== 'folder') return false
  return (await disk.list(part)).every(({ name }) => ourNames.test(name))
}

const own = [generationFiles.database, generationFiles.texts].map((name) => name.replaceAll('.', '\\.'))
const ourNames = new RegExp(`^(?:media|${KEYS_FOLDER}|(?:${own.join('|')})(?:-journal|-wal|-shm)?(?:\\${PART})*)$`)

async function leaveNothing(part: string, { disk }: Work) {
  try {
    await disk.remove(part)
  } catch (cause) {
    // the disk may be gone; what stays is a `.part`, which the next run to this place removes
    if (!(cause instanceof BookError)) throw cause
  }
}
