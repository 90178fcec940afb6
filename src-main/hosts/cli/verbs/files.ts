/** @file Files a person names on the command line. */
import { BookError } from '#contract'

/** Why a file could not be read, in the contract's words: it is not there, or may not be read. */
export function asReadError(cause: unknown, name: string): BookError {
  if (cause instanceof BookError) return cause
  const code = (cause as NodeJS.ErrnoException).code
  return new BookError(
    code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable',
    { name },
    { cause },
  )
}
