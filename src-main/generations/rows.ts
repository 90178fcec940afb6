/** @file Rows of a book by table and key, as they are compared and carried over. */
import type { Cell, RowKey, WholeRow } from '#main/database'

/** A row: its columns by name. */
export type Row = Readonly<Record<string, Cell>>

/** Rows by table, then by key. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** The rows by table and key. */
export function byKey(rows: readonly WholeRow[]): Rows {
  const tables = Map.groupBy(rows, ({ table }) => table)
  return new Map([...tables].map(([table, its]) => [table, new Map(its.map(({ key, row }) => [key, row]))]))
}

/** The row under a key, if it is there. */
export function rowAt(rows: Rows, { table, key }: RowKey): Row | undefined {
  return rows.get(table)?.get(key)
}

/** Every row of a table with its key. */
export function rowsIn(rows: Rows, table: string): WholeRow[] {
  return [...(rows.get(table) ?? [])].map(([key, row]) => ({ table, key, row: { ...row } }))
}

/** Whether two rows hold the same in the same columns. */
export function isSameRow(one: Row, other: Row): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A cell as text; what is no text is empty. */
export function textIn(row: Row, column: string): string {
  const cell = row[column]
  return typeof cell === 'string' ? cell : ''
}

/** The parts of a key: one, or those of the JSON array that stands for several. */
export function keyParts(key: string): unknown[] {
  if (!key.startsWith('[')) return [key]
  try {
    const parts: unknown = JSON.parse(key)
    return Array.isArray(parts) ? parts : []
  } catch {
    // a key in which a bit was turned over names nothing
    return []
  }
}

/** A key of several parts as the database writes it. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts)
}
