/** @file What the system says when a file or folder does not want to, in the contract's words. */
import { BookError } from '#contract'
import type { ErrorCode } from '#contract'

/** `read`: a file was to be read; `write`: something was to be made or changed. The same errno then means another thing. */
export type Side = 'read' | 'write'

/**
 * The failure a person can understand; `name` is the file or folder as the sentence shows it. A BookError comes back as it is, and
 * a mistake of our own, which no disk ever made, is thrown on as it is.
 */
export function asDiskError(cause: unknown, name: string, side: Side = 'write'): BookError {
  if (cause instanceof BookError) return cause
  if (isOurMistake(cause)) throw cause
  const code = codeOf(cause, side)
  if (code === 'stopped' || code === 'disk-full') return new BookError(code, {}, { cause })
  return new BookError(code, { name: code === 'name-too-long' ? shortened(name) : name }, { cause })
}

function isOurMistake(cause: unknown): boolean {
  const isMistake = cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError
  return isMistake && errnoOf(cause) === ''
}

/** The system's own word for a failure (ENOSPC and its kin), or an empty string when it gave none. */
export function errnoOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

function codeOf(cause: unknown, side: Side): ErrorCode {
  if (cause instanceof Error && cause.name === 'AbortError') return 'stopped'
  const errno = errnoOf(cause)
  return (side === 'read' ? whenReading[errno] : undefined) ?? always[errno] ?? 'disk-error'
}

const always: Readonly<Record<string, ErrorCode>> = {
  ABORT_ERR: 'stopped',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  ENAMETOOLONG: 'name-too-long',
  ENOENT: 'folder-not-found',
  ENOTDIR: 'folder-not-found',
  EEXIST: 'book-exists',
  ENOTEMPTY: 'book-exists',
  EISDIR: 'book-exists',
  EINVAL: 'name-unusable',
  EILSEQ: 'name-unusable',
  // Node's own refusal of a name with a zero byte in it
  ERR_INVALID_ARG_VALUE: 'name-unusable',
}

const whenReading: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EISDIR: 'file-unreadable',
  EINVAL: 'file-unreadable',
}

// a name too long for a disk is also too long for a sentence
function shortened(name: string): string {
  const signs = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment)
  return signs.length <= 40 ? name : `${signs.slice(0, 40).join('')}…`
}
