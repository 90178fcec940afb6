/**
 * @file A sum of every row of content. SQLite keeps no sums of its pages, so without these a letter in which the disk turned over a
 * bit would open as if that were what was written. A row that differs, is gone or was never written is found.
 */
import { hash } from 'node:crypto'
import { contentTables } from './content-tables.ts'
import type { ContentTable } from './content-tables.ts'
import type { Database } from './sqlite.ts'

/** The table and the key of a row: the value of its key column, or a JSON array when the key has several. */
export type RowKey = { table: string; key: string }

/** One value of a row as SQLite gives it. */
export type Cell = string | number | null | Uint8Array

/**
 * The sum of a row: the first 128 bits (32 hex digits) of the SHA-256 of its table and its values, each with its kind and length, so
 * that no two rows are written alike.
 */
export function rowSum(table: string, cells: readonly Cell[]): string {
  let text = table
  for (const cell of cells) {
    if (typeof cell === 'string') text += `\nt${cell.length}:${cell}`
    else if (typeof cell === 'number') text += `\ni${cell}`
    else text += cell === null ? '\nn' : `\nb${Buffer.from(cell).toString('hex')}`
  }
  return hash('sha256', text).slice(0, 32)
}

/**
 * From here on each row written through this connection gets its sum in the same transaction. Triggers of the connection itself,
 * because those in the file may use no function of ours while its schema is not trusted.
 */
export function keepSums(db: Database): void {
  db.function('row_sum', { varargs: true, deterministic: true }, (table, ...cells) =>
    // the triggers below call it with a name and the cells of a row
    rowSum(table as string, cells as Cell[]),
  )
  for (const table of contentTables(db)) for (const trigger of triggersOf(table)) db.exec(trigger)
}

/** Takes the triggers of this connection away again, for work that changes the tables themselves. */
export function leaveSums(db: Database): void {
  const names = db.prepare<[], string>(`SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of names) db.exec(`DROP TRIGGER temp."${name}"`)
}

/** Makes every sum anew, from what the rows hold now, and that of the schema. Belongs in the transaction that changed the tables. */
export function renewSums(db: Database): void {
  db.prepare('DELETE FROM row_sums').run()
  const add = db.prepare<[string, string, string]>('INSERT INTO row_sums ("table", key, sum) VALUES (?, ?, ?)')
  for (const table of contentTables(db)) {
    // one statement can't write while another reads on the same connection
    for (const [key, ...cells] of cellsOf(db, table).all()) add.run(table.name, String(key), rowSum(table.name, cells))
  }
  add.run(SCHEMA, '', schemaSum(db))
}

/** Whether the schema and every row of content are as they were written. */
export function sumsFit(db: Database): boolean {
  return schemaFits(db) && contentTables(db).every((table) => tableFits(db, table))
}

/** Whether each row of this table has its sum, and each sum its row. */
export function tableFits(db: Database, table: ContentTable): boolean {
  const sums = new Map(
    db.prepare<[string], [string, string]>('SELECT key, sum FROM row_sums WHERE "table" = ?').raw().all(table.name),
  )
  let count = 0
  for (const [key, ...cells] of cellsOf(db, table).iterate()) {
    if (sums.get(String(key)) !== rowSum(table.name, cells)) return false
    count++
  }
  return count === sums.size
}

/** Whether the tables themselves, their indexes and the version of the schema are as they were made. */
export function schemaFits(db: Database): boolean {
  const said = db.prepare('SELECT sum FROM row_sums WHERE "table" = ? AND key = ?').pluck().get(SCHEMA, '')
  const known = JSON.stringify([SCHEMA, ...contentTables(db).map(({ name }) => name)])
  const ofNoTable = db
    .prepare('SELECT 1 FROM row_sums WHERE "table" NOT IN (SELECT value FROM json_each(?)) LIMIT 1')
    .get(known)
  return said === schemaSum(db) && ofNoTable === undefined
}

/** The statement that gives each row of a table as its key and then its cells; `order`: by key, up or down, when it matters. */
export function cellsOf(db: Database, table: ContentTable, order?: 'ASC' | 'DESC') {
  const columns = table.columns.map(quoted).join(', ')
  const inOrder =
    order === undefined ? '' : `ORDER BY ${table.key.map((column) => `${quoted(column)} ${order}`).join(', ')}`
  return db.prepare<[], Cell[]>(`SELECT ${keyOf(table)}, ${columns} FROM ${quoted(table.name)} ${inOrder}`).raw()
}

/** The SQL that gives the key of a row, of `NEW` or `OLD` in a trigger. */
export function keyOf({ key }: ContentTable, row = ''): string {
  const parts = key.map((column) => `${row}${quoted(column)}`)
  return parts.length === 1 ? parts.join('') : `json_array(${parts.join(', ')})`
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

// what the sum of the schema itself is kept under
const SCHEMA = 'sqlite_schema'

function schemaSum(db: Database): string {
  const rows = db
    .prepare<[], Cell[]>(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*' ORDER BY type, name`,
    )
    .raw()
    .all()
  return rowSum(SCHEMA, [Number(db.pragma('user_version', { simple: true })), ...rows.flat()])
}

function triggersOf(table: ContentTable): string[] {
  const { name, columns } = table
  const on = (what: string) => `CREATE TEMP TRIGGER ${quoted(`${name}_${what}`)} AFTER ${what} ON main.${quoted(name)}`
  const keep = `INSERT INTO row_sums ("table", key, sum)
                VALUES (${asText(name)}, ${keyOf(table, 'NEW.')}, row_sum(${asText(name)}, ${columns.map((column) => `NEW.${quoted(column)}`).join(', ')}))
                ON CONFLICT DO UPDATE SET sum = excluded.sum;`
  const leave = `DELETE FROM row_sums WHERE "table" = ${asText(name)} AND key = ${keyOf(table, 'OLD.')};`
  return [
    `${on('INSERT')} BEGIN ${keep} END`,
    `${on('UPDATE')} BEGIN ${leave} ${keep} END`,
    `${on('DELETE')} BEGIN ${leave} END`,
  ]
}

const asText = (name: string) => `'${name.replaceAll("'", "''")}'`
