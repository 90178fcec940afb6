/** @file Reads pages as they are stored: one, those of the book, or all with the drawer. */
import { BookError, Page } from '#contract'
import type { PageId } from '#contract'
import type { Database } from '#main/database'
import { AUTHOR } from './author-column.ts'
import { inColumn, inColumnOrNull } from './json-column.ts'
import type { Links } from './links.ts'

export type PageReading = ReturnType<typeof createPageReading>

/** A page, and since when it lies in the drawer. */
export type StoredPage = { page: Page; removedAt: string | null }

export type PageRow = {
  id: string
  kind: string
  author: string | null
  title: string
  date: string
  text: string
  steps: string
  place: string
  version: number
  created_at: string
  saved_at: string
  removed_at: string | null
}

export function createPageReading(db: Database, links: Links) {
  const byId = db.prepare<[string], PageRow>(`
    SELECT id, kind, ${AUTHOR}, title, date, text, steps, place, version, created_at, saved_at, removed_at
    FROM   pages
    WHERE  id = ?
  `)
  const all = db.prepare<{ withPutAway: 0 | 1 }, PageRow>(`
    SELECT   id, kind, ${AUTHOR}, title, date, text, steps, place, version, created_at, saved_at, removed_at
    FROM     pages
    WHERE    @withPutAway = 1 OR removed_at IS NULL
    ORDER BY sort_key < '0', sort_key, id
  `)

  const toPages = (rows: PageRow[], withPutAway: boolean): StoredPage[] => {
    const ids = rows.map(({ id }) => id)
    const children = links.children.of(ids, { withPutAway })
    const photos = links.photos.of(ids, { withPutAway })
    return rows.map((row) => ({ page: toPage(row, children(row.id), photos(row.id)), removedAt: row.removed_at }))
  }

  const find = (id: string): StoredPage | undefined => {
    const row = byId.get(id)
    return row && toPages([row], false)[0]
  }

  return {
    /** The page, also when it lies in the drawer. */
    find,
    /** The page, unless it lies in the drawer. */
    get: (id: PageId): Page => {
      const found = find(id)
      if (found?.removedAt !== null) throw new BookError('page-not-found')
      return found.page
    },
    /** Every page in the order of its date, those without one last. */
    all: ({ withPutAway = false } = {}): StoredPage[] =>
      toPages(all.all({ withPutAway: withPutAway ? 1 : 0 }), withPutAway),
  }
}

const toPage = (row: PageRow, children: string[], photos: string[]): Page =>
  Page.parse({
    id: row.id,
    kind: row.kind,
    children,
    author: inColumnOrNull(row.author),
    title: row.title,
    date: inColumn(row.date),
    text: inColumn(row.text),
    steps: inColumn(row.steps),
    place: row.place,
    photos,
    version: row.version,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  })
