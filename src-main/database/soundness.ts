/** @file Whether a book that was opened for reading is as it was written. */
import { BookError } from '#contract'
import { sqliteCodeOf } from './database-error.ts'
import { contentTables } from './content-tables.ts'
import { schemaFits, sumsFit, tableFits } from './row-sums.ts'
import type { Database } from './sqlite.ts'

/** `whole`: everything is as it was written. `search`: all but the search index, which follows from the rest. */
export type Soundness = 'whole' | 'search'

/**
 * `all`: every page, index, reference and row. `opening`: the same in a book of ordinary size; in a very large one the rows of earlier
 * versions, and whether the search index fits its words, are left to `all`.
 */
export type Depth = 'opening' | 'all'

/** How sound a book is, with `book-damaged` when it is not. */
export function soundnessOf(db: Database, name: string, depth: Depth): Soundness {
  const found = damageMeans('damaged', () => {
    if (!schemaFits(db)) return 'damaged'
    // each page is wanted twice, and a page of a locked book costs its deciphering each time it is read
    db.pragma(`cache_size = -${LOOKING_KIB}`)
    return depth === 'all' || isOrdinary(db) ? lookAtAll(db) : lookAtContent(db)
  })
  db.pragma(`cache_size = -${READING_KIB}`)
  db.pragma('shrink_memory')
  if (found === 'damaged') throw new BookError('book-damaged', { name })
  return found
}

const LOOKING_KIB = 65_536
// what the library itself begins with
const READING_KIB = 16_000

// more than a family writes in a lifetime; checking so many takes some 100 ms
const ORDINARY_ROWS = 3000

function isOrdinary(db: Database): boolean {
  const rows = db
    .prepare('SELECT (SELECT count(*) FROM search_rows) + (SELECT count(*) FROM page_versions)')
    .pluck()
    .get()
  return Number(rows) <= ORDINARY_ROWS
}

// every page of the file, every index, every reference, every row
function lookAtAll(db: Database): Soundness | 'damaged' {
  const found = db.prepare<[], string>('SELECT integrity_check FROM pragma_integrity_check').pluck().all()
  const isWhole = found.every((line) => line === 'ok')
  const isOnlySearch = !isWhole && found.every((line) => SEARCH_DIFFERS.test(line))
  if (!isWhole && !isOnlySearch) return 'damaged'
  if (db.prepare('PRAGMA foreign_key_check').get() !== undefined || !sumsFit(db)) return 'damaged'
  return isWhole ? 'whole' : 'search'
}

// what FTS5 says when its index is not that of its words, or can't be read (fts5IntegrityMethod in ext/fts5/fts5_main.c); what is
// wrong with the pages it lies in is said in other words, and then making it anew could touch what was written
const SEARCH_DIFFERS = /^fts5: |for FTS5 table main\.search/

// the structure of every table, the indexes of those with content, and every row but those of earlier versions
function lookAtContent(db: Database): Soundness | 'damaged' {
  const quick = db.prepare<[string], string>('SELECT quick_check FROM pragma_quick_check(?)').pluck()
  const thorough = db.prepare<[string], string>('SELECT integrity_check FROM pragma_integrity_check(?)').pluck()
  const isWhole =
    ofSearch(db).every((name) => quick.all(name).every((line) => line === 'ok')) &&
    thorough.all('row_sums').every((line) => line === 'ok') &&
    // a table is read for its structure and at once again for its rows, while its pages are at hand
    contentTables(db).every(
      (table) =>
        thorough.all(table.name).every((line) => line === 'ok') &&
        (table.name === 'page_versions' || tableFits(db, table)),
    )
  return isWhole ? 'whole' : 'damaged'
}

function ofSearch(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name GLOB 'search_*'`,
    )
    .pluck()
    .all()
}

// a table or a column that is gone is reported without a code of its own
function damageMeans<T>(damaged: T, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (sqliteCodeOf(cause) === 'SQLITE_ERROR') return damaged
    throw cause
  }
}
