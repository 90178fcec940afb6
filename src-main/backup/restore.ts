/** @file Putting a backup back: a new book in a new place, from a generation that was read through first. */
import { basename, dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { BookError } from '#contract'
import type { ErrorCode, Language, Restored } from '#contract'
import type { Database } from '#main/database'
import { BOOK_ENDING } from '#main/folder'
import { z } from 'zod'
import { copyBook } from './copy-book.ts'
import type { BookSource, BookTarget, Placed } from './copy-book.ts'
import { examineAll } from './examine.ts'
import type { Examined } from './examine.ts'
import { readGenerations } from './generations.ts'
import type { Told } from './generations.ts'
import { generationFiles, PART } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { inWordsOfThePlace } from './place-words.ts'
import { reasonClause } from './reasons.ts'
import type { Reason } from './reasons.ts'
import { mediaPathOf, originalsIn, withDatabase } from './rows.ts'
import { notFound, realFolder } from './target.ts'
import { startWork } from './work.ts'
import type { Work, WorkOptions } from './work.ts'

/** `generation`: the newest when left out. `to`: where the book will lie; nothing may be there yet. */
export type RestoreOptions = WorkOptions & {
  from: string
  generation?: string | undefined
  to: string
  language: Language
}

type Whole = Told & { manifest: Manifest }

/**
 * What was restored, and compared with the backup. A generation that is not whole is refused as `backup-damaged`, with the
 * newest one of the same book that is; which to take is for the person to say.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const work = startWork(options)
  const path = await freePlace(options.to, work)
  const all = await readGenerations(options.from, work.disk)
  const wanted = options.generation === undefined ? all[0] : all.find((one) => one.name === options.generation)
  if (wanted === undefined) throw new BookError('backup-not-found', { name: basename(options.from) })
  const generation = await proveWhole(wanted, { all, language: options.language }, work)
  await checkRoom(generation, dirname(path), work)
  const placed = await build(generation, path, work)
  const { manifest, name } = generation
  const lacking = placed.lacking.map((one) => one.name)
  return { contents: manifest.contents, counts: manifest.counts, generation: name, lacking }
}

async function freePlace(to: string, { disk }: Work): Promise<string> {
  const path = resolve(to)
  await realFolder(dirname(path), disk)
  if ((await disk.look(path)) !== null) throw new BookError('book-exists', { name: basename(path, BOOK_ENDING) })
  return path
}

type Choice = { all: readonly Told[]; language: Language }

async function proveWhole(wanted: Told, choice: Choice, work: Work): Promise<Whole> {
  const [found] = (await examineAll([wanted], work)).examined
  if (found?.good === true && found.manifest !== null) return found
  const { name } = wanted
  const reason = found?.reason ?? { code: 'manifest-unreadable' as const }
  const otherKind = otherKinds[reason.code]
  if (otherKind !== undefined) throw new BookError(otherKind, { name })
  const good = await newestGood(wanted, choice, work)
  const details = { name, reason: reasonClause(choice.language, reason) }
  throw new BookError('backup-damaged', good === undefined ? details : { ...details, good: good.name })
}

// there is nothing wrong with these: another version of Bewaarboek can open them
const otherKinds: Partial<Record<Reason['code'], ErrorCode>> = { newer: 'backup-newer', locked: 'backup-locked' }

async function newestGood(wanted: Told, { all }: Choice, work: Work): Promise<Examined | undefined> {
  for (const one of all) {
    if (one === wanted || one.book !== wanted.book) continue
    const [found] = (await examineAll([one], work)).examined
    if (found?.good === true) return found
  }
  return undefined
}

// beside the files themselves, a block for each of them and for the folders
const ROOM_PER_FILE_BYTES = 8192

async function checkRoom({ manifest }: Whole, folder: string, { disk }: Work) {
  const files = [...manifest.files, ...manifest.originals]
  const needed = files.reduce((total, one) => total + one.bytes + ROOM_PER_FILE_BYTES, 0)
  if ((await disk.freeBytes(folder)) < needed) throw new BookError('disk-full')
}

async function build(generation: Whole, path: string, work: Work): Promise<Placed> {
  const { disk } = work
  const part = `${path}${PART}`
  if ((await disk.look(part)) !== null && !(await isOurLeftover(part, work))) {
    throw new BookError('book-exists', { name: basename(part) })
  }
  await disk.remove(part)
  try {
    await disk.makeFolder(part)
    const placed = await copyBook(sourceOf(generation, work), targetOf(generation.manifest, part), work)
    compare(generation, placed)
    await disk.makeFolder(join(part, 'media'))
    await disk.flushFolder(part)
    await disk.rename(part, path)
    return placed
  } catch (cause) {
    await leaveNothing(part, work)
    const told = await inWordsOfThePlace(cause, dirname(path), disk)
    throw (await disk.look(generation.folder)) === null ? notFound(generation.folder) : told
  }
}

// an interrupted restore may have left it; anything else of that name is somebody's own
async function isOurLeftover(part: string, { disk }: Work): Promise<boolean> {
  if ((await disk.look(part))?.kind !== 'folder') return false
  const ours = new Set([generationFiles.database, generationFiles.texts].flatMap((name) => [name, `${name}${PART}`]))
  return (await disk.list(part)).every(({ name }) => name === 'media' || ours.has(name))
}

function sourceOf({ manifest, folder, bookFolder }: Whole, { disk, signal }: Work): BookSource {
  const source = join(folder, generationFiles.database)
  return {
    databaseBytes: manifest.files.find((one) => one.path === generationFiles.database)?.bytes ?? 0,
    database: (target) => disk.copy({ source, target, signal }),
    originals: (file) => withDatabase(file, originalsIn),
    fileOf: (original) => join(bookFolder, mediaPathOf(original)),
  }
}

function targetOf(manifest: Manifest, part: string): BookTarget {
  const rest = async ({ database }: Placed) => {
    const madeBy = withDatabase(database.file, madeByIn) ?? manifest.madeBy
    const about = { format: 'bewaarboek', version: 1, id: manifest.book, locked: false, madeBy }
    return [{ name: 'boek.json', bytes: Buffer.from(`${JSON.stringify(about, null, 2)}\n`) }]
  }
  return { part, pool: null, pathOf: mediaPathOf, rest }
}

function madeByIn(db: Database): string | null {
  const found = db.prepare(`SELECT value ->> '$' FROM settings WHERE key = 'madeBy'`).pluck().get()
  return z.string().nullable().catch(null).parse(found)
}

// what was read through a moment ago may have changed while it was copied; then nothing is put back
function compare({ manifest, name }: Whole, placed: Placed) {
  const expected = {
    database: manifest.files.find((one) => one.path === generationFiles.database)?.sha256,
    originals: manifest.originals.map((one) => one.path).sort(),
  }
  const found = { database: placed.database.sha256, originals: placed.originals.map((one) => one.path).sort() }
  if (!isDeepStrictEqual(found, expected)) throw new BookError('backup-not-equal', { name })
}

async function leaveNothing(part: string, { disk }: Work) {
  try {
    await disk.remove(part)
  } catch (cause) {
    // the disk may be gone; what stays is a `.part`, which the next restore to this place removes
    if (!(cause instanceof BookError)) throw cause
  }
}
