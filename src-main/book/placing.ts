/** @file Where each page stands on the timeline. A week of the pregnancy moves along when a child's date or weeks change. */
import { isAnchor, PartialDate, sortKeyOf, yearOf } from '#contract'
import type { ChildId, DateAnchor } from '#contract'
import type { Database } from '#main/database'
import { inColumn } from './json-column.ts'

export type Placing = ReturnType<typeof createPlacing>

type AnchorRow = { date: string; weeks: number | null; days: number | null }

export function createPlacing(db: Database) {
  const dateOf = db.prepare<[string], { date: string; created_at: string }>(
    'SELECT date, created_at FROM pages WHERE id = ?',
  )
  const anchorsOf = db.prepare<[string], AnchorRow>(`
    SELECT   date, weeks, days
    FROM     page_children JOIN children ON children.id = page_children.child
    WHERE    page_children.page = ?
    ORDER BY page_children.position, children.id
  `)
  const weeksOf = db
    .prepare<[string], string>(
      `SELECT pages.id FROM page_children JOIN pages ON pages.id = page_children.page
       WHERE  page_children.child = ? AND pages.date ->> '$.precision' = 'week'`,
    )
    .pluck()
  const update = db.prepare<{ id: string; key: string; year: number | null }>(
    'UPDATE pages SET sort_key = @key, year = @year WHERE id = @id',
  )

  const anchorOf = (page: string): DateAnchor | null =>
    anchorsOf
      .all(page)
      .map((row) => ({ ...row, date: PartialDate.parse(inColumn(row.date)) }))
      .find(isAnchor) ?? null

  /** Of several children the first whose weeks can be counted; pages of one date stand in the order they were made. */
  const place = (page: string) => {
    const row = dateOf.get(page)
    if (row === undefined) return
    const date = PartialDate.parse(inColumn(row.date))
    const anchor = date.precision === 'week' ? anchorOf(page) : null
    update.run({ id: page, key: `${sortKeyOf(date, anchor)} ${row.created_at}`, year: yearOf(date, anchor) })
  }

  return {
    place,
    placePagesOf: (child: ChildId) => {
      for (const page of weeksOf.all(child)) place(page)
    },
  }
}
