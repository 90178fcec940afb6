/** @file The tables that hold what was written and added, as the database itself tells of them. */
import type { Database } from './sqlite.ts'

/** A table with its columns in their order; `key`: those of its primary key, in the order of the key. */
export type ContentTable = { name: string; columns: readonly string[]; key: readonly string[] }

type ColumnRow = { tableName: string; column: string; pk: number }

/**
 * Every table of content by name, also those a later version adds: all but the search index and the sums of rows, which follow from
 * these, and a table without a primary key, whose rows have no name of their own.
 */
export function contentTables(db: Database): ContentTable[] {
  const rows = db
    .prepare<[], ColumnRow>(
      `SELECT   tables.name AS tableName, columns.name AS column, columns.pk AS pk
         FROM   pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
        WHERE   tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT GLOB 'sqlite_*'
          AND   tables.name NOT IN ('search_rows', 'row_sums')
       ORDER BY tables.name, columns.cid`,
    )
    .all()
  return [...Map.groupBy(rows, ({ tableName }) => tableName)]
    .map(([name, columns]) => ({
      name,
      columns: columns.map(({ column }) => column),
      key: columns
        .filter(({ pk }) => pk > 0)
        .toSorted((one, other) => one.pk - other.pk)
        .map(({ column }) => column),
    }))
    .filter(({ key }) => key.length > 0)
}
