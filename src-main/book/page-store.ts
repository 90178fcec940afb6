/** @file Writes pages and their versions. Versions are only ever added. */
import { PageVersion } from '#contract'
import type { Page } from '#contract'
import type { Database } from '#main/database'
import { inColumn } from './json-column.ts'
import { openingOf } from './opening.ts'
import type { PageRow } from './page-reading.ts'

export type PageStore = ReturnType<typeof createPageStore>

type Row = Omit<PageRow, 'removed_at'> & { opening: string }
type VersionRow = { version: number; saved_at: string; title: string; text: string; steps: string }

export function createPageStore(db: Database) {
  // where a page stands is worked out after its children are known (placing.ts)
  const insert = db.prepare<Row>(`
    INSERT INTO pages (id, kind, author, title, opening, date, sort_key, year, text, steps, place, version, created_at, saved_at)
    VALUES (@id, @kind, @author, @title, @opening, @date, '', NULL, @text, @steps, @place, @version, @created_at, @saved_at)
  `)
  const update = db.prepare<Row>(`
    UPDATE pages
    SET    kind = @kind, author = @author, title = @title, opening = @opening, date = @date, text = @text, steps = @steps,
           place = @place, version = @version, saved_at = @saved_at
    WHERE  id = @id
  `)
  const insertVersion = db.prepare<VersionRow & { page: string }>(`
    INSERT INTO page_versions (page, version, saved_at, title, text, steps)
    VALUES (@page, @version, @saved_at, @title, @text, @steps)
  `)
  const versions = db.prepare<[string], VersionRow>(
    'SELECT version, saved_at, title, text, steps FROM page_versions WHERE page = ? ORDER BY version DESC',
  )
  const version = db.prepare<[string, number], VersionRow>(
    'SELECT version, saved_at, title, text, steps FROM page_versions WHERE page = ? AND version = ?',
  )

  return {
    add: (page: Page) => void insert.run(toRow(page)),
    save: (page: Page) => void update.run(toRow(page)),
    addVersion: (page: Page) => void insertVersion.run(toVersionRow(page)),
    versions: (id: string): PageVersion[] => versions.all(id).map(toVersion),
    version: (id: string, number: number): PageVersion | undefined => {
      const row = version.get(id, number)
      return row && toVersion(row)
    },
  }
}

const toRow = (page: Page): Row => ({
  id: page.id,
  kind: page.kind,
  author: page.author && JSON.stringify(page.author),
  title: page.title,
  opening: openingOf(page.text, page.steps),
  date: JSON.stringify(page.date),
  text: JSON.stringify(page.text),
  steps: JSON.stringify(page.steps),
  place: page.place,
  version: page.version,
  created_at: page.createdAt,
  saved_at: page.savedAt,
})

const toVersionRow = ({ id, version, savedAt, title, text, steps }: Page): VersionRow & { page: string } => ({
  page: id,
  version,
  saved_at: savedAt,
  title,
  text: JSON.stringify(text),
  steps: JSON.stringify(steps),
})

const toVersion = ({ saved_at: savedAt, text, steps, ...row }: VersionRow): PageVersion =>
  PageVersion.parse({ ...row, savedAt, text: inColumn(text), steps: inColumn(steps) })
