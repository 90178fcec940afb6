/** @file Reading a damaged book beside its newest good generation: what is proven, and what is known and can't be read. */
import { BookError } from '#contract'
import { contentTables, damagedRows, openForSalvage, wholeRows } from '#main/database'
import type { Cell, ContentTable, Database, RowKey } from '#main/database'
import { byKey, isSameRow, keyParts, rowAt, type Row, type Rows } from './rows.ts'

/**
 * `whole`: rows that are as they were written. `unreadable`: keys of rows that are known and not whole; `newer`: those of them that were
 * not the same in the generation. `isListWhole`: every row the book had is known by its key.
 */
export type Readable = { whole: Rows; unreadable: readonly RowKey[]; newer: readonly RowKey[]; isListWhole: boolean }

const nothing: Readable = { whole: new Map(), unreadable: [], newer: [], isListWhole: false }

type Asked = { key: Uint8Array | undefined; generation: Database; there: Rows }

/** What can be read of the damaged database in this file; nothing when it can't even be opened. `there`: the rows of the generation. */
export function readDamaged(file: string, { key, generation, there }: Asked): Readable {
  const damaged = openOrNull(file, key)
  if (damaged === null) return nothing
  try {
    const alike = tablesAlike(damaged, generation)
    const whole = byKey(wholeRows(damaged).filter(({ table }) => alike.has(table)))
    const unreadable = damagedRows(damaged)
    const newer = unreadable.filter((row) => isNewer(row, { damaged, generation, there }))
    const isListWhole = alike.size === contentTables(generation).length && orElse(() => listIsWhole(damaged), false)
    return { whole, unreadable, newer, isListWhole }
  } finally {
    damaged.close()
  }
}

/** The version of the tables in a damaged book, or `null` when that can't be read either. */
export function schemaOfDamaged(file: string, key: Uint8Array | undefined): number | null {
  const damaged = openOrNull(file, key)
  if (damaged === null) return null
  try {
    return orElse(() => Number(damaged.pragma('user_version', { simple: true })), null)
  } finally {
    damaged.close()
  }
}

function openOrNull(file: string, key: Uint8Array | undefined): Database | null {
  try {
    return openForSalvage(file, { key })
  } catch (cause) {
    if (cause instanceof BookError) return null
    // a file that is gone or that the disk does not give back
    if (cause instanceof Error && 'code' in cause) return null
    throw cause
  }
}

// in a table whose columns were turned over words would come in other columns
function tablesAlike(damaged: Database, generation: Database): Set<string> {
  const columnsIn = (db: Database) => new Map(contentTables(db).map(({ name, columns }) => [name, columns.join()]))
  const here = orElse(() => columnsIn(damaged), new Map<string, string>())
  return new Set(
    [...columnsIn(generation)].filter(([name, columns]) => here.get(name) === columns).map(([name]) => name),
  )
}

type Beside = { damaged: Database; generation: Database; there: Rows }

// a row that is not whole had another state when its sum says so; without a sum, when what can be read of it differs
function isNewer(row: RowKey, { damaged, generation, there }: Beside): boolean {
  const earlier = rowAt(there, row)
  if (earlier === undefined) return true
  const sum = orElse(() => sumOf(damaged, row), undefined)
  if (sum !== undefined) return sum !== sumOf(generation, row)
  const found = orElse(() => readOne(damaged, generation, row), undefined)
  return found !== undefined && !isSameRow(found, earlier)
}

function sumOf(db: Database, { table, key }: RowKey): string | undefined {
  return db
    .prepare<[string, string], string>('SELECT sum FROM row_sums WHERE "table" = ? AND key = ?')
    .pluck()
    .get(table, key)
}

function readOne(damaged: Database, generation: Database, { table, key }: RowKey): Row | undefined {
  const columns = contentTables(generation).find((one): one is ContentTable => one.name === table)?.key ?? []
  const where = columns.map((column) => `"${column}" = ?`).join(' AND ')
  // keys were written by the database itself, as text or numbers
  return damaged.prepare<Cell[], Row>(`SELECT * FROM "${table}" WHERE ${where}`).get(...(keyParts(key) as Cell[]))
}

function listIsWhole(damaged: Database): boolean {
  // read to the end: a page that can't be read throws
  damaged.prepare('SELECT "table", key, sum FROM row_sums ORDER BY "table", key').all()
  return true
}

function orElse<T>(work: () => T, instead: T): T {
  try {
    return work()
  } catch (cause) {
    // a RangeError is SQLite's answer to a key with other parts than the table has
    if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause)) return instead
    throw cause
  }
}
