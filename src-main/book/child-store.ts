/** @file The children's rows: what is stored of a child, and what is shown of it. */
import { Child } from '#contract'
import type { Database } from '#main/database'
import { inColumn } from './json-column.ts'

export type ChildStore = ReturnType<typeof createChildStore>

/** A child as it is stored: its portrait as it was chosen, also while that photo lies in the drawer. */
export type StoredChild = { child: Child; createdAt: string; removedAt: string | null }

type Row = {
  id: string
  name: string
  thread: number
  words: string
  line: string
  date: string
  weeks: number | null
  days: number | null
  place: string
  portrait: string | null
  details: string
}
type StoredRow = Row & { created_at: string; removed_at: string | null }

export function createChildStore(db: Database) {
  const rows = db.prepare<[], StoredRow>('SELECT * FROM children ORDER BY position, id')
  const byId = db.prepare<[string], StoredRow>('SELECT * FROM children WHERE id = ?')
  const insert = db.prepare<Row & { created_at: string }>(`
    INSERT INTO children (id, position, name, thread, words, line, date, weeks, days, place, portrait, details, created_at)
    VALUES (@id, (SELECT coalesce(max(position), -1) + 1 FROM children), @name, @thread, @words, @line, @date, @weeks, @days,
            @place, @portrait, @details, @created_at)
  `)
  const update = db.prepare<Row>(`
    UPDATE children
    SET    name = @name, thread = @thread, words = @words, line = @line, date = @date, weeks = @weeks, days = @days,
           place = @place, portrait = @portrait, details = @details
    WHERE  id = @id
  `)
  const portraitsAway = db
    .prepare<[], string>(
      'SELECT portrait FROM children WHERE portrait IN (SELECT id FROM photos WHERE removed_at IS NOT NULL)',
    )
    .pluck()

  const all = (): StoredChild[] => rows.all().map(toStored)

  /** The child as the window shows it: without a portrait that lies in the drawer. */
  const shown = (child: Child): Child =>
    child.portrait !== null && portraitsAway.all().includes(child.portrait) ? { ...child, portrait: null } : child

  return {
    /** Every child, also in the drawer, in the parents' order. */
    all,
    shown,
    inBook: (): Child[] =>
      all()
        .filter(({ removedAt }) => removedAt === null)
        .map(({ child }) => shown(child)),
    find: (id: string): StoredChild | undefined => {
      const row = byId.get(id)
      return row && toStored(row)
    },
    add: (child: Child, createdAt: string) => void insert.run({ ...toRow(child), created_at: createdAt }),
    save: (child: Child) => void update.run(toRow(child)),
  }
}

const toRow = ({ words, date, details, ...child }: Child): Row => ({
  ...child,
  words: JSON.stringify(words),
  date: JSON.stringify(date),
  details: JSON.stringify(details),
})

const toStored = ({ created_at: createdAt, removed_at: removedAt, ...row }: StoredRow): StoredChild => ({
  child: Child.parse({
    id: row.id,
    name: row.name,
    thread: row.thread,
    words: inColumn(row.words),
    line: row.line,
    date: inColumn(row.date),
    weeks: row.weeks,
    days: row.days,
    place: row.place,
    portrait: row.portrait,
    details: inColumn(row.details),
  }),
  createdAt,
  removedAt,
})
