/** @file What can still be read of a damaged book: only rows that are as they were written, as far as the file can be reached. */
import { basename } from 'node:path'
import { contentTables } from './content-tables.ts'
import type { ContentTable } from './content-tables.ts'
import { asDatabaseError, sqliteCodeOf } from './database-error.ts'
import { connectForReading } from './reading.ts'
import { cellsOf, quoted, rowSum } from './row-sums.ts'
import type { Cell, RowKey } from './row-sums.ts'
import type { Database, DatabaseKey } from './sqlite.ts'

/** A row as it was written: its columns by name. */
export type WholeRow = RowKey & { row: Record<string, Cell> }

/** A connection that only reads a book nobody found sound, to save what can be saved; `book-damaged` when not even that can be done. */
export function openForSalvage(
  file: string,
  { key, name = basename(file) }: { key?: DatabaseKey; name?: string } = {},
): Database {
  try {
    return connectForReading(file, key)
  } catch (cause) {
    throw asDatabaseError(cause, name)
  }
}

/** Every row that is proven by its sum, of all of content or of one table; what can't be reached is left out. */
export function wholeRows(db: Database, table?: string): WholeRow[] {
  return lookAtRows(db, table).flatMap(({ table: { name, columns }, whole }) =>
    [...whole].map(([key, cells]) => ({
      table: name,
      key,
      row: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? null])),
    })),
  )
}

/** Every row that was written and can't be read or proven, as far as is known: changed, gone, or there without ever being written. */
export function damagedRows(db: Database): RowKey[] {
  return lookAtRows(db).flatMap(({ table, whole, known }) =>
    [...known].filter((key) => !whole.has(key)).map((key) => ({ table: table.name, key })),
  )
}

type Looked = { table: ContentTable; whole: Map<string, Cell[]>; known: Set<string> }

function lookAtRows(db: Database, only?: string): Looked[] {
  const tables = asFarAsItGoes([] as ContentTable[], () => contentTables(db))
  return tables.filter(({ name }) => only === undefined || name === only).map((table) => lookAtTable(db, table))
}

function lookAtTable(db: Database, table: ContentTable): Looked {
  const sums = sumsOf(db, table)
  const known = new Set(sums.keys())
  const whole = new Map<string, Cell[]>()
  const see = (key: string, cells: Cell[]) => {
    known.add(key)
    if (sums.get(key) === rowSum(table.name, cells)) whole.set(key, cells)
  }
  // as the rows lie, then by key from the front and from the back, each until it can go no further
  for (const order of [undefined, 'ASC', 'DESC'] as const) {
    asFarAsItGoes(undefined, () => {
      for (const [key, ...cells] of cellsOf(db, table, order).iterate()) see(String(key), cells)
    })
  }
  // past a page that can't be read the index may still lead to a row
  const find = asFarAsItGoes(null, () => finder(db, table))
  for (const key of sums.keys()) {
    const cells = whole.has(key) ? undefined : asFarAsItGoes(undefined, () => find?.(key))
    if (cells !== undefined) see(key, cells)
  }
  return { table, whole, known }
}

function sumsOf(db: Database, { name }: ContentTable): Map<string, string> {
  const sums = new Map<string, string>()
  for (const order of ['ASC', 'DESC']) {
    asFarAsItGoes(undefined, () => {
      const select = db.prepare<[string], [string, string]>(
        `SELECT key, sum FROM row_sums WHERE "table" = ? ORDER BY key ${order}`,
      )
      for (const [key, sum] of select.raw().iterate(name)) sums.set(key, sum)
    })
  }
  return sums
}

function finder(db: Database, table: ContentTable) {
  const isOne = table.key.length === 1
  const select = db
    .prepare<Cell[], Cell[]>(
      `SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)}
        WHERE ${table.key.map((column) => `${quoted(column)} = ?`).join(' AND ')}`,
    )
    .raw()
  // the key of several columns is the JSON that `keyOf` made of them
  return (key: string) => select.get(...(isOne ? [key] : (JSON.parse(key) as Cell[])))
}

function asFarAsItGoes<T>(instead: T, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (sqliteCodeOf(cause) === '' && !(cause instanceof SyntaxError)) throw cause
    return instead
  }
}
