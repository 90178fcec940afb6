/** @file An original that cannot be read, for whatever reason, is one that is not there; only a person's wish to stop is another thing. */
import { asDiskError } from '#main/disk'

/** Nothing at all in place of what could not be read; `stopped` is thrown on. */
export function unlessStopped(cause: unknown): null {
  const failure = cause instanceof Error && cause.name === 'AbortError' ? asDiskError(cause, '', 'read') : cause
  if (failure instanceof Error && 'code' in failure && failure.code === 'stopped') throw failure
  return null
}
