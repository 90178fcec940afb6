/** @file Setting a lock and taking it off: never a change in place, always a whole copy in a new folder that is read back and compared. */
import { dirname, join } from 'node:path'
import { BookError } from '#contract'
import { checkDatabase } from '#main/database'
import type { OpenFolder } from '#main/folder'
import { lookAtKeys } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { copyBook } from './copy-book.ts'
import type { BookSource, BookTarget } from './copy-book.ts'
import { generationFiles, KEYS_FOLDER } from './layout.ts'
import { aboutFile, buildBook, freePlace } from './new-book.ts'
import { inWordsOfThePlace } from './place-words.ts'
import type { Wanted } from './place-original.ts'
import { databaseBytes, digestRows, mediaPathOf, originalsIn, withDatabase } from './rows.ts'
import type { OriginalRow } from './rows.ts'
import { startWork } from './work.ts'
import type { Work, WorkOptions } from './work.ts'
import { findOriginal, ofTheBook } from './write-source.ts'
import type { SourceFolder } from './write-source.ts'

/**
 * `to`: where the copy will lie; nothing may be there yet. `target`: new keys of this book, and what writes their key files in a folder;
 * `null` for a copy without a lock.
 */
export type RelockOptions = WorkOptions & {
  folder: SourceFolder & Pick<OpenFolder, 'keys'>
  to: string
  target: { keys: BookKeys; writeKeys: (keysFolder: string) => Promise<void> } | null
}

/**
 * The open book in a new folder, locked or unlocked: every row equal, every original opened and compared. `lacking`: names of photos that
 * the book itself no longer holds whole, which stay behind. A copy without a lock holds no citizen service number. The earlier states in
 * `generations` do not come along: those of an unlocked book are plain, those of a locked one are under its keys. Refused as
 * `already-locked` or `not-locked` when there is nothing to do.
 */
export async function relock(options: RelockOptions): Promise<{ lacking: string[]; readBack: number }> {
  const { folder, target, to } = options
  if (target !== null && folder.keys !== null) throw new BookError('already-locked')
  if (target === null && folder.keys === null) throw new BookError('not-locked')
  if (target !== null && target.keys.book !== folder.about.id) throw new BookError('unexpected')
  const work = startWork(options)
  const path = await freePlace(to, work)
  await checkRoom(folder, dirname(path), work)
  const made = { lacking: [] as string[], readBack: 0 }
  try {
    await buildBook(path, work, async (part) => {
      const copied = await copyBook(sourceOf(options, work), targetOf(options, part), work)
      if (target !== null) await putKeys(target, join(part, KEYS_FOLDER), work)
      made.lacking = copied.lacking.map((one) => one.name)
      made.readBack = copied.readBack
    })
    return made
  } catch (cause) {
    throw await inWordsOfThePlace(cause, dirname(path), work.disk)
  }
}

function sourceOf({ folder, target }: RelockOptions, work: Work): BookSource {
  const keys = target?.keys ?? null
  const taking = { leaveOutBsn: keys === null }
  return {
    databaseBytes: databaseBytes(folder.db),
    database: async (file) => {
      await work.disk.copyRows(folder.db, { file, keys }, taking)
      const digest = ofTheBook(folder, () => digestRows(folder.db, taking))
      if (withDatabase({ file, keys }, (db) => digestRows(db)) !== digest) throw notEqual(generationFiles.database)
      return work.disk.hash(file, { signal: work.signal })
    },
    originals: (file) =>
      withDatabase({ file, keys }, originalsIn).map((row) => wantedOtherwise(row, { folder, keys }, work)),
  }
}

type Turning = { folder: RelockOptions['folder']; keys: BookKeys | null }

function wantedOtherwise(row: OriginalRow, { folder, keys }: Turning, work: Work): Wanted {
  const plain = { sha256: row.hash, bytes: row.bytes }
  const known = { path: mediaPathOf(row, keys), name: row.name, plain, opens: keys }
  const find = () => findOriginal(folder.mediaFile(row.hash, row.format), work)
  if (keys !== null) return { ...known, lies: null, change: { seal: keys }, find }
  if (folder.keys === null) throw new BookError('not-locked')
  return { ...known, lies: plain, change: { unseal: folder.keys }, find }
}

function targetOf({ folder, target }: RelockOptions, part: string): BookTarget {
  const { id, madeBy } = folder.about
  return {
    part,
    pool: null,
    splitBytes: Infinity,
    notEqual,
    isSound: (file) => checkDatabase(file, { key: target?.keys.databaseKey }).ok,
    rest: async () => [aboutFile({ id, locked: target !== null, madeBy })],
  }
}

async function putKeys({ writeKeys }: NonNullable<RelockOptions['target']>, keysFolder: string, { disk }: Work) {
  await disk.makeFolder(keysFolder)
  await writeKeys(keysFolder)
  if (!Object.values(lookAtKeys(keysFolder)).includes('whole')) throw notEqual(KEYS_FOLDER)
  await disk.flushFolder(keysFolder)
}

function notEqual(name: string): BookError {
  return new BookError('backup-not-equal', { name })
}

const ROOM_PER_FILE_BYTES = 8192
const SEAL_SHARE = 1 / 4096

async function checkRoom(folder: SourceFolder, place: string, { disk }: Work) {
  const needed = ofTheBook(folder, () =>
    originalsIn(folder.db).reduce(
      (total, one) => total + Math.ceil(one.bytes * (1 + SEAL_SHARE)) + ROOM_PER_FILE_BYTES,
      // the rows, and the log through which they are written
      2 * databaseBytes(folder.db) + ROOM_PER_FILE_BYTES * 8,
    ),
  )
  if ((await disk.freeBytes(place)) < needed) throw new BookError('disk-full')
}
