/** @file All originals of a book on their way to a new place: only what is not there yet is copied, and all of it is read back. */
import { BookError } from '#contract'
import type { Lacking } from './manifest.ts'
import { isSame, placeOriginal } from './place-original.ts'
import type { Wanted } from './place-original.ts'
import { readThrough } from './read-through.ts'
import type { ReadThrough } from './read-through.ts'
import { stopIfAsked } from './reading.ts'
import type { Hashed } from './reading.ts'
import { findStored, partsOf } from './stored.ts'
import type { StoredFile } from './stored.ts'
import { giveWay, startStep } from './work.ts'
import type { StepTold, Work } from './work.ts'

/** Where originals go: under `part`, unless `pool` (which stays as it is) already holds them whole. */
export type Where = {
  readonly part: string
  readonly pool: string | null
  /** Longer files are written in parts. */
  readonly splitBytes: number
  /** What to say when the disk gives something else than was written. */
  readonly notEqual: (name: string) => BookError
}

/** An original in its new place. `isNew`: it lies in the part; otherwise the pool had it, whole. */
export type PlacedOriginal = { stored: StoredFile; name: string; plain: Hashed | null; isNew: boolean }

/**
 * Every original in its place and proven, or named as one that the source no longer holds whole. `reading`: the step of reading back,
 * which goes on with `toFollow` bytes of other files.
 */
export async function placeOriginals(
  wanted: readonly Wanted[],
  where: Where & { readonly toFollow: number },
  work: Work,
): Promise<{ originals: PlacedOriginal[]; lacking: Lacking[]; reading: StepTold }> {
  await giveWay()
  const first = await proveAll(await placeAll(wanted, where, work), where, work)
  if (first.proven.every(({ proof }) => proof !== 'spoiled')) return resultOf(first)
  // What the pool no longer holds as it was is written again. Then all is read once more: a stick that tells of more room than it has
  // gives up the old for the new.
  const second = await proveAll(await placeSpoiled(first.proven, where, work), where, work)
  const again = second.proven.find(({ proof }) => proof === 'spoiled')
  if (again !== undefined) throw where.notEqual(again.standing.wanted.name)
  return resultOf(second)
}

/** `pooled`: the pool has something of that name, which is still to be proven. */
type Standing = { wanted: Wanted } & (
  | { state: 'new'; stored: StoredFile }
  | { state: 'pooled'; paths: readonly string[]; bytes: number }
  | { state: 'missing' | 'damaged' }
)

type Proven = { standing: Standing; proof: StoredFile | 'lacking' | 'spoiled' }

async function placeAll(wanted: readonly Wanted[], where: Where, work: Work): Promise<Standing[]> {
  const pooled = new Map<Wanted, Standing>()
  for (const one of wanted) {
    const found = await findInPool(one, where, work)
    if (found !== null) pooled.set(one, { wanted: one, state: 'pooled', ...found })
  }
  return place(wanted, { where, kept: pooled }, work)
}

async function placeSpoiled(proven: readonly Proven[], where: Where, work: Work): Promise<Standing[]> {
  const kept = proven.filter(({ proof }) => proof !== 'spoiled').map(({ standing }) => standing)
  const wanted = proven.map(({ standing }) => standing.wanted)
  return place(wanted, { where, kept: new Map(kept.map((one) => [one.wanted, one])) }, work)
}

type Placing = { where: Where; kept: ReadonlyMap<Wanted, Standing> }

async function place(all: readonly Wanted[], { where, kept }: Placing, work: Work): Promise<Standing[]> {
  const { part: folder, splitBytes } = where
  const step = startStep(work, 'copying', sum(all.filter((one) => !kept.has(one)).map(bytesOf)))
  const standing: Standing[] = []
  for (const wanted of all) {
    stopIfAsked(work.signal)
    const there = kept.get(wanted)
    if (there === undefined) {
      const placed = await placeOriginal(wanted, { folder, splitBytes, onBytes: step.onBytes }, work)
      standing.push(typeof placed === 'string' ? { wanted, state: placed } : { wanted, state: 'new', stored: placed })
    } else standing.push(there)
  }
  step.finish()
  return standing
}

// only what can be it by its length is worth reading; a sealed one is longer than what it holds
async function findInPool({ path, lies, plain }: Wanted, { pool }: Where, { disk }: Work) {
  if (pool === null) return null
  const found = await findStored(pool, path, disk)
  if (found === null) return null
  const canBe = lies === null ? found.bytes > (plain?.bytes ?? 0) : found.bytes === lies.bytes
  return canBe ? found : null
}

type AllProven = { proven: Proven[]; reading: StepTold }

async function proveAll(
  standing: readonly Standing[],
  where: Where & { readonly toFollow: number },
  work: Work,
): Promise<AllProven> {
  const reading = startStep(work, 'reading-back', sum(standing.map(bytesToRead)) + where.toFollow)
  const proven: Proven[] = []
  for (const one of standing) {
    stopIfAsked(work.signal)
    proven.push({ standing: one, proof: await prove(one, where, { work, onBytes: reading.onBytes }) })
  }
  return { proven, reading }
}

type Watching = { work: Work; onBytes: (bytes: number) => void }

async function prove(one: Standing, where: Where, watching: Watching): Promise<Proven['proof']> {
  if (one.state === 'new') return proveNew(one, where, watching)
  return one.state === 'pooled' ? proveInPool(one, where, watching) : 'lacking'
}

async function proveNew({ wanted, stored }: Standing & { state: 'new' }, where: Where, at: Watching) {
  const paths = partsOf(stored).map((one) => one.path)
  const read = await readThrough({ folder: where.part, paths, opens: wanted.opens }, at.work, at.onBytes)
  if (!isSame(read.lies, stored) || !isWanted(read, wanted)) throw where.notEqual(wanted.name)
  return stored
}

// A file that lies in the pool is never trusted for its name: it is read from the disk and compared, every time.
async function proveInPool({ wanted, paths }: Standing & { state: 'pooled' }, { pool }: Where, at: Watching) {
  try {
    const read = await readThrough({ folder: pool ?? '', paths, opens: wanted.opens }, at.work, at.onBytes)
    if (!isWanted(read, wanted)) return 'spoiled'
    return { path: wanted.path, ...read.lies, parts: read.parts.length > 1 ? read.parts : undefined }
  } catch (cause) {
    // what cannot be read is written again; a person who stops is obeyed
    if (cause instanceof BookError && cause.code !== 'stopped') return 'spoiled'
    throw cause
  }
}

function isWanted(read: ReadThrough, { lies, plain, opens }: Wanted): boolean {
  return (lies === null || isSame(read.lies, lies)) && (opens === null || isSame(read.plain, plain))
}

function resultOf({ proven, reading }: AllProven) {
  const originals: PlacedOriginal[] = []
  const lacking: Lacking[] = []
  for (const { standing, proof } of proven) {
    const { path, name, plain } = standing.wanted
    if (typeof proof !== 'string') originals.push({ stored: proof, name, plain, isNew: standing.state === 'new' })
    else if (standing.state === 'missing' || standing.state === 'damaged') {
      lacking.push({ path, name, state: standing.state })
    }
  }
  return { originals, lacking, reading }
}

function bytesOf({ lies, plain }: Wanted): number {
  return lies?.bytes ?? plain?.bytes ?? 0
}

function bytesToRead(one: Standing): number {
  if (one.state === 'new') return one.stored.bytes
  return one.state === 'pooled' ? one.bytes : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
