/** @file Putting an earlier state in the place of the book. Whenever this stops, the book opens: as it was, or as it was brought back. */
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BookError } from '#contract'
import { checkDatabase, holdLock, openDatabase } from '#main/database'
import type { Database, Migration } from '#main/database'
import { copyDurably, placeDurablySync } from '#main/disk'
import { digestOfWords } from './digest.ts'
import { keepGeneration } from './keep.ts'
import { DATABASE, generationDatabase, nameOfBook } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { openGeneration } from './open.ts'
import { clearLog, finishAside, putAside } from './put-aside.ts'
import { isWhole, toldStates } from './states.ts'

/** A moment at which a program may end; `onStep` hears of each once it is reached. */
export type Step = 'copied' | 'filled' | 'put-aside' | 'log-cleared' | 'placed' | 'finished'

/** `key`: of a locked book's database. `now`: what is put aside is named after it. */
export type BringingBack = { key?: Uint8Array | undefined; now: Date; onStep?: ((step: Step) => void) | undefined }

/** `fill` changes the copy before it takes its place; it gets it open for writing, with the tables that `migrations` lead to. */
export type Placing = BringingBack & { fill: (db: Database) => void; migrations?: readonly Migration[] | undefined }

/**
 * Puts a generation in the place of the book, which nobody has open; it holds the right to write meanwhile. The book as it is was kept
 * as a generation before, and only then makes room: else it is put aside, not removed. What the program remembers (where copies
 * were made, the recovery sheet) stays as it is now. The state brought back becomes the newest generation.
 */
export async function bringBack(bookPath: string, name: string, asked: BringingBack): Promise<void> {
  await alone(bookPath, () => {
    const remembered = rememberedIn(bookPath, asked)
    return place(bookPath, name, { ...asked, fill: (db) => remember(db, remembered) })
  })
}

/** Does the work while this program alone may write; `book-in-use` or `book-read-only` when that can't be. */
export async function alone<T>(bookPath: string, work: () => Promise<T>): Promise<T> {
  const held = holdLock(join(bookPath, 'in-use.lock'))
  if (held.state !== 'held') throw new BookError(held.state === 'taken' ? 'book-in-use' : 'book-read-only')
  try {
    return await work()
  } finally {
    held.release()
  }
}

/** The steps of putting a generation, and what `fill` adds to it, in the place of the book. */
export async function place(bookPath: string, name: string, asked: Placing): Promise<void> {
  const { key, now, onStep: reached = () => undefined } = asked
  const next = join(bookPath, `${DATABASE}.part`)
  const manifest = await copied(bookPath, name, { key, next })
  try {
    reached('copied')
    prepare(next, { ...asked, name })
    reached('filled')
    const aside = makesRoom(bookPath, key) ? null : await putAside(bookPath, now)
    reached('put-aside')
    clearLog(bookPath)
    reached('log-cleared')
    placeDurablySync(next, join(bookPath, DATABASE))
    reached('placed')
    if (aside !== null) finishAside(aside)
  } finally {
    remove(next)
  }
  keepAsNewest(bookPath, { key, now, manifest })
  reached('finished')
}

async function copied(
  bookPath: string,
  name: string,
  { key, next }: { key: Uint8Array | undefined; next: string },
): Promise<Manifest> {
  openGeneration(bookPath, name, { key }).close()
  const manifest = toldStates(bookPath).find((state) => state.name === name)?.manifest
  remove(next)
  const { sha256 } = await copyDurably({ source: generationDatabase(bookPath, name), target: next })
  if (manifest?.sha256 !== sha256) throw new BookError('generation-damaged', { name })
  return manifest
}

// opened for writing an older one gets today's tables in the end; closed again it has no log
function prepare(next: string, { key, fill, migrations, name }: Placing & { name: string }) {
  const db = openDatabase(next, { key, name, migrations })
  closing(db, () => fill(db))
  openDatabase(next, { key, name }).close()
  if (existsSync(`${next}-wal`) || !checkDatabase(next, { key }).ok) throw new BookError('generation-damaged', { name })
}

function remove(next: string) {
  for (const ending of ['', '-wal', '-shm', '.part']) rmSync(`${next}${ending}`, { force: true })
}

/** Whether the book as it is may go: all of it is in a good generation, and its log was taken in. */
function makesRoom(bookPath: string, key: Uint8Array | undefined): boolean {
  const file = join(bookPath, DATABASE)
  if (!checkDatabase(file, { key }).ok) return false
  const db = openDatabase(file, { key, name: nameOfBook(bookPath) })
  const digest = closing(db, () => digestOfWords(db, key))
  if (existsSync(`${file}-wal`)) throw new BookError('book-in-use')
  return toldStates(bookPath).some((state) => state.manifest.digest === digest && isWhole(bookPath, state))
}

type Remembered = [key: string, value: string]

// a damaged book remembers nothing here; what can be saved of it is another matter
function rememberedIn(bookPath: string, { key }: BringingBack): Remembered[] {
  try {
    const db = openDatabase(join(bookPath, DATABASE), { key, readOnly: true })
    return closing(db, () =>
      db.prepare<[], Remembered>(`SELECT key, value FROM settings WHERE key GLOB 'kept.*'`).raw().all(),
    )
  } catch (cause) {
    if (cause instanceof BookError) return []
    throw cause
  }
}

function remember(db: Database, remembered: readonly Remembered[]) {
  const put = db.prepare<Remembered>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  db.transaction(() => {
    db.prepare(`DELETE FROM settings WHERE key GLOB 'kept.*'`).run()
    for (const row of remembered) put.run(...row)
  })()
}

// so that damage that comes later leads back to this state, not to the one it took the place of; the next opening does it too
function keepAsNewest(
  bookPath: string,
  { key, now, manifest }: { key: Uint8Array | undefined; now: Date; manifest: Manifest },
) {
  try {
    const db = openDatabase(join(bookPath, DATABASE), { key, name: basename(bookPath) })
    const { book, madeBy } = manifest
    closing(db, () => keepGeneration({ folder: bookPath, db, book, key, madeBy, reason: 'daily', now }))
  } catch (cause) {
    if (!(cause instanceof BookError)) throw cause
  }
}

function closing<T>(db: Database, work: () => T): T {
  try {
    return work()
  } finally {
    db.close()
  }
}
