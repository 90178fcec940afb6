/** @file The timeline: pages newest first, a stretch at a time, each with its opening and first photos. */
import { BookError, PageGlimpse, PageQuery } from '#contract'
import type { ChildId, PageList } from '#contract'
import type { Database } from '#main/database'
import type { z } from 'zod'
import { AUTHOR } from './author-column.ts'
import { inColumn, inColumnOrNull } from './json-column.ts'
import type { Links } from './links.ts'
import { accept } from './writing.ts'

/** Of one index, in its own order: what comes after a place in it. */
const listPages = `
  SELECT   id, kind, ${AUTHOR}, title, opening, date, year, saved_at, sort_key
  FROM     pages
  WHERE    removed_at IS NULL
  AND      sort_key <= @key AND (sort_key < @key OR id > @id)
  AND      (@child IS NULL OR EXISTS (SELECT 1 FROM page_children WHERE page = pages.id AND child = @child))
  AND      (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  ORDER BY sort_key DESC, id
  LIMIT    @limit
`

type Row = {
  id: string
  kind: string
  author: string | null
  title: string
  opening: string
  date: string
  year: number | null
  saved_at: string
  sort_key: string
}
type Place = { key: string; id: string }
type Asked = Place & { child: string | null; kinds: string | null; limit: number }
type PhotoRow = {
  page: string
  id: string
  veiled: 0 | 1
  description: string
  caption: string
  width: number
  height: number
}

// how many photos of a page the timeline shows
const GLIMPSES = 4

/** A function that gives one stretch of the timeline; `after` is the `next` of the stretch before. */
export function createPageList({ db, links }: { db: Database; links: Links }) {
  const select = db.prepare<Asked, Row>(listPages)
  const photosOf = db.prepare<{ pages: string; most: number }, PhotoRow>(`
    SELECT   page, id, veiled, description, caption, width, height
    FROM    (SELECT page, photos.*, row_number() OVER (PARTITION BY page ORDER BY position, id) AS nth
             FROM   page_photos JOIN photos ON photos.id = page_photos.photo
             WHERE  removed_at IS NULL AND page IN (SELECT value FROM json_each(@pages)))
    WHERE    nth <= @most
    ORDER BY page, nth
  `)
  const childExists = db.prepare<[string], 1>('SELECT 1 FROM children WHERE id = ?').pluck()

  const refuseUnknown = (child: ChildId | undefined) => {
    if (child !== undefined && childExists.get(child) === undefined) throw new BookError('child-not-found')
  }

  const glimpses = (rows: Row[]): PageGlimpse[] => {
    const ids = rows.map(({ id }) => id)
    const children = links.children.of(ids)
    const photos = Map.groupBy(photosOf.all({ pages: JSON.stringify(ids), most: GLIMPSES }), ({ page }) => page)
    return rows.map((row) => toGlimpse(row, children(row.id), photos.get(row.id) ?? []))
  }

  return (input: z.input<typeof PageQuery> = {}): PageList => {
    const { child, kinds, after, limit } = accept(PageQuery, input)
    refuseUnknown(child)
    // one more than asked, to know whether anything follows
    const rows = select.all({
      ...placeOf(after),
      child: child ?? null,
      kinds: kinds ? JSON.stringify(kinds) : null,
      limit: limit + 1,
    })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return { pages: glimpses(shown), next: rows.length > limit && last ? `${last.sort_key}|${last.id}` : null }
  }
}

// above every key: keys begin with a digit or a space
const BEGINNING: Place = { key: '~', id: '' }

function placeOf(after: string | undefined): Place {
  if (after === undefined) return BEGINNING
  const split = after.lastIndexOf('|')
  if (split < 0) throw new BookError('invalid-input', { field: 'after' })
  return { key: after.slice(0, split), id: after.slice(split + 1) }
}

const toGlimpse = (row: Row, children: ChildId[], photos: PhotoRow[]): PageGlimpse =>
  PageGlimpse.parse({
    id: row.id,
    kind: row.kind,
    children,
    author: inColumnOrNull(row.author),
    title: row.title,
    opening: row.opening,
    date: inColumn(row.date),
    year: row.year,
    photos: photos.map(({ id, veiled, description, caption, width, height }) => {
      return { id, veiled: veiled === 1, description, caption, width, height }
    }),
    savedAt: row.saved_at,
  })
