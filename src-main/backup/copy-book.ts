/**
 * @file The one operation behind backup and restore: a consistent book built in a new place, read back and compared.
 *
 * Everything is built under a `.part` name that the caller makes and, once this has succeeded, gives its final name. Nothing
 * that was there before is touched; what fails halfway leaves only that `.part`.
 */
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { BookError } from '#contract'
import { checkDatabase } from '#main/database'
import { generationFiles } from './layout.ts'
import type { Lacking } from './manifest.ts'
import { stopIfAsked } from './reading.ts'
import type { Hashed } from './reading.ts'
import type { OriginalRow } from './rows.ts'
import { giveWay, startStep } from './work.ts'
import type { Work } from './work.ts'

/** Where a book comes from: an open book, or a generation of a backup. */
export type BookSource = {
  /** Puts the database at `file`, whole and consistent; gives what was read or taken, and how large it is to be. */
  readonly database: (file: string) => Promise<Hashed>
  readonly databaseBytes: number
  /** The originals that the database at `file` speaks of. */
  readonly originals: (file: string) => OriginalRow[]
  /** The file of an original, wherever the source keeps it. */
  readonly fileOf: (original: OriginalRow) => string
}

/** Where it goes. `pool`: a folder whose `media` already holds originals; those found whole there are not copied again. */
export type BookTarget = {
  readonly part: string
  readonly pool: string | null
  /** The place of an original, from the folder that holds `media`: `media/ab/<hash>.<ending>`. */
  readonly pathOf: (original: OriginalRow) => string
  /** The remaining files by name, made when the database and the originals are in their place. */
  readonly rest: (placed: Placed) => Promise<readonly { name: string; bytes: Uint8Array }[]>
}

/** An original in its new place. `isNew`: it lies in the part; otherwise the pool had it, whole. */
export type PlacedOriginal = { path: string; name: string; bytes: number; sha256: string; isNew: boolean }

export type Placed = {
  database: Hashed & { file: string }
  originals: PlacedOriginal[]
  lacking: Lacking[]
}

/** A whole book in `target.part`, proven; `readBack` counts the files that were read from the disk again and compared. */
export async function copyBook(
  source: BookSource,
  target: BookTarget,
  work: Work,
): Promise<Placed & { readBack: number }> {
  const database = await placeDatabase(source, target, work)
  const placed = { database, ...(await placeOriginals(source, { ...target, database: database.file }, work)) }
  stopIfAsked(work.signal)
  await giveWay()
  const rest = await placeRest(target, placed, work)
  const fresh = [
    { file: database.file, name: generationFiles.database, sha256: database.sha256, bytes: database.bytes },
    ...rest,
    ...placed.originals.filter((one) => one.isNew).map((one) => ({ ...one, file: join(target.part, one.path) })),
  ]
  await readAllBack(fresh, work)
  await giveWay()
  compareDatabase(database.file, work)
  return { ...placed, readBack: fresh.length + placed.originals.filter((one) => !one.isNew).length }
}

async function placeDatabase(source: BookSource, target: BookTarget, work: Work) {
  const file = join(target.part, generationFiles.database)
  stopIfAsked(work.signal)
  const step = startStep(work, 'snapshot', source.databaseBytes)
  const hashed = await source.database(file)
  step.finish()
  return { file, sha256: hashed.sha256, bytes: hashed.bytes }
}

async function placeOriginals(source: BookSource, target: BookTarget & { database: string }, work: Work) {
  await giveWay()
  const rows = source.originals(target.database)
  const step = startStep(work, 'copying', sum(rows))
  const originals: PlacedOriginal[] = []
  const lacking: Lacking[] = []
  for (const row of rows) {
    stopIfAsked(work.signal)
    const result = await placeOriginal({ row, source, target, onBytes: step.onBytes }, work)
    if ('state' in result) lacking.push(result)
    else originals.push(result)
  }
  step.finish()
  return { originals, lacking }
}

type OnePlacing = { row: OriginalRow; source: BookSource; target: BookTarget; onBytes: (bytes: number) => void }

async function placeOriginal(one: OnePlacing, work: Work): Promise<PlacedOriginal | Lacking> {
  const { row, target } = one
  const path = target.pathOf(row)
  const known = { path, name: row.name }
  const placed = { ...known, bytes: row.bytes, sha256: row.hash }
  if (target.pool !== null && (await isWhole(join(target.pool, path), one, work))) return { ...placed, isNew: false }
  const state = await copyOriginal(one, work)
  return state === 'whole' ? { ...placed, isNew: true } : { ...known, state }
}

// A file that lies in the pool is never trusted for its name: it is read from the disk and compared, every time.
async function isWhole(file: string, { row, onBytes }: OnePlacing, work: Work): Promise<boolean> {
  const seen = await work.disk.look(file)
  if (seen?.kind !== 'file' || seen.bytes !== row.bytes) return false
  try {
    const found = await work.disk.readBack(file, { signal: work.signal, onBytes })
    return found.sha256 === row.hash
  } catch (cause) {
    // what cannot be read is written again; a person who stops is obeyed
    if (cause instanceof BookError && cause.code !== 'stopped') return false
    throw cause
  }
}

async function copyOriginal({ row, source, target, onBytes }: OnePlacing, work: Work) {
  const from = source.fileOf(row)
  if ((await work.disk.look(from))?.kind !== 'file') return 'missing' as const
  const to = join(target.part, target.pathOf(row))
  await work.disk.makeFolder(dirname(to))
  try {
    const copied = await work.disk.copy({ source: from, target: to, signal: work.signal, onBytes })
    if (copied.sha256 === row.hash) return 'whole' as const
    await work.disk.remove(to)
    return 'damaged' as const
  } catch (cause) {
    if (await isUnreadable(from, cause, work)) return 'damaged' as const
    throw withName(cause, basename(to), row.name)
  }
}

// A copy can fail at either end. Only when the source cannot be read on its own either is it the book's original that is damaged.
async function isUnreadable(file: string, cause: unknown, work: Work): Promise<boolean> {
  if (!(cause instanceof BookError) || cause.code === 'stopped' || cause.code === 'disk-full') return false
  try {
    await work.disk.hash(file, { signal: work.signal })
    return false
  } catch (again) {
    if (again instanceof BookError && again.code !== 'stopped') return true
    throw again
  }
}

// people know a photo by the name it came with, not by its hash
function withName(cause: unknown, technical: string, name: string): unknown {
  if (!(cause instanceof BookError) || cause.details['name'] !== technical) return cause
  return new BookError(cause.code, { ...cause.details, name }, { cause })
}

async function placeRest(target: BookTarget, placed: Placed, work: Work) {
  const written = []
  for (const { name, bytes } of await target.rest(placed)) {
    const file = join(target.part, name)
    await work.disk.write(file, bytes)
    written.push({ file, name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
  }
  return written
}

type Expected = Hashed & { file: string; name: string }

async function readAllBack(files: readonly Expected[], work: Work) {
  const step = startStep(work, 'reading-back', sum(files))
  for (const expected of files) {
    stopIfAsked(work.signal)
    const found = await work.disk.readBack(expected.file, { signal: work.signal, onBytes: step.onBytes })
    if (found.sha256 !== expected.sha256 || found.bytes !== expected.bytes) {
      throw new BookError('backup-not-equal', { name: expected.name })
    }
  }
  step.finish()
}

function compareDatabase(file: string, work: Work) {
  stopIfAsked(work.signal)
  const step = startStep(work, 'comparing', 1)
  if (!checkDatabase(file).ok) throw new BookError('backup-not-equal', { name: generationFiles.database })
  step.finish()
}

function sum(files: readonly { bytes: number }[]): number {
  return files.reduce((total, file) => total + file.bytes, 0)
}
