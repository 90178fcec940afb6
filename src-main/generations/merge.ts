/** @file Writing rows that were saved from a damaged book into the generation that takes its place. */
import { contentTables, indexText } from '#main/database'
import type { Database, RowKey, WholeRow } from '#main/database'
import type { Findings } from './findings.ts'
import { wordsOf } from './row-words.ts'
import { keyParts } from './rows.ts'

/** Writes all of it in one step. A row that the book refuses (two photos with the same bytes) is left out; it lies in what was put aside. */
export function merge(db: Database, { put, leave }: Pick<Findings, 'put' | 'leave'>): void {
  const tables = new Map(contentTables(db).map(({ name, key }) => [name, key]))
  const keyOf = (table: string) => tables.get(table) ?? []
  db.transaction(() => {
    for (const link of leave) removeRow(db, link, keyOf(link.table))
    for (const row of put) putRow(db, row, keyOf(row.table))
  })()
}

function removeRow(db: Database, { table, key }: RowKey, columns: readonly string[]) {
  const where = columns.map((column) => `"${column}" = ?`).join(' AND ')
  db.prepare(`DELETE FROM "${table}" WHERE ${where}`).run(...keyParts(key))
}

function putRow(db: Database, { table, row }: WholeRow, key: readonly string[]) {
  const columns = Object.keys(row)
  const others = columns.filter((column) => !key.includes(column))
  const update =
    others.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
  const statement = db.prepare(
    `INSERT INTO "${table}" (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${quoted(key)}) ${update}`,
  )
  const words = wordsOf(table, row)
  try {
    // a step within the step: refused, it leaves the others as they are
    db.transaction(() => {
      statement.run(...Object.values(row))
      if (words !== null) indexText(db, words)
    })()
  } catch (cause) {
    if (!isRefusal(cause)) throw cause
  }
}

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

function isRefusal(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')
}
