/** @file Bringing an older book to the newest schema: every step or none. */
import { BookError } from '#contract'
import { leaveSums, renewSums, sumsFit } from './row-sums.ts'
import type { Database } from './sqlite.ts'

export type Migration = { version: number; name: string; up: (db: Database) => void }

/** `beforeMigration` makes and proves a safe copy of a book that is about to change; when it throws, nothing changes. */
export type MigrateOptions = { beforeMigration?: ((db: Database) => void) | undefined; name?: string | undefined }

/**
 * How many steps ran to bring `db` to the newest schema, in one exclusive transaction; a book from the future is refused, and so is one
 * whose rows are not as they were written, before anything else. Whoever goes on to write asks for `keepSums` afterwards.
 */
export function migrate(db: Database, migrations: readonly Migration[], options: MigrateOptions = {}): number {
  const name = options.name ?? ''
  const current = versionOf(db)
  if (current > newestVersion(migrations)) throw new BookError('book-newer', { name })
  const pending = migrations.filter(({ version }) => version > current)
  if (pending.length === 0) return 0
  if (current > 0) {
    if (!sumsFit(db)) throw new BookError('book-damaged', { name })
    options.beforeMigration?.(db)
  }
  withoutForeignKeys(db, () => {
    db.transaction(() => {
      // the steps may change the very tables these look at
      leaveSums(db)
      for (const step of pending) takeStep(db, step)
      refuseLooseRows(db, name)
      renewSums(db)
    }).exclusive()
  })
  return pending.length
}

/** The schema version a file says it has; 0 for a new one. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** The version the last step leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

function takeStep(db: Database, { up, version }: Migration) {
  up(db)
  db.pragma(`user_version = ${version}`)
}

function refuseLooseRows(db: Database, name: string) {
  if (db.prepare('PRAGMA foreign_key_check').get() !== undefined) throw new BookError('book-damaged', { name })
}

// rebuilding a table drops it for a moment, which must not touch the rows that point at it; so they are checked at the end
// instead (sqlite.org/lang_altertable.html, 'Making Other Kinds Of Table Schema Changes')
function withoutForeignKeys(db: Database, work: () => void) {
  db.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
