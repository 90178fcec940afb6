/** @file What this room asks of a book's database: how many rows, which originals, whether two hold the same, and a copy in another. */
import { createHash } from 'node:crypto'
import { sep } from 'node:path'
import { PhotoFormat } from '#contract'
import { contentTables, createDatabase, openDatabase } from '#main/database'
import type { ContentTable, Database } from '#main/database'
import { mediaFileIn } from '#main/folder'
import { sealedName } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { z } from 'zod'

/** An original the book has, also one that lies in the drawer. `name`: what the file was called when it was added. */
export type OriginalRow = { hash: string; format: PhotoFormat; bytes: number; name: string }

const OriginalRows = z.array(
  z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), format: PhotoFormat, bytes: z.int().min(1), name: z.string() }),
)

/** What a question gives, asked of a database that is opened for reading, with its key when it is locked, and closed again. */
export function withDatabase<T>({ file, keys }: DatabaseFile, ask: (db: Database) => T): T {
  const db = openDatabase(file, { readOnly: true, key: keys?.databaseKey })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

/** `keys`: of a locked book. */
export type DatabaseFile = { readonly file: string; readonly keys: BookKeys | null }

/** Where an original lies, from the folder that holds `media`, in a book and in a backup alike, locked with these keys or not; slashes on every system. */
export function mediaPathOf({ hash, format }: Pick<OriginalRow, 'hash' | 'format'>, keys: BookKeys | null): string {
  if (keys === null) return mediaFileIn('media', hash, format).split(sep).join('/')
  const name = sealedName(keys, hash)
  return `media/${name.slice(0, 2)}/${name}.age`
}

/** Every original the book has, by hash. */
export function originalsIn(db: Database): OriginalRow[] {
  return OriginalRows.parse(db.prepare('SELECT hash, format, bytes, file_name AS name FROM photos ORDER BY hash').all())
}

/** How many bytes the database takes now, in its own pages. */
export function databaseBytes(db: Database): number {
  return z
    .int()
    .parse(db.prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size').pluck().get())
}

/** How many rows each table has; the search index is left out, it can be made again from the others. */
export function countRows(db: Database): Record<string, number> {
  return z.record(z.string(), z.int()).parse(db.prepare(rowCounts).get())
}

/** The version of the program that made the book, if it says so. */
export function madeByIn(db: Database): string | null {
  const found = db.prepare(`SELECT value ->> '$' FROM settings WHERE key = 'madeBy'`).pluck().get()
  return z.string().nullable().catch(null).parse(found)
}

/** `leaveOutBsn`: a book without a lock keeps no citizen service number. */
export type Taking = { readonly leaveOutBsn: boolean }

const all: Taking = { leaveOutBsn: false }

/** The SHA-256 (hex) of every row of every table of content, by their keys: equal only when two databases hold the same. */
export function digestRows(db: Database, taking = all): string {
  const hash = createHash('sha256')
  for (const table of contentTables(db)) {
    hash.update(`${table.name}\n`)
    for (const row of db.prepare(selectOf(table, taking)).raw().iterate()) hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}

/**
 * Puts every row of a book, and its search index, in a new database at `file`, encrypted when there are keys; nothing of it is plain
 * anywhere else than there and in memory.
 */
export function copyRows(db: Database, { file, keys }: DatabaseFile, taking: Taking): void {
  const copy = createDatabase(file, { key: keys?.databaseKey })
  try {
    copy.pragma('foreign_keys = OFF')
    copy.transaction(() => {
      for (const table of contentTables(db)) copyTable({ db, copy }, table, taking)
      for (const { name, columns } of searchTables) copyTable({ db, copy }, { name, columns, key: [] }, all)
    })()
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

const searchTables = [
  { name: 'search_rows', columns: ['row', 'kind', 'id'] },
  { name: 'search', columns: ['rowid', 'kind', 'id', 'title', 'body'] },
] as const

function copyTable({ db, copy }: { db: Database; copy: Database }, table: ContentTable, taking: Taking) {
  const { name, columns } = table
  const add = copy.prepare(
    `INSERT INTO "${name}" (${columns.map((one) => `"${one}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of db.prepare<[], unknown[]>(selectOf(table, taking)).raw().iterate()) add.run(...row)
}

function selectOf({ name, columns, key }: ContentTable, { leaveOutBsn }: Taking): string {
  const asked = columns.map((one) => (leaveOutBsn && name === 'parents' && one === 'details' ? withoutBsn : `"${one}"`))
  const order = key.length === 0 ? '' : `ORDER BY ${key.map((one) => `"${one}"`).join(', ')}`
  return `SELECT ${asked.join(', ')} FROM "${name}" ${order}`
}

const withoutBsn = `iif(coalesce(details ->> 'bsn', '') = '', details, json_set(details, '$.bsn', ''))`

const rowCounts = `
  SELECT (SELECT count(*) FROM settings)       AS settings,
         (SELECT count(*) FROM parents)        AS parents,
         (SELECT count(*) FROM children)       AS children,
         (SELECT count(*) FROM pages)          AS pages,
         (SELECT count(*) FROM page_versions)  AS page_versions,
         (SELECT count(*) FROM page_children)  AS page_children,
         (SELECT count(*) FROM photos)         AS photos,
         (SELECT count(*) FROM photo_children) AS photo_children,
         (SELECT count(*) FROM page_photos)    AS page_photos
`
