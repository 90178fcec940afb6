/** @file Examining a generation: every file it names is read from the disk and compared, and its database is looked through. */
import { basename, join } from 'node:path'
import { BookError } from '#contract'
import type { BookCounts, Contents } from '#contract'
import { isInside } from '#main/disk'
import { lookAtKeys } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { databaseFault, tellsOf } from './examine-database.ts'
import type { Telling } from './examine-database.ts'
import type { Told } from './generations.ts'
import { generationFiles, KEYS_FOLDER } from './layout.ts'
import { lockOf } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { isSame } from './place-original.ts'
import { readThrough } from './read-through.ts'
import { stopIfAsked } from './reading.ts'
import type { Hashed } from './reading.ts'
import type { Reason } from './reasons.ts'
import { partsOf } from './stored.ts'
import type { StoredFile } from './stored.ts'
import { giveWay, startStep } from './work.ts'
import type { Work } from './work.ts'

/**
 * `reason` says what is wrong; of a good generation it names what the book itself lacked when it was made, if anything. `told`: what it
 * holds, `null` when it is locked and its keys are not at hand. `keys`: those that open it.
 */
export type Examined = Told & {
  readonly good: boolean
  readonly reason: Reason | null
  readonly told: { contents: Contents; counts: BookCounts; lacking: readonly string[] } | null
  readonly keys: BookKeys | null
}

/** `isOwn`: of this generation alone. `plain`: what a sealed file holds, where that is known. */
type NamedFile = {
  inside: string
  stored: StoredFile
  name: string
  isOwn: boolean
  opens: BookKeys | null
  plain: Hashed | null
}
type Fault = Omit<Reason, 'others'>
type Examining = Required<Asking> & { work: Work; onBytes: (bytes: number) => void; known: Map<string, Fault | null> }

/** `depth`: with `texts` an original only has to be there, with the length it had. */
export type Asking = { keys: BookKeys | null; depth?: 'all' | 'texts' }

/**
 * The generations with what was found; an original that several share is read once. With `keys` those they fit are opened too. `files`
 * and `bytes`: what was read.
 */
export async function examineAll(told: readonly Told[], { keys, depth = 'all' }: Asking, work: Work) {
  const wanted = new Map(told.flatMap(storedIn).map(({ file, stored }) => [file, stored.bytes]))
  const bytes = Array.from(wanted.values()).reduce((total, one) => total + one, 0)
  const step = startStep(work, 'reading-back', bytes)
  const examining = { work, onBytes: step.onBytes, known: new Map<string, Fault | null>(), keys, depth }
  const examined: Examined[] = []
  for (const one of told) examined.push(await examine(one, examining))
  step.finish()
  return { examined, files: wanted.size, bytes }
}

/** The keys, if they are those of this generation. */
export function fitting({ manifest, book }: Told, keys: BookKeys | null): BookKeys | null {
  if (manifest?.locked !== true || keys === null) return null
  return manifest.lock === lockOf(keys) && keys.book === book ? keys : null
}

async function examine(told: Told, examining: Examining): Promise<Examined> {
  if (told.manifest === null) return { ...told, good: false, told: null, keys: null }
  const keys = fitting(told, examining.keys)
  const { faults, telling } = await lookThrough(told, keys, examining)
  const seen = { ...told, told: telling === null ? null : inNames(telling), keys }
  const reason = asReason(faults)
  if (reason !== null) return { ...seen, good: false, reason }
  const lacked = (telling?.lacking ?? []).map(({ name }) => ({ code: 'lacked' as const, name }))
  return { ...seen, good: true, reason: asReason(lacked) }
}

/** The first that is wrong, from the outside in: what the files are, what the database holds, whether there is a key to it. */
async function lookThrough(told: Told, keys: BookKeys | null, examining: Examining) {
  const { work } = examining
  const isOpen = told.manifest?.locked === false || keys !== null
  const own = await fileFaults(ownFiles(told), told, examining)
  const telling = own.length === 0 && isOpen ? await tellsOf(told, keys, work.disk) : null
  const faults = [...own, ...(await fileFaults(originalsOf(told, telling, keys), told, examining))]
  await refuseGone(told, faults, work)
  await giveWay()
  if (faults.length > 0) return { faults, telling }
  const inside = isOpen ? await databaseFault(told, { keys, telling }, work) : null
  return { faults: inside === null ? keyFaults(told) : [inside], telling }
}

function inNames({ contents, counts, lacking }: Telling) {
  return { contents, counts, lacking: lacking.map((one) => one.name) }
}

async function fileFaults(files: readonly NamedFile[], told: Told, examining: Examining): Promise<Fault[]> {
  const faults = files[0]?.isOwn === true ? await strayFiles(told.folder, examining.work) : []
  for (const one of files) {
    stopIfAsked(examining.work.signal)
    // one that was not opened is another question than one that was
    const asked = `${join(one.inside, one.stored.path)} ${one.opens === null ? '' : 'opened'}`
    let fault = examining.known.get(asked)
    if (fault === undefined) fault = await examineFile(one, examining)
    examining.known.set(asked, fault)
    if (fault !== null) faults.push(fault)
  }
  return faults
}

function ownFiles({ folder, manifest }: Told): NamedFile[] {
  const own = { inside: folder, isOwn: true, opens: null, plain: null }
  return (manifest?.files ?? []).map((stored) => ({ ...own, stored, name: stored.path }))
}

function originalsOf({ bookFolder, manifest }: Told, telling: Telling | null, keys: BookKeys | null): NamedFile[] {
  const opens = telling === null ? null : keys
  const known = new Map(telling?.originals.map((one) => [one.path, one]))
  return (manifest?.originals ?? []).map((stored) => {
    const plain = known.get(stored.path)
    const name = plain?.name ?? nameOf(stored)
    return { inside: bookFolder, isOwn: false, stored, name, opens, plain: plain ?? null }
  })
}

/** What people know an original by; that of a locked book is a secret of its texts. */
export function nameOf(original: Manifest['originals'][number]): string {
  return 'name' in original ? original.name : basename(original.path)
}

function storedIn(told: Told): { file: string; stored: StoredFile }[] {
  const files = [...ownFiles(told), ...originalsOf(told, null, null)]
  return files.map(({ inside, stored }) => ({ file: join(inside, stored.path), stored }))
}

// Without a whole key file nobody can open it. A damaged one whose twin is whole still opens.
function keyFaults({ manifest, bookFolder }: Told): Fault[] {
  if (manifest?.locked !== true) return []
  const kinds = Object.values(lookAtKeys(join(bookFolder, KEYS_FOLDER)))
  if (kinds.includes('damaged')) return [{ code: 'keys-damaged', name: KEYS_FOLDER }]
  return kinds.includes('whole') ? [] : [{ code: 'keys-missing', name: KEYS_FOLDER }]
}

// SQLite would take these for the unfinished last words of the database, and change what it reads by them
const strayNames: ReadonlySet<string> = new Set(['-journal', '-wal'].map((end) => `${generationFiles.database}${end}`))

async function strayFiles(folder: string, { disk }: Work): Promise<Fault[]> {
  const names = (await disk.list(folder)).map((entry) => entry.name)
  return names.filter((name) => strayNames.has(name)).map((name) => ({ code: 'stray-file', name }))
}

async function examineFile(one: NamedFile, examining: Examining): Promise<Fault | null> {
  try {
    const isRead = examining.depth === 'all' || one.isOwn
    const code = (await standingFault(one, examining.work)) ?? (isRead ? await readingFault(one, examining) : null)
    return code === null ? null : { code, name: one.name }
  } catch (cause) {
    if (!(cause instanceof BookError) || cause.code === 'stopped') throw cause
    return { code: 'file-unreadable', name: one.name }
  }
}

async function standingFault({ inside, stored }: NamedFile, { disk }: Work): Promise<Reason['code'] | null> {
  for (const { path, bytes } of partsOf(stored)) {
    const file = join(inside, path)
    const seen = await disk.look(file)
    if (seen === null) return 'file-missing'
    // neither a device that never ends nor a link to somewhere else is read
    if (seen.kind !== 'file' || !isInside(inside, await disk.realPath(file))) return 'file-strange'
    if (seen.bytes !== bytes) return 'file-torn'
  }
  return null
}

async function readingFault({ inside, stored, opens, plain }: NamedFile, { work, onBytes }: Examining) {
  const parts = partsOf(stored)
  const paths = parts.map((one) => one.path)
  const read = await readThrough({ folder: inside, paths, opens }, work, onBytes)
  const isAsItWas = parts.every((part, index) => isSame(read.parts[index] ?? null, part)) && isSame(read.lies, stored)
  if (!isAsItWas) return 'file-altered'
  return opens === null || isSame(read.plain, plain) ? null : 'file-altered'
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
