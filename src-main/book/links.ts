/** @file Which children and photos a page has, in order. What lies in the drawer keeps its place on the page until it is back. */
import { BookError } from '#contract'
import type { ChildId, PhotoId } from '#contract'
import type { Database } from '#main/database'

export type Links = ReturnType<typeof createLinks>

type Row = { page: string; id: string; away: 0 | 1 }
type Statements = ReturnType<typeof childStatements | typeof photoStatements>

export function createLinks(db: Database) {
  return { children: oneKind<ChildId>(childStatements(db)), photos: oneKind<PhotoId>(photoStatements(db)) }
}

const childStatements = (db: Database) => ({
  select: db.prepare<[string], Row>(`
    SELECT   page, child AS id, removed_at IS NOT NULL AS away
    FROM     page_children JOIN children ON children.id = page_children.child
    WHERE    page IN (SELECT value FROM json_each(?))
    ORDER BY page, page_children.position, id
  `),
  clear: db.prepare<[string]>('DELETE FROM page_children WHERE page = ?'),
  insert: db.prepare<[string, string, number]>('INSERT INTO page_children (page, child, position) VALUES (?, ?, ?)'),
  exists: db.prepare<[string], 1>('SELECT 1 FROM children WHERE id = ?'),
  missing: 'child-not-found' as const,
})

const photoStatements = (db: Database) => ({
  select: db.prepare<[string], Row>(`
    SELECT   page, photo AS id, removed_at IS NOT NULL AS away
    FROM     page_photos JOIN photos ON photos.id = page_photos.photo
    WHERE    page IN (SELECT value FROM json_each(?))
    ORDER BY page, page_photos.position, id
  `),
  clear: db.prepare<[string]>('DELETE FROM page_photos WHERE page = ?'),
  insert: db.prepare<[string, string, number]>('INSERT INTO page_photos (page, photo, position) VALUES (?, ?, ?)'),
  exists: db.prepare<[string], 1>('SELECT 1 FROM photos WHERE id = ?'),
  missing: 'photo-not-found' as const,
})

function oneKind<Id extends string>({ select, clear, insert, exists, missing }: Statements) {
  const rowsOf = (pages: readonly string[]) => select.all(JSON.stringify(pages))

  return {
    /** What each of these pages has; without what lies in the drawer unless that is asked for. */
    of: (pages: readonly string[], { withPutAway = false } = {}): ((page: string) => Id[]) => {
      const rows = rowsOf(pages).filter(({ away }) => withPutAway || away === 0)
      const byPage = Map.groupBy(rows, ({ page }) => page)
      // ids are written by `put` only, which takes them typed
      return (page) => (byPage.get(page) ?? []).map(({ id }) => id as Id)
    },

    /** Gives the page these, in this order. What lies in the drawer was not on screen to be chosen, so it stays, at the end. */
    put: (page: string, ids: readonly Id[]) => {
      for (const id of ids) if (exists.get(id) === undefined) throw new BookError(missing)
      const kept = rowsOf([page]).filter(({ away }) => away === 1)
      clear.run(page)
      const all = new Set<string>([...ids, ...kept.map(({ id }) => id)])
      for (const [position, id] of [...all].entries()) insert.run(page, id, position)
    },
  }
}
