/** @file An open book as a source to copy from: one consistent state of it, and what it says of itself at that very moment. */
import { BookError } from '#contract'
import { asDatabaseError } from '#main/database'
import type { OpenFolder } from '#main/folder'
import type { BookKeys } from '#main/vault'
import type { BookSource } from './copy-book.ts'
import type { BookReading } from './describe.ts'
import { generationFiles } from './layout.ts'
import type { Wanted } from './place-original.ts'
import { countRows, databaseBytes, digestRows, mediaPathOf, originalsIn, withDatabase } from './rows.ts'
import type { OriginalRow } from './rows.ts'
import { giveWay } from './work.ts'
import type { Work } from './work.ts'

export type SourceFolder = Pick<OpenFolder, 'path' | 'name' | 'about' | 'db' | 'mediaFile'>

/** An open book; `keys` of a locked one. `read` is asked at the very moment the snapshot is taken. */
export type OpenBook = { folder: SourceFolder; keys: BookKeys | null; read: () => BookReading }

/** What the book said at the moment of its snapshot; `rows` counted in that snapshot. */
export type Reading = BookReading & { rows: Record<string, number> }

/** The open book, copied as it lies; `reading` is known once its database was taken. */
export function openBookSource(book: OpenBook, work: Work): BookSource & { reading: () => Reading } {
  const { folder, keys } = book
  const state: { said?: BookReading; rows?: Record<string, number> } = {}
  return {
    databaseBytes: databaseBytes(folder.db),
    database: async (file) => {
      state.said = await takeSnapshot(book, file, work)
      return work.disk.hash(file, { signal: work.signal })
    },
    originals: (file) => {
      const { rows, originals } = withDatabase({ file, keys }, (db) => ({
        rows: countRows(db),
        originals: originalsIn(db),
      }))
      state.rows = rows
      return originals.map((row) => wantedAsItLies(row, book, work))
    },
    reading: () => {
      const { said, rows } = state
      if (said === undefined || rows === undefined) throw new BookError('unexpected')
      return { ...said, rows }
    },
  }
}

function wantedAsItLies(row: OriginalRow, { folder, keys }: OpenBook, work: Work): Wanted {
  const plain = { sha256: row.hash, bytes: row.bytes }
  return {
    path: mediaPathOf(row, keys),
    name: row.name,
    plain,
    lies: keys === null ? plain : null,
    opens: keys,
    change: 'none',
    find: () => findOriginal(folder.mediaFile(row.hash, row.format), work),
  }
}

/** The file of an original in a book, or `null` when it is not there. */
export async function findOriginal(file: string, { disk }: Work) {
  const seen = await disk.look(file)
  return seen?.kind === 'file' ? { files: [file], bytes: seen.bytes } : null
}

const SNAPSHOT_TURNS = 3

// Nothing of this program comes between the reading and the snapshot. Another program may; then both are simply taken again.
async function takeSnapshot({ folder, keys, read }: OpenBook, file: string, work: Work): Promise<BookReading> {
  for (let turn = 1; turn <= SNAPSHOT_TURNS; turn += 1) {
    const digest = ofTheBook(folder, () => digestRows(folder.db))
    const reading = read()
    await work.disk.snapshot(folder.db, file)
    await giveWay()
    if (withDatabase({ file, keys }, digestRows) === digest) return reading
    await work.disk.remove(file)
  }
  throw new BookError('backup-not-equal', { name: generationFiles.database })
}

/** What is asked of the connection of an open book, which speaks SQLite's words when it fails. */
export function ofTheBook<T>({ name }: Pick<SourceFolder, 'name'>, ask: () => T): T {
  try {
    return ask()
  } catch (cause) {
    throw asDatabaseError(cause, name)
  }
}
