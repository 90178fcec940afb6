/** @file Writing a backup: a new generation beside the earlier ones, which are not touched. */
import { basename, dirname, join } from 'node:path'
import { BookError } from '#contract'
import type { BackupMade } from '#contract'
import type { BookKeys } from '#main/vault'
import { checkDatabase } from '#main/database'
import { generationName, isGenerationName } from '#main/generations'
import { copyBook } from './copy-book.ts'
import type { BookTarget, Placed } from './copy-book.ts'
import { describeGeneration } from './describe.ts'
import type { BookReading } from './describe.ts'
import type { BackupDisk, Entry } from './disk-functions.ts'
import { readBookGenerations } from './generations.ts'
import { copyKeys, removeEarlierKeys } from './key-pool.ts'
import { KEYS_FOLDER, PART, partName, SPLIT_BYTES } from './layout.ts'
import { lockOf } from './manifest.ts'
import { inWordsOfThePlace } from './place-words.ts'
import type { PlacedOriginal } from './place-originals.ts'
import { stopIfAsked } from './reading.ts'
import { databaseBytes, mediaPathOf, originalsIn } from './rows.ts'
import { findStored, partsOf } from './stored.ts'
import { findTarget, nearestFolder } from './target.ts'
import type { Target } from './target.ts'
import { startWork } from './work.ts'
import type { Work, WorkOptions } from './work.ts'
import { writeLetters } from './letters-beside.ts'
import { ofTheBook, openBookSource } from './write-source.ts'
import type { OpenBook, Reading, SourceFolder } from './write-source.ts'

/**
 * `keys`: of a locked book. `reader`: the bytes of the page that shows a backup in any browser. `splitBytes`: longer files are written in
 * parts (1 GiB). `read` tells of the book at the very moment the snapshot is taken, so that the texts beside it are exactly its own
 * while a person writes on. The values themselves may be handed in instead; they are then as old as the question.
 */
export type BackupOptions = WorkOptions & {
  folder: SourceFolder
  keys?: BookKeys | null | undefined
  to: string
  now: Date
  madeBy: string
  reader: Uint8Array
  splitBytes?: number | undefined
} & (BookReading | { read: () => BookReading })

type Run = { options: BackupOptions; book: OpenBook; work: Work; target: Target; name: string; part: string }

/** What was written, after all of it was read from the disk again and compared; on any failure only what was there before stays. */
export async function writeBackup(options: BackupOptions): Promise<BackupMade> {
  const work = startWork(options)
  const { path, about } = options.folder
  const target = await findTarget(options.to, { path, id: about.id }, work.disk)
  const read = 'read' in options ? options.read : () => options
  const book: OpenBook = { folder: options.folder, keys: options.keys ?? null, read }
  await checkRoom(book, target, work)
  stopIfAsked(work.signal)
  const entries = (await work.disk.look(target.bookFolder)) === null ? [] : await work.disk.list(target.bookFolder)
  const name = generationName(options.now, (taken) => entries.some((entry) => entry.name === taken))
  const run = { options, book, work, target, name, part: join(target.bookFolder, `${name}${PART}`) }
  try {
    await sweep(run, entries)
    return await makeGeneration(run)
  } catch (cause) {
    await leaveNothing(run)
    throw await inWordsOfThePlace(cause, options.to, work.disk)
  }
}

// unfinished work of a backup that was cut off; its `.part` was never a generation
async function sweep({ target, work }: Run, entries: readonly Entry[]) {
  for (const { name, kind } of entries) {
    if (kind === 'folder' && isUnfinished(name)) await work.disk.remove(join(target.bookFolder, name))
  }
}

function isUnfinished(name: string): boolean {
  return name.endsWith(PART) && isGenerationName(name.slice(0, -PART.length))
}

async function makeGeneration(run: Run): Promise<BackupMade> {
  const { part, work, options, book } = run
  await work.disk.makeFolder(part)
  const source = openBookSource(book, work)
  const { now: moment, madeBy } = options
  const rest = async (placed: Placed) => {
    await refuseGone(options.folder, placed, work)
    const about = { book: options.folder.about.id, moment, madeBy, keys: book.keys }
    return describeGeneration(placed, { ...source.reading(), ...about })
  }
  const copied = await copyBook(source, targetOf(run, rest), work)
  await keep(run, copied.originals)
  return madeOf(run, source.reading(), copied)
}

function targetOf({ part, target, options, book }: Run, rest: BookTarget['rest']): BookTarget {
  return {
    part,
    pool: target.bookFolder,
    splitBytes: options.splitBytes ?? SPLIT_BYTES,
    rest,
    isSound: (file) => checkDatabase(file, { key: book.keys?.databaseKey }).ok,
    notEqual: stickLies(options),
  }
}

// what was to be written was proven on its way, so the place itself gives back something else
function stickLies({ to }: BackupOptions) {
  return () => new BookError('stick-lies', { name: basename(to) })
}

// A book whose disk was taken out in the middle is not a book without photos.
async function refuseGone({ path, name }: SourceFolder, { lacking }: Placed, { disk }: Work) {
  if (lacking.length > 0 && (await disk.look(path)) === null) throw new BookError('book-not-found', { name })
}

function madeOf(
  { name, options }: Run,
  { contents, counts }: Reading,
  copied: Placed & { readBack: number },
): BackupMade {
  return {
    generation: name,
    madeAt: options.now.toISOString(),
    contents,
    counts,
    newFiles: copied.originals.filter((one) => one.isNew).length,
    readBack: copied.readBack,
    lacking: copied.lacking.map((one) => one.name),
  }
}

// Originals and keys first: what lies in the pool without a generation is harmless and is used by the next backup, while a generation
// without them would not be whole. All has been proven by now.
async function keep(run: Run, originals: readonly PlacedOriginal[]) {
  const { target, part, name, work, options, book } = run
  const { disk } = work
  const isNew = originals.filter((one) => one.isNew)
  for (const one of isNew) await keepOriginal(one, run)
  await disk.remove(join(part, 'media'))
  const own = (await disk.list(part)).map((entry) => entry.name)
  const fresh = isNew.flatMap(({ stored }) => partsOf(stored).map((one) => join(target.bookFolder, one.path)))
  const from = join(options.folder.path, KEYS_FOLDER)
  const keys = {
    from,
    to: join(target.bookFolder, KEYS_FOLDER),
    name: options.folder.name,
    notEqual: stickLies(options),
  }
  const kept = book.keys === null ? null : await copyKeys(keys, work)
  await writeLetters({ root: target.root, reader: options.reader, notEqual: stickLies(options) }, disk)
  await disk.flushFolder(part)
  const generation = join(target.bookFolder, name)
  await disk.rename(part, generation)
  if (!(await areThere([...own.map((one) => join(generation, one)), ...fresh], disk))) {
    await disk.remove(generation)
    throw stickLies(options)()
  }
  if (kept !== null) await forgetEarlierKeys(run, kept)
}

// There are drivers that lose what lies in a folder when it gets another name. A disk that gives an error here gave all back before.
async function areThere(files: readonly string[], disk: BackupDisk): Promise<boolean> {
  try {
    for (const file of files) if ((await disk.look(file))?.kind !== 'file') return false
    return true
  } catch (cause) {
    if (cause instanceof BookError) return true
    throw cause
  }
}

// The backup is whole by now. What cannot be removed is removed by the next one.
async function forgetEarlierKeys(run: Run, kept: readonly string[]) {
  try {
    if (await opensAll(run)) await removeEarlierKeys(run.target.bookFolder, kept, run.work)
  } catch (cause) {
    if (!(cause instanceof BookError)) throw cause
  }
}

async function keepOriginal({ stored }: PlacedOriginal, { target, part, work }: Run) {
  const { disk } = work
  const place = join(target.bookFolder, stored.path)
  await disk.makeFolder(dirname(place))
  for (const { path } of partsOf(stored)) await disk.rename(join(part, path), join(target.bookFolder, path))
  // what lay there otherwise, whole or in other parts, was found spoiled; it would be taken for this one
  const parts = stored.parts?.length ?? 0
  if (parts > 0) await disk.remove(place)
  for (let number = parts + 1; ; number += 1) {
    const stale = join(target.bookFolder, partName(stored.path, number))
    if ((await disk.look(stale)) === null) break
    await disk.remove(stale)
  }
}

// keys that a generation may still need are left; one whose manifest can't be read is asked of nobody
async function opensAll({ target, book, work }: Run): Promise<boolean> {
  const { keys } = book
  const told = await readBookGenerations(target.bookFolder, work.disk)
  return told.every(({ manifest }) => manifest?.locked === false || (keys !== null && manifest?.lock === lockOf(keys)))
}

// best effort, for the disk may be full, read-only or gone; what stays then is only a `.part`, which the next backup removes
async function leaveNothing({ target, part, work }: Run) {
  try {
    await work.disk.remove(part)
    for (const folder of [target.bookFolder, target.root]) {
      if ((await work.disk.list(folder)).length === 0) await work.disk.remove(folder)
    }
  } catch (cause) {
    if (!(cause instanceof BookError)) throw cause
  }
}

// The texts are written twice, as database and as JSON; the rest are lists and the last block of each file. Sealing adds less than this.
const ROOM_PER_FILE_BYTES = 8192
const SEAL_SHARE = 1 / 4096

async function checkRoom({ folder, keys }: OpenBook, target: Target, { disk }: Work) {
  const { bytes, originals } = ofTheBook(folder, () => ({
    bytes: databaseBytes(folder.db),
    originals: originalsIn(folder.db),
  }))
  let needed = 2 * bytes + ROOM_PER_FILE_BYTES * 8
  for (const row of originals) {
    const there = await findStored(target.bookFolder, mediaPathOf(row, keys), disk)
    const isThere = keys === null ? there?.bytes === row.bytes : there !== null
    if (!isThere) needed += Math.ceil(row.bytes * (1 + SEAL_SHARE)) + ROOM_PER_FILE_BYTES
  }
  if ((await disk.freeBytes(await nearestFolder(target.bookFolder, disk))) < needed) throw new BookError('disk-full')
}
