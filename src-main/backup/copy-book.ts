/**
 * @file The one operation behind backup, restore, lock and unlock: a consistent book built in a new place, read back and compared.
 *
 * Everything is built under a `.part` name that the caller makes and, once this has succeeded, gives its final name. Nothing
 * that was there before is touched; what fails halfway leaves only that `.part`.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { BookError } from '#contract'
import { generationFiles } from './layout.ts'
import type { Lacking } from './manifest.ts'
import { readThrough } from './read-through.ts'
import { placeOriginals } from './place-originals.ts'
import type { PlacedOriginal, Where } from './place-originals.ts'
import type { Wanted } from './place-original.ts'
import { stopIfAsked } from './reading.ts'
import type { Hashed } from './reading.ts'
import { partsOf } from './stored.ts'
import type { StoredFile } from './stored.ts'
import { giveWay, startStep } from './work.ts'
import type { StepTold, Work } from './work.ts'
import { splitStored } from './write-stored.ts'

/** Where a book comes from: an open book, or a generation of a backup. */
export type BookSource = {
  /** Puts the database at `file`, whole and consistent; gives what was read or taken, and how large it is to be. */
  readonly database: (file: string) => Promise<Hashed>
  readonly databaseBytes: number
  /** The originals that the database at `file` speaks of; asked once, while that file lies there whole. */
  readonly originals: (file: string) => Wanted[]
}

/** Where it goes: the originals as `Where` tells, the other files into its `part`. */
export type BookTarget = Where & {
  /** The remaining files by name, made when the database and the originals are in their place and proven. */
  readonly rest: (placed: Placed) => Promise<readonly { name: string; bytes: Uint8Array }[]>
  /** Whether the database at `file` is a sound book. */
  readonly isSound: (file: string) => boolean
}

export type Placed = { database: StoredFile; originals: PlacedOriginal[]; lacking: Lacking[] }

/** A whole book in `target.part`, proven; `readBack` counts the files that were read from the disk again and compared. */
export async function copyBook(
  source: BookSource,
  target: BookTarget,
  work: Work,
): Promise<Placed & { readBack: number }> {
  const { database, wanted, isChecked } = await placeDatabase(source, target, work)
  // the database, and its texts once more in the other files
  const toFollow = 2 * database.bytes
  const { reading, ...originals } = await placeOriginals(wanted, { ...target, toFollow }, work)
  const placed = { database, ...originals }
  stopIfAsked(work.signal)
  await giveWay()
  const rest = await placeRest(target, placed, work)
  await readAllBack([database, ...rest], target, { work, reading })
  await giveWay()
  if (!isChecked) await compareDatabase(target, work)
  return { ...placed, readBack: 1 + rest.length + placed.originals.length }
}

async function placeDatabase(source: BookSource, target: BookTarget, work: Work) {
  const { part: folder, splitBytes } = target
  const path = generationFiles.database
  const file = join(folder, path)
  stopIfAsked(work.signal)
  const step = startStep(work, 'snapshot', source.databaseBytes)
  const { sha256, bytes } = await source.database(file)
  await giveWay()
  const wanted = source.originals(file)
  step.finish()
  if (bytes <= splitBytes) return { database: { path, sha256, bytes }, wanted, isChecked: false }
  // in parts it can't be asked any more
  await compareDatabase(target, work)
  const database = await splitStored({ folder, path, bytes, splitBytes }, work.disk, { signal: work.signal })
  if (database.sha256 !== sha256) throw target.notEqual(path)
  return { database, wanted, isChecked: true }
}

async function placeRest(target: BookTarget, placed: Placed, work: Work): Promise<StoredFile[]> {
  const written = []
  for (const { name, bytes } of await target.rest(placed)) {
    await work.disk.write(join(target.part, name), bytes)
    written.push({ path: name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
  }
  return written
}

type ReadingOn = { work: Work; reading: StepTold }

async function readAllBack(files: readonly StoredFile[], target: BookTarget, { work, reading }: ReadingOn) {
  for (const expected of files) {
    stopIfAsked(work.signal)
    const paths = partsOf(expected).map((one) => one.path)
    const { lies } = await readThrough({ folder: target.part, paths, opens: null }, work, reading.onBytes)
    if (lies.sha256 !== expected.sha256 || lies.bytes !== expected.bytes) throw target.notEqual(expected.path)
  }
  reading.finish()
}

async function compareDatabase({ part, isSound }: BookTarget, work: Work) {
  stopIfAsked(work.signal)
  const step = startStep(work, 'comparing', 1)
  if (!isSound(join(part, generationFiles.database))) {
    throw new BookError('backup-not-equal', { name: generationFiles.database })
  }
  step.finish()
}
