/** @file What SQLite says when it can't, in the contract's words. */
import { BookError } from '#contract'
import type { ErrorCode } from '#contract'

/** The failure a person can understand when SQLite gave one of those; anything else comes back as it is, for it is a bug. */
export function asDatabaseError(cause: unknown, name: string): unknown {
  const code = codeFor(sqliteCodeOf(cause), cause)
  return code === undefined ? cause : new BookError(code, { name }, { cause })
}

/** SQLite's own extended code (SQLITE_BUSY_SNAPSHOT and its kin), or an empty string when the failure is not SQLite's. */
export function sqliteCodeOf(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return ''
  return cause.code.startsWith('SQLITE_') ? cause.code : ''
}

// result codes of sqlite.org/rescode.html; an extended code begins with its primary one, so what is particular comes first
const primary: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'book-read-only'],
  ['SQLITE_CANTOPEN', 'book-read-only'],
  ['SQLITE_PERM', 'book-read-only'],
  ['SQLITE_BUSY', 'book-in-use'],
  ['SQLITE_LOCKED', 'book-in-use'],
  ['SQLITE_CORRUPT', 'book-damaged'],
  ['SQLITE_NOTADB', 'book-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'book-damaged'],
  // the file ends where a page should be
  ['SQLITE_IOERR_SHORT_READ', 'book-damaged'],
  // the index of the log could not grow
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'disk-error'],
]

function codeFor(sqliteCode: string, cause: unknown): ErrorCode | undefined {
  const known = primary.find(([start]) => sqliteCode === start || sqliteCode.startsWith(`${start}_`))
  if (known !== undefined) return known[1]
  // a schema that cannot be read is reported without a code of its own
  return sqliteCode === 'SQLITE_ERROR' &&
    cause instanceof Error &&
    cause.message.startsWith('malformed database schema')
    ? 'book-damaged'
    : undefined
}
