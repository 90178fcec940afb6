/** @file One original on its way to a new place: as it lies, sealed, or opened, and what it holds hashed while it passes. */
import { basename, join } from 'node:path'
import { BookError } from '#contract'
import { isSealBroken, seal, unseal } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { hashedAlong, tappedBy } from './pieces.ts'
import type { Pieces } from './pieces.ts'
import { openAlong } from './read-through.ts'
import type { Hashed } from './reading.ts'
import { piecesOf, partsOf } from './stored.ts'
import type { StoredFile } from './stored.ts'
import type { Work } from './work.ts'
import { writeStored } from './write-stored.ts'

/**
 * An original that belongs in the new place. `path`: from the folder that holds `media`. `name`: what people know it by. `lies`: its bytes
 * as they will lie there, where that is known beforehand; `plain`: what it is, unless it is sealed and there is no key. `opens`: the keys
 * it will lie sealed with. `change`: what is done to it on the way.
 */
export type Wanted = {
  readonly path: string
  readonly name: string
  readonly lies: Hashed | null
  readonly plain: Hashed | null
  readonly opens: BookKeys | null
  readonly change: 'none' | { readonly seal: BookKeys } | { readonly unseal: BookKeys }
  /** The files that hold it now, in their order, and how long they are together; `null` when it is not there. */
  readonly find: () => Promise<{ files: readonly string[]; bytes: number } | null>
}

/** Where it goes: `folder` holds `media`, a file longer than `splitBytes` is written in parts. */
export type Placing = { folder: string; splitBytes: number; onBytes: (bytes: number) => void }

/** The original in its new place, or why the source no longer holds it; then nothing of it stays. */
export async function placeOriginal(
  wanted: Wanted,
  placing: Placing,
  work: Work,
): Promise<StoredFile | 'missing' | 'damaged'> {
  const found = await wanted.find()
  if (found === null) return 'missing'
  try {
    return await transfer({ wanted, ...found }, placing, work)
  } catch (cause) {
    if (isSealBroken(cause) || (await areUnreadable(found.files, cause, work))) return 'damaged'
    throw withName(cause, basename(wanted.path), wanted.name)
  }
}

type Found = { wanted: Wanted; files: readonly string[]; bytes: number }

async function transfer({ wanted, files, bytes }: Found, { folder, splitBytes, onBytes }: Placing, work: Work) {
  const { disk, signal } = work
  const pieces = piecesOf(files, disk, { signal, onBytes })
  const flow = flowOf(wanted, pieces)
  // a seal that does not hold is left in the middle, with its file still open
  const written = writeStored(flow.pieces, { folder, path: wanted.path, bytes, splitBytes }, disk)
  const stored = await written.finally(() => pieces.return())
  const plain = await flow.plain()
  if (isSame(plain, wanted.plain) && (wanted.lies === null || isSame(stored, wanted.lies))) return stored
  for (const { path } of partsOf(stored)) await disk.remove(join(folder, path))
  return 'damaged' as const
}

type Flow = { pieces: Pieces; plain: () => Promise<Hashed | 'broken' | null> }

function flowOf(wanted: Wanted, pieces: Pieces): Flow {
  const { change } = wanted
  if (change === 'none') return flowAsItLies(wanted, pieces)
  if ('seal' in change) {
    const along = hashedAlong(pieces)
    return { pieces: seal(change.seal, along.pieces), plain: async () => along.hashed() }
  }
  const along = hashedAlong(unseal(change.unseal, pieces))
  return { pieces: along.pieces, plain: async () => along.hashed() }
}

function flowAsItLies({ opens, plain }: Wanted, pieces: Pieces): Flow {
  if (opens !== null) {
    const { inlet, result } = openAlong(opens)
    return { pieces: tappedBy(pieces, inlet), plain: () => result }
  }
  if (plain === null) return { pieces, plain: async () => null }
  const along = hashedAlong(pieces)
  return { pieces: along.pieces, plain: async () => along.hashed() }
}

/** Whether what was found is what was expected; two that are not known are the same. */
export function isSame(found: Hashed | 'broken' | null, expected: Hashed | null): boolean {
  if (found === null || expected === null || found === 'broken') return found === expected
  return found.sha256 === expected.sha256 && found.bytes === expected.bytes
}

// A copy can fail at either end. Only when the source cannot be read on its own either is it the book's original that is damaged.
async function areUnreadable(files: readonly string[], cause: unknown, { disk, signal }: Work): Promise<boolean> {
  if (!(cause instanceof BookError) || cause.code === 'stopped' || cause.code === 'disk-full') return false
  try {
    for (const file of files) await disk.hash(file, { signal })
    return false
  } catch (again) {
    if (again instanceof BookError && again.code !== 'stopped') return true
    throw again
  }
}

// people know a photo by the name it came with, not by its hash
function withName(cause: unknown, technical: string, name: string): unknown {
  if (!(cause instanceof BookError) || !(cause.details['name'] ?? '').startsWith(technical)) return cause
  return new BookError(cause.code, { ...cause.details, name }, { cause })
}
