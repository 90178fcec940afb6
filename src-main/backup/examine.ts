/** @file Examining a generation: every file it names is read from the disk and compared, and its database is looked through. */
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { BookError } from '#contract'
import { checkDatabase } from '#main/database'
import { isInside } from '#main/disk'
import { ZodError } from 'zod'
import type { Told } from './generations.ts'
import { generationFiles } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { stopIfAsked } from './reading.ts'
import type { Reason } from './reasons.ts'
import { countRows, mediaPathOf, originalsIn, withDatabase } from './rows.ts'
import { giveWay, startStep } from './work.ts'
import type { Work } from './work.ts'

/** `reason` says what is wrong; of a good generation it names what the book itself lacked when it was made, if anything. */
export type Examined = Told & { readonly good: boolean; readonly reason: Reason | null }

type NamedFile = { file: string; inside: string; name: string; bytes: number; sha256: string }
type Fault = { code: Reason['code']; name: string }
type Examining = { work: Work; onBytes: (bytes: number) => void; known: Map<string, Fault | null> }

/** The generations with what was found; an original that several share is read once. `files` and `bytes`: what was read. */
export async function examineAll(told: readonly Told[], work: Work) {
  const wanted = new Map(told.flatMap(filesOf).map((one) => [one.file, one.bytes]))
  const bytes = Array.from(wanted.values()).reduce((total, one) => total + one, 0)
  const step = startStep(work, 'reading-back', bytes)
  const examining = { work, onBytes: step.onBytes, known: new Map<string, Fault | null>() }
  const examined: Examined[] = []
  for (const one of told) examined.push(await examine(one, examining))
  step.finish()
  return { examined, files: wanted.size, bytes }
}

async function examine(told: Told, examining: Examining): Promise<Examined> {
  if (told.manifest === null) return { ...told, good: false }
  const faults = await fileFaults(told, examining)
  await refuseGone(told, faults, examining.work)
  await giveWay()
  const reason = asReason(faults) ?? databaseFault(told.folder, told.manifest)
  if (reason !== null) return { ...told, good: false, reason }
  return { ...told, good: true, reason: asReason(told.manifest.lacking.map(({ name }) => ({ code: 'lacked', name }))) }
}

async function fileFaults(told: Told, examining: Examining): Promise<Fault[]> {
  const faults = await strayFiles(told.folder, examining.work)
  for (const one of filesOf(told)) {
    stopIfAsked(examining.work.signal)
    let fault = examining.known.get(one.file)
    if (fault === undefined) fault = await examineFile(one, examining)
    examining.known.set(one.file, fault)
    if (fault !== null) faults.push(fault)
  }
  return faults
}

function filesOf({ folder, bookFolder, manifest }: Told): NamedFile[] {
  if (manifest === null) return []
  return [
    ...manifest.files.map((one) => ({ ...one, name: one.path, inside: folder, file: join(folder, one.path) })),
    ...manifest.originals.map((one) => ({ ...one, inside: bookFolder, file: join(bookFolder, one.path) })),
  ]
}

// SQLite would take these for the unfinished last words of the database, and change what it reads by them
const strayNames: ReadonlySet<string> = new Set(['-journal', '-wal'].map((end) => `${generationFiles.database}${end}`))

async function strayFiles(folder: string, { disk }: Work): Promise<Fault[]> {
  const names = (await disk.list(folder)).map((entry) => entry.name)
  return names.filter((name) => strayNames.has(name)).map((name) => ({ code: 'stray-file', name }))
}

async function examineFile(one: NamedFile, { work, onBytes }: Examining): Promise<Fault | null> {
  try {
    const code = await faultOf(one, work, onBytes)
    return code === null ? null : { code, name: one.name }
  } catch (cause) {
    if (!(cause instanceof BookError) || cause.code === 'stopped') throw cause
    return { code: 'file-unreadable', name: one.name }
  }
}

async function faultOf(one: NamedFile, { disk, signal }: Work, onBytes: (bytes: number) => void) {
  const seen = await disk.look(one.file)
  if (seen === null) return 'file-missing'
  // neither a device that never ends nor a link to somewhere else is read
  if (seen.kind !== 'file' || !isInside(one.inside, await disk.realPath(one.file))) return 'file-strange'
  if (seen.bytes !== one.bytes) return 'file-torn'
  const found = await disk.readBack(one.file, { signal, onBytes })
  return found.sha256 === one.sha256 ? null : 'file-altered'
}

// A disk that was taken out in the middle is not a backup in which everything is missing.
async function refuseGone({ folder }: Told, faults: readonly Fault[], { disk }: Work) {
  if (faults.length > 0 && (await disk.look(folder)) === null) {
    throw new BookError('folder-not-found', { name: basename(folder) })
  }
}

// the first fault is named, with the number of others of its kind: a list of thirty names helps nobody
function asReason(faults: readonly Fault[]): Reason | null {
  const [first] = faults
  if (first === undefined) return null
  const alike = faults.filter((fault) => fault.code === first.code).length
  return { ...first, others: alike - 1 }
}

function databaseFault(folder: string, manifest: Manifest): Reason | null {
  const file = join(folder, generationFiles.database)
  const checked = checkDatabase(file)
  if (!checked.ok) return { code: checked.reason === 'newer' ? 'newer' : 'database-damaged' }
  return holdsWhatItTells(file, manifest) ? null : { code: 'database-differs' }
}

function holdsWhatItTells(file: string, manifest: Manifest): boolean {
  try {
    const { rows, originals } = withDatabase(file, (db) => ({ rows: countRows(db), originals: originalsIn(db) }))
    const told = [...manifest.originals, ...manifest.lacking].map((one) => one.path)
    return isDeepStrictEqual(rows, manifest.rows) && isDeepStrictEqual(originals.map(mediaPathOf).sort(), told.sort())
  } catch (cause) {
    // rows that this version does not know are not what the manifest of this version tells of
    if (cause instanceof ZodError) return false
    throw cause
  }
}
