/** @file Putting a backup back: a new book in a new place, from a generation that was read through first. */
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { BookError } from '#contract'
import type { Language, Restored } from '#contract'
import { checkDatabase } from '#main/database'
import type { BookKeys } from '#main/vault'
import { chooseGeneration, proveWhole } from './choose.ts'
import type { Whole } from './choose.ts'
import { copyBook } from './copy-book.ts'
import type { BookSource, BookTarget, Placed } from './copy-book.ts'
import { copyKeys } from './key-pool.ts'
import { nameOf } from './examine.ts'
import { generationFiles, KEYS_FOLDER } from './layout.ts'
import { aboutFile, buildBook, freePlace } from './new-book.ts'
import { inWordsOfThePlace } from './place-words.ts'
import { madeByIn, withDatabase } from './rows.ts'
import { partsOf, piecesOf } from './stored.ts'
import { notFound } from './target.ts'
import { startWork } from './work.ts'
import type { Work, WorkOptions } from './work.ts'

/**
 * `generation`: the newest when left out. `to`: where the book will lie; nothing may be there yet. `keys`: of a locked generation, from
 * `unlockBackup`; without them it is put back as it lies, and what is in it cannot be told.
 */
export type RestoreOptions = WorkOptions & {
  from: string
  generation?: string | undefined
  to: string
  language: Language
  keys?: BookKeys | null | undefined
}

/**
 * What was restored, and compared with the backup. A generation that is not whole is refused as `backup-damaged`, with the
 * newest one of the same book that is; which to take is for the person to say.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const work = startWork(options)
  const path = await freePlace(options.to, work)
  const chosen = await chooseGeneration(options, work)
  const { language, keys = null } = options
  const generation = await proveWhole(chosen, { keys, language }, work)
  await checkRoom(generation, dirname(path), work)
  await build(generation, path, work)
  const { told, name } = generation
  return {
    contents: told?.contents ?? null,
    counts: told?.counts ?? null,
    generation: name,
    lacking: [...(told?.lacking ?? [])],
  }
}

// beside the files themselves, a block for each of them and for the folders
const ROOM_PER_FILE_BYTES = 8192

async function checkRoom({ manifest }: Whole, folder: string, { disk }: Work) {
  const files = [...manifest.files, ...manifest.originals]
  const needed = files.reduce((total, one) => total + one.bytes + ROOM_PER_FILE_BYTES, 0)
  if ((await disk.freeBytes(folder)) < needed) throw new BookError('disk-full')
}

async function build(generation: Whole, path: string, work: Work): Promise<void> {
  try {
    await buildBook(path, work, async (part) => {
      if (generation.manifest.locked) await putKeys(generation, part, work)
      const placed = await copyBook(sourceOf(generation, work), targetOf(generation, part), work)
      compare(generation, placed)
    })
  } catch (cause) {
    const told = await inWordsOfThePlace(cause, dirname(path), work.disk)
    throw (await work.disk.look(generation.folder)) === null ? notFound(generation.folder) : told
  }
}

async function putKeys({ bookFolder, name }: Whole, part: string, work: Work) {
  await copyKeys({ from: join(bookFolder, KEYS_FOLDER), to: join(part, KEYS_FOLDER), name, notEqual }, work)
}

function sourceOf(generation: Whole, work: Work): BookSource {
  const { manifest, folder, bookFolder } = generation
  const { disk, signal } = work
  const stored = manifest.files.find((one) => one.path === generationFiles.database)
  const parts = stored === undefined ? [] : partsOf(stored).map((one) => join(folder, one.path))
  return {
    databaseBytes: stored?.bytes ?? 0,
    database: (target) => disk.receive(target, piecesOf(parts, disk, { signal })),
    originals: () =>
      manifest.originals.map((one) => ({
        path: one.path,
        name: nameOf(one),
        lies: { sha256: one.sha256, bytes: one.bytes },
        // they were opened and compared when the generation was read through; what comes over is the same to the last byte
        plain: null,
        opens: null,
        change: 'none',
        find: async () => ({ files: partsOf(one).map(({ path }) => join(bookFolder, path)), bytes: one.bytes }),
      })),
  }
}

function targetOf({ manifest, keys }: Whole, part: string): BookTarget {
  const isOpen = !manifest.locked || keys !== null
  const file = join(part, generationFiles.database)
  return {
    part,
    pool: null,
    splitBytes: Infinity,
    notEqual,
    // what nobody can open here is the same to the last byte as what was proven before
    isSound: () => !isOpen || checkDatabase(file, { key: keys?.databaseKey }).ok,
    rest: async () => {
      const madeBy = isOpen ? withDatabase({ file, keys }, madeByIn) : null
      return [aboutFile({ id: manifest.book, locked: manifest.locked, madeBy: madeBy ?? manifest.madeBy })]
    },
  }
}

function notEqual(name: string): BookError {
  return new BookError('backup-not-equal', { name })
}

// what was read through a moment ago may have changed while it was copied; then nothing is put back
function compare({ manifest, name }: Whole, placed: Placed) {
  const expected = {
    database: manifest.files.find((one) => one.path === generationFiles.database)?.sha256,
    originals: manifest.originals.map((one) => one.path).sort(),
  }
  const found = { database: placed.database.sha256, originals: placed.originals.map((one) => one.stored.path).sort() }
  if (!isDeepStrictEqual(found, expected)) throw notEqual(name)
}
