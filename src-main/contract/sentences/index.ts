/** @file The sentence for every failure, in both languages; window and command line say the same. */
import { BookError } from '../errors.ts'
import type { ErrorCode, ErrorDetails } from '../errors.ts'
import type { Language } from '../language.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

const sentences = { nl, en }

/** What happened, what is safe and what can be done now, in that order. Never a code, a path or a stack. */
export function errorSentence(language: Language, code: ErrorCode, details: ErrorDetails = {}): string {
  return sentences[language][code](details)
}

/** The same for anything thrown: what was not foreseen is said to be unexpected. */
export function sentenceFor(language: Language, error: unknown): string {
  return error instanceof BookError
    ? errorSentence(language, error.code, error.details)
    : errorSentence(language, 'unexpected')
}
