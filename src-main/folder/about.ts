/** @file boek.json: the little that is known of a book before it is opened. Nothing personal, never encrypted. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BookError, BookId } from '#contract'
import { asDiskError } from '#main/disk'
import { nameOf } from './book-name.ts'
import { isLocked } from './lock-signs.ts'

/** `version` of the format; `madeBy`: the version of Bewaarboek that made the book. */
export type About = { id: BookId; version: 1; locked: boolean; madeBy: string }

const FORMAT_VERSION = 1

// a later version may add to boek.json: what it adds is let through, what it changes comes with a higher number
const Stamp = z.looseObject({ format: z.literal('bewaarboek'), version: z.int().min(1) })
const WholeAbout = z.looseObject({ id: BookId, locked: z.boolean(), madeBy: z.string().max(200) })

/**
 * What can be known of a book without opening it: `book-not-found`, `not-a-book` and `book-newer` are told apart. `locked`: whether a
 * key is needed to open it, whatever boek.json says.
 */
export function readAbout(path: string): About {
  const about = lookAtAbout(path)
  if (about === null) throw new BookError('not-a-book', { name: nameOf(path) })
  return { ...about, locked: isLocked(path, about) }
}

/** What boek.json says, or `null` when the folder is there but its boek.json is missing or unreadable as such. */
export function lookAtAbout(path: string): About | null {
  const name = nameOf(path)
  refuseNoFolder(path, name)
  const said = readJson(join(path, 'boek.json'))
  const stamp = Stamp.safeParse(said)
  if (!stamp.success) return null
  if (stamp.data.version > FORMAT_VERSION) throw new BookError('book-newer', { name })
  const { success, data } = WholeAbout.safeParse(said)
  return success ? { id: data.id, version: FORMAT_VERSION, locked: data.locked, madeBy: data.madeBy } : null
}

/** The text of boek.json. */
export function aboutText({ id, locked, madeBy }: Omit<About, 'version'>): string {
  return `${JSON.stringify({ format: 'bewaarboek', version: FORMAT_VERSION, id, locked, madeBy }, null, 2)}\n`
}

function refuseNoFolder(path: string, name: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new BookError('book-not-found', { name })
  if (!found.isDirectory()) throw new BookError('not-a-book', { name })
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const failure = asDiskError(cause, 'boek.json', 'read')
    // one that may not be read is another thing than one that is not there, or holds something else
    if (failure.code === 'file-unreadable') throw failure
    return null
  }
}
