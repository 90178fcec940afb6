/** @file The earlier states of a book as a person sees them: when, why, how much is in each, and whether it is what the book is now. */
import { BookCounts, BookError } from '#contract'
import type { BookGeneration } from '#contract'
import type { Database } from '#main/database'
import { digestOfWords } from './digest.ts'
import { schemaOf } from './keep.ts'
import { momentOfName } from './names.ts'
import { openGeneration, type Opening } from './open.ts'
import { readStates, toldStates, type State, type ToldState } from './states.ts'

/** `today`: the open book to compare with; without it no state is said to be the same. */
export type Listing = Opening & { today?: Database | undefined }

/**
 * Every generation, the newest first; each is read and hashed. One that is not whole is listed as not good, by the moment in its name
 * when its manifest tells none.
 */
export function listGenerations(bookPath: string, { today, ...opening }: Listing = {}): BookGeneration[] {
  const digest = today === undefined ? null : digestOfWords(today, opening.key)
  const told = toldStates(bookPath, opening.book)
  const listed = told.map((state) => look(bookPath, state, { opening, digest, schema: today && schemaOf(today) }))
  const known = new Set(told.map(({ name }) => name))
  const untold = readStates(bookPath).filter(({ name }) => !known.has(name))
  return untold.map(damaged).reduce(placed, listed)
}

/** How much a book holds, the drawer included. `bytes`: of the originals. */
export function countsIn(db: Database): BookCounts {
  return BookCounts.parse(
    db
      .prepare(
        `SELECT (SELECT count(*) FROM children)                    AS children,
                (SELECT count(*) FROM pages)                       AS pages,
                (SELECT count(*) FROM pages WHERE kind = 'letter') AS letters,
                (SELECT count(*) FROM photos)                      AS photos,
                (SELECT count(*) FROM page_versions)               AS versions,
                (SELECT coalesce(sum(bytes), 0) FROM photos)       AS bytes`,
      )
      .get(),
  )
}

type Today = { opening: Opening; digest: string | null; schema: number | undefined }

function look(bookPath: string, { name, manifest }: ToldState, { opening, digest, schema }: Today): BookGeneration {
  const { madeAt, reason } = manifest
  try {
    const db = openGeneration(bookPath, name, opening)
    try {
      // an older one is compared as it reads today
      const its = digest === null || manifest.schema === schema ? manifest.digest : digestOfWords(db, opening.key)
      return { name, madeAt, reason, good: true, same: its === digest, counts: countsIn(db) }
    } finally {
      db.close()
    }
  } catch (cause) {
    if (!(cause instanceof BookError)) throw cause
    return { name, madeAt, reason, good: false, same: false, counts: null }
  }
}

// why it was made is not known any more: the usual reason
const damaged = ({ name, manifest }: State): BookGeneration => ({
  name,
  madeAt: manifest?.madeAt ?? (momentOfName(name) ?? new Date(0)).toISOString(),
  reason: manifest?.reason ?? 'daily',
  good: false,
  same: false,
  counts: null,
})

// the others keep the order in which they were made
function placed(listed: readonly BookGeneration[], one: BookGeneration): BookGeneration[] {
  const place = listed.findIndex(({ madeAt }) => madeAt <= one.madeAt)
  return place < 0 ? [...listed, one] : listed.toSpliced(place, 0, one)
}
