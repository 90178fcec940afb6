/** @file What every verb works with, and the way it opens a book. */
import path from 'node:path'
import { BookError, ChildId } from '#contract'
import { createSession, type Session } from '#main/app'
import type { OpenFolder, Shelf } from '#main/folder'
import type { Typesetter } from '#main/typeset'
import type { BookKeys, Vault } from '#main/vault'
import type { Asked } from '../command.ts'
import { option } from '../option.ts'
import { readKey } from '../secret.ts'
import type { Voice } from '../voice.ts'

export type Bench = {
  home: string
  typesetter: Typesetter
  shelf: Shelf
  vault: Vault
  /** The one-file reader that travels with every backup. */
  reader: () => Promise<Uint8Array>
  madeBy: string
  now: () => Date
  newId: () => string
}
export type Run = Omit<Asked, 'verb'> & { bench: Bench; voice: Voice }
/** Gives the exit code. */
export type VerbRun = (run: Run) => Promise<number>

/** Opens the first place as a book for as long as the work takes. To write, the book must not be open elsewhere. */
export async function withBook<T>(
  run: Run,
  use: 'read' | 'write',
  work: (session: Session) => Promise<T> | T,
): Promise<T> {
  const { now, newId, madeBy } = run.bench
  const folder = await openFolder(run)
  const session = createSession({ folder, madeBy, now, newId })
  try {
    if (use === 'write' && folder.readOnly !== null) {
      throw new BookError(folder.readOnly === 'in-use' ? 'book-in-use' : 'book-read-only')
    }
    return await work(session)
  } finally {
    await session.close()
  }
}

/** The first place, open; its key is asked for when it has a lock. */
export async function openFolder(run: Run): Promise<OpenFolder> {
  const at = placeAt(run, 0)
  return run.bench.shelf.open(at, { keys: await keysOf(run, at) })
}

/** The keys of a book, or `null` when it has no lock. */
export async function keysOf(run: Run, at: string): Promise<BookKeys | null> {
  const { shelf } = run.bench
  return shelf.isLocked(at) ? shelf.unlock(at, await readKey(run)) : null
}

/** The place of this number as a full path; the command line made sure it is there. */
export function placeAt({ places }: Run, index: number): string {
  const place = places[index]
  if (place === undefined) throw new BookError('invalid-input')
  return path.resolve(place)
}

/** The child of `--child`: by id, or by a name that only one child has. */
export function childOf(run: Run, session: Session): ChildId[] {
  const asked = option(run, 'child')
  if (asked === undefined) return []
  const children = session.book.children.list()
  const byId = children.filter((child) => child.id === asked)
  const found = byId.length > 0 ? byId : children.filter((child) => child.name === asked)
  const [child] = found
  if (child === undefined || found.length > 1) throw new BookError('child-not-found')
  return [child.id]
}
