/** @file What every verb works with, and the way it opens a book. */
import path from 'node:path'
import { BookError, ChildId } from '#contract'
import { createSession, type Session } from '#main/app'
import type { Shelf } from '#main/folder'
import type { Typesetter } from '#main/typeset'
import type { Asked } from '../command.ts'
import type { Voice } from '../voice.ts'

export type Bench = {
  home: string
  typesetter: Typesetter
  shelf: Shelf
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
  const { shelf, now, newId } = run.bench
  const folder = shelf.open(placeAt(run, 0))
  const session = createSession({ folder, now, newId })
  try {
    if (use === 'write' && folder.readOnly !== null) {
      throw new BookError(folder.readOnly === 'in-use' ? 'book-in-use' : 'book-read-only')
    }
    return await work(session)
  } finally {
    await session.close()
  }
}

/** The place of this number as a full path; the command line made sure it is there. */
export function placeAt({ places }: Run, index: number): string {
  const place = places[index]
  if (place === undefined) throw new BookError('invalid-input')
  return path.resolve(place)
}

/** The text of an option, or `undefined`. */
export function option({ options }: Run, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
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
