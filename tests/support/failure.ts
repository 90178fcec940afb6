/** @file What a piece of work fails with, to look at. */
import { BookError } from '#contract'
import type { ErrorCode } from '#contract'

type Failure = { code: ErrorCode; details: Readonly<Record<string, string>> }

/** The code and details of the BookError that the work ends in; any other ending fails the test. */
export async function failureOf(work: () => unknown): Promise<Failure> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof BookError) return { code: cause.code, details: cause.details }
    throw cause
  }
  throw new Error('the work ended well')
}
