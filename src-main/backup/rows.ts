/** @file What this room reads of a book's database: how many rows, which originals, and whether two databases hold the same. */
import { createHash } from 'node:crypto'
import { sep } from 'node:path'
import { PhotoFormat } from '#contract'
import { openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { mediaFileIn } from '#main/folder'
import { z } from 'zod'

/** An original the book has, also one that lies in the drawer. `name`: what the file was called when it was added. */
export type OriginalRow = { hash: string; format: PhotoFormat; bytes: number; name: string }

const OriginalRows = z.array(
  z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), format: PhotoFormat, bytes: z.int().min(1), name: z.string() }),
)

/** What a question gives, asked of a database that is opened for reading and closed again. */
export function withDatabase<T>(file: string, ask: (db: Database) => T): T {
  const db = openDatabase(file, { readOnly: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

/** Where an original lies, from the folder that holds `media`, in a book and in a backup alike; slashes on every system. */
export function mediaPathOf({ hash, format }: Pick<OriginalRow, 'hash' | 'format'>): string {
  return mediaFileIn('media', hash, format).split(sep).join('/')
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

/** The SHA-256 (hex) of every row of every table, in the order of their keys: equal only when two databases hold the same. */
export function digestRows(db: Database): string {
  const hash = createHash('sha256')
  for (const [table, select] of Object.entries(tables)) {
    hash.update(`${table}\n`)
    for (const row of db.prepare(select).raw().iterate()) hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}

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

const tables = {
  settings: 'SELECT * FROM settings ORDER BY key',
  parents: 'SELECT * FROM parents ORDER BY id',
  children: 'SELECT * FROM children ORDER BY id',
  pages: 'SELECT * FROM pages ORDER BY id',
  page_versions: 'SELECT * FROM page_versions ORDER BY page, version',
  page_children: 'SELECT * FROM page_children ORDER BY page, child',
  photos: 'SELECT * FROM photos ORDER BY id',
  photo_children: 'SELECT * FROM photo_children ORDER BY photo, child',
  page_photos: 'SELECT * FROM page_photos ORDER BY page, photo',
} as const
