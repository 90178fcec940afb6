/** @file Keeping the book as it is now as a generation: made under a name of its own, proven, and only then there. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import type { BookGeneration, BookId } from '#contract'
import { checkDatabase, migrations, openDatabase, snapshot } from '#main/database'
import type { Database } from '#main/database'
import { asDiskError } from '#main/disk'
import { digestOfWords } from './digest.ts'
import { flushFolder, makeFolderDurably, renameDurably, writeTextDurably } from './durable.ts'
import { DATABASE, generationFolder, generationsFolder, MANIFEST, nameOfBook, PART } from './layout.ts'
import { generationName } from './names.ts'
import { manifestText } from './manifest.ts'
import { hashOf, isWhole, namesIn, readStates, toldStates } from './states.ts'
import { thinOut } from './thin-out.ts'

/** What is to be kept: the book at `folder`, which `db` has open. `key`: of a locked book's database. `now`: the moment it is named after. */
export type ToKeep = {
  folder: string
  db: Database
  book: BookId
  key?: Uint8Array | undefined
  madeBy: string
  reason: BookGeneration['reason']
  now: Date
}

/** The same for a thread of its own, without the connection: it opens the book itself, only to read. */
export type ToKeepAside = Omit<ToKeep, 'db'>

/** What was kept. `thinned`: the names of older ones that made room. */
export type GenerationKept = { name: string; madeAt: string; bytes: number; thinned: string[] }

/**
 * Keeps the book as it is now, read back and proven before it counts; `null` when the newest good generation holds the same words.
 * Refused as `book-damaged` when the book is not whole: a damaged state never becomes a generation.
 */
export function keepGeneration(asked: ToKeep): GenerationKept | null {
  const kept = keepUnlessKept(asked)
  if (kept === null) return null
  // before something risky is no moment to take anything away
  const thinned = asked.reason.startsWith('before-') ? [] : thinOut(asked.folder, { now: asked.now, proven: kept.name })
  return { ...kept, thinned }
}

// another connection may write while this one copies: then what was copied is another state than the one that was looked at
const MOST_TRIES = 5

function keepUnlessKept(asked: ToKeep, tries = MOST_TRIES): Omit<GenerationKept, 'thinned'> | null {
  const digest = digestOfWords(asked.db, asked.key)
  if (isKeptAlready(asked, digest)) return null
  try {
    return make(asked, digest)
  } catch (cause) {
    if (tries === 1 || digestOfWords(asked.db, asked.key) === digest) throw cause
    return keepUnlessKept(asked, tries - 1)
  }
}

/** The version of a database's tables. */
export function schemaOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function isKeptAlready({ folder, book, db }: ToKeep, digest: string): boolean {
  const newest = toldStates(folder, book).find((state) => isWhole(folder, state))
  return newest?.manifest.digest === digest && newest.manifest.schema === schemaOf(db)
}

function make(asked: ToKeep, digest: string): Omit<GenerationKept, 'thinned'> {
  const { folder, now } = asked
  makeFolderDurably(generationsFolder(folder))
  sweepUnfinished(folder, new Date(now.getTime() - HOUR_MS))
  const name = freeName(folder, now)
  const part = `${generationFolder(folder, name)}${PART}`
  try {
    mkdirSync(part)
    const { sha256, bytes } = proven(asked, { file: join(part, DATABASE), digest })
    const text = manifestText({ ...describe(asked), order: nextOrder(folder), digest, sha256, bytes })
    writeTextDurably(join(part, MANIFEST), text)
    flushFolder(part)
    renameDurably(part, generationFolder(folder, name))
    return { name, madeAt: now.toISOString(), bytes }
  } catch (cause) {
    rmSync(part, { recursive: true, force: true })
    throw asDiskError(cause, name)
  }
}

// longer than any generation takes, so that one another thread is making is left alone
const HOUR_MS = 60 * 60 * 1000

function sweepUnfinished(folder: string, before: Date) {
  for (const name of namesIn(generationsFolder(folder)).filter((one) => one.endsWith(PART))) {
    const part = generationFolder(folder, name)
    if ((statSync(part, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < before.getTime()) {
      rmSync(part, { recursive: true, force: true })
    }
  }
}

const describe = ({ book, db, madeBy, reason, now }: ToKeep) => ({
  book,
  madeAt: now.toISOString(),
  madeBy,
  reason,
  schema: schemaOf(db),
})

function freeName(folder: string, now: Date): string {
  return generationName(now, (name) => {
    const at = generationFolder(folder, name)
    return existsSync(at) || existsSync(`${at}${PART}`)
  })
}

// those that lost their manifest count too, as each of them was one
function nextOrder(folder: string): number {
  const states = readStates(folder)
  return 1 + Math.max(states.length, ...states.map(({ manifest }) => manifest?.order ?? 0))
}

function proven({ db, key, folder }: ToKeep, { file, digest }: { file: string; digest: string }) {
  snapshot(db, file)
  const found = checkDatabase(file, { key })
  if (!found.ok || digestIn(file, { key, schema: schemaOf(db) }) !== digest) {
    throw new BookError('book-damaged', { name: nameOfBook(folder) })
  }
  return hashOf(file)
}

// with the tables it has: a book that is about to change is kept as it is
function digestIn(file: string, { key, schema }: { key: Uint8Array | undefined; schema: number }): string {
  const asItIs = migrations.filter(({ version }) => version <= schema)
  const kept = openDatabase(file, { key, readOnly: true, migrations: asItIs })
  try {
    return digestOfWords(kept, key)
  } finally {
    kept.close()
  }
}
