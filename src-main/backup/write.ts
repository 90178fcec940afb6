/** @file Writing a backup: a new generation beside the earlier ones, which are not touched. */
import { dirname, join } from 'node:path'
import { BookError } from '#contract'
import type { BackupMade } from '#contract'
import { asDatabaseError } from '#main/database'
import type { OpenFolder } from '#main/folder'
import { copyBook } from './copy-book.ts'
import type { BookSource, Placed, PlacedOriginal } from './copy-book.ts'
import { describeGeneration } from './describe.ts'
import type { BookReading } from './describe.ts'
import type { BackupDisk, Entry } from './disk-functions.ts'
import { generationFiles, generationName, isGenerationName, PART } from './layout.ts'
import { letters } from './letters.ts'
import type { Manifest } from './manifest.ts'
import { inWordsOfThePlace } from './place-words.ts'
import { stopIfAsked } from './reading.ts'
import { databaseBytes, digestRows, mediaPathOf, originalsIn, withDatabase } from './rows.ts'
import { findTarget, nearestFolder } from './target.ts'
import type { Target } from './target.ts'
import { giveWay, startWork } from './work.ts'
import type { Work, WorkOptions } from './work.ts'

/**
 * `read` tells of the book at the very moment the snapshot is taken, so that the texts beside it are exactly its own while a person
 * writes on. The values themselves may be handed in instead; they are then as old as the question.
 */
export type BackupOptions = WorkOptions & {
  folder: Pick<OpenFolder, 'path' | 'name' | 'about' | 'db' | 'mediaFile'>
  to: string
  now: Date
  madeBy: string
} & (BookReading | { read: () => BookReading })

type Run = { options: BackupOptions; work: Work; target: Target; name: string; part: string }

/** What was written, after all of it was read from the disk again and compared; on any failure only what was there before stays. */
export async function writeBackup(options: BackupOptions): Promise<BackupMade> {
  const work = startWork(options)
  const { path, about } = options.folder
  const target = await findTarget(options.to, { path, id: about.id }, work.disk)
  await checkRoom(options, target, work)
  stopIfAsked(work.signal)
  const entries = (await work.disk.look(target.bookFolder)) === null ? [] : await work.disk.list(target.bookFolder)
  const name = generationName(options.now, (taken) => entries.some((entry) => entry.name === taken))
  const run = { options, work, target, name, part: join(target.bookFolder, `${name}${PART}`) }
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
  const { target, part, work, options } = run
  await work.disk.makeFolder(part)
  const source = bookSource(run)
  const described = Promise.withResolvers<Manifest>()
  const rest = async (placed: Placed) => {
    const { now, madeBy } = options
    const made = describeGeneration(placed, { ...source.reading(), book: options.folder.about.id, moment: now, madeBy })
    described.resolve(made.manifest)
    return made.files
  }
  const copied = await copyBook(source, { part, pool: target.bookFolder, pathOf: mediaPathOf, rest }, work)
  await refuseGone(options.folder, copied, work)
  await keep(run, copied.originals)
  return madeOf(run.name, await described.promise, copied)
}

// A book whose disk was taken out in the middle is not a book without photos.
async function refuseGone({ path, name }: BackupOptions['folder'], { lacking }: Placed, { disk }: Work) {
  if (lacking.length > 0 && (await disk.look(path)) === null) throw new BookError('book-not-found', { name })
}

function madeOf(generation: string, manifest: Manifest, copied: Placed & { readBack: number }): BackupMade {
  return {
    generation,
    madeAt: manifest.madeAt,
    contents: manifest.contents,
    counts: manifest.counts,
    newFiles: copied.originals.filter((one) => one.isNew).length,
    readBack: copied.readBack,
    lacking: copied.lacking.map((one) => one.name),
  }
}

function bookSource({ options, work }: Run): BookSource & { reading: () => BookReading } {
  const { folder } = options
  const state: { reading?: BookReading } = {}
  return {
    databaseBytes: databaseBytes(folder.db),
    database: async (file) => {
      state.reading = await takeSnapshot(options, file, work)
      return work.disk.hash(file, { signal: work.signal })
    },
    originals: (file) => withDatabase(file, originalsIn),
    fileOf: (original) => folder.mediaFile(original.hash, original.format),
    reading: () => {
      if (state.reading === undefined) throw new BookError('unexpected')
      return state.reading
    },
  }
}

const SNAPSHOT_TURNS = 3

// Nothing of this program comes between the reading and the snapshot. Another program may; then both are simply taken again.
async function takeSnapshot(options: BackupOptions, file: string, work: Work): Promise<BookReading> {
  const { folder } = options
  for (let turn = 1; turn <= SNAPSHOT_TURNS; turn += 1) {
    const digest = ofTheBook(folder, () => digestRows(folder.db))
    const reading = 'read' in options ? options.read() : options
    await work.disk.snapshot(folder.db, file)
    await giveWay()
    if (withDatabase(file, digestRows) === digest) return reading
    await work.disk.remove(file)
  }
  throw new BookError('backup-not-equal', { name: generationFiles.database })
}

// the connection of the open book speaks SQLite's words
function ofTheBook<T>({ name }: BackupOptions['folder'], ask: () => T): T {
  try {
    return ask()
  } catch (cause) {
    throw asDatabaseError(cause, name)
  }
}

// Originals first: one that lies in the pool without a generation is harmless and is used by the next backup, while a generation
// without its originals would not be whole. Both have been proven by now.
async function keep({ target, part, name, work }: Run, originals: readonly PlacedOriginal[]) {
  const { disk } = work
  for (const { path } of originals.filter((one) => one.isNew)) {
    const place = join(target.bookFolder, path)
    await disk.makeFolder(dirname(place))
    await disk.rename(join(part, path), place)
  }
  await disk.remove(join(part, 'media'))
  await writeLetters(target.root, disk)
  await disk.flushFolder(part)
  await disk.rename(part, join(target.bookFolder, name))
}

async function writeLetters(root: string, disk: BackupDisk) {
  for (const [name, text] of Object.entries(letters)) {
    const file = join(root, name)
    const bytes = Buffer.from(text)
    const found = (await disk.look(file)) === null ? null : await disk.read(file, bytes.length + 1)
    if (found === null || !bytes.equals(found)) await disk.write(file, bytes)
  }
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

// The texts are written twice, as database and as JSON; the rest are lists and the last block of each file.
const ROOM_PER_FILE_BYTES = 8192

async function checkRoom({ folder }: BackupOptions, target: Target, { disk }: Work) {
  const { bytes, originals } = ofTheBook(folder, () => ({
    bytes: databaseBytes(folder.db),
    originals: originalsIn(folder.db),
  }))
  let needed = 2 * bytes + ROOM_PER_FILE_BYTES * 8
  for (const row of originals) {
    const there = await disk.look(join(target.bookFolder, mediaPathOf(row)))
    if (there?.bytes !== row.bytes) needed += row.bytes + ROOM_PER_FILE_BYTES
  }
  if ((await disk.freeBytes(await nearestFolder(target.bookFolder, disk))) < needed) throw new BookError('disk-full')
}
