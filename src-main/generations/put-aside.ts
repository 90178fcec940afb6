/** @file Putting the files of a damaged book aside, whole and for good, before others come in their place. */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { asDiskError, copyDurably } from '#main/disk'
import { flushFolder, makeFolderDurably, removeDurably, renameDurably, writeTextDurably } from './durable.ts'
import { DATABASE, PART } from './layout.ts'
import { generationName } from './names.ts'
import { hashOf, namesIn } from './states.ts'

/** The files that may hold words: the database, and the log of what was saved last. The index of a log is made again from it. */
const FILES = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-journal`] as const

// lies beside what was put aside until another database is in its place; holds the hash of the damaged one, if that could be read
const UNFINISHED = 'unfinished'

const asideFolder = (bookPath: string) => join(bookPath, 'aside')

/**
 * Copies the book's database and its log to `aside/<date>` and gives that folder; they still lie in their place too. What was put
 * aside before by work that did not end is used again. A file the disk no longer reads is moved instead.
 */
export async function putAside(bookPath: string, now: Date): Promise<string> {
  const earlier = unfinishedAside(bookPath)
  if (earlier !== null) return earlier
  makeFolderDurably(asideFolder(bookPath))
  const name = generationName(now, (taken) => existsSync(join(asideFolder(bookPath), taken)))
  const [folder, part] = [join(asideFolder(bookPath), name), join(asideFolder(bookPath), `${name}${PART}`)]
  try {
    await rm(part, { recursive: true, force: true })
    await mkdir(part)
    // of the database last, so that its log is never left behind
    for (const file of FILES.toReversed()) await copyOrMove(join(bookPath, file), join(part, file))
    writeTextDurably(join(part, UNFINISHED), markOf(join(bookPath, DATABASE)))
    flushFolder(part)
    renameDurably(part, folder)
    return folder
  } catch (cause) {
    throw asDiskError(cause, basename(asideFolder(bookPath)))
  }
}

/** The database to read what can still be read from: the one in its place, or the same put aside whole by work that did not end. */
export function damagedDatabase(bookPath: string): string {
  return join(unfinishedAside(bookPath) ?? bookPath, DATABASE)
}

/** Takes away what would be read together with a database that comes in the place of this one: its log. */
export function clearLog(bookPath: string): void {
  const [first, ...others] = ['-wal', '-shm', '-journal'].map((ending) => join(bookPath, `${DATABASE}${ending}`))
  if (first !== undefined) removeDurably(first, ...others)
}

/** Another database is in the place of what was put aside. */
export function finishAside(folder: string): void {
  removeDurably(join(folder, UNFINISHED))
}

function unfinishedAside(bookPath: string): string | null {
  const here = markOf(join(bookPath, DATABASE))
  const isOfThis = (folder: string) => {
    const mark = join(folder, UNFINISHED)
    return existsSync(mark) && (here === '' || readFileSync(mark, 'utf8') === here)
  }
  const names = namesIn(asideFolder(bookPath)).filter((name) => !name.endsWith(PART))
  return (
    names
      .toSorted()
      .toReversed()
      .map((name) => join(asideFolder(bookPath), name))
      .find(isOfThis) ?? null
  )
}

// no file, or one that the disk does not give back, has no mark
function markOf(file: string): string {
  try {
    return hashOf(file).sha256
  } catch {
    return ''
  }
}

async function copyOrMove(file: string, to: string): Promise<void> {
  if (!existsSync(file)) return
  try {
    const copied = await copyDurably({ source: file, target: to })
    if (hashOf(to).sha256 === copied.sha256) return
  } catch (cause) {
    const { code } = asDiskError(cause, basename(file))
    if (code === 'disk-full' || code === 'folder-read-only') throw cause
  }
  // moving reads nothing of it
  renameSync(file, to)
}
