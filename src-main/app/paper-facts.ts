/** @file Facts for the paperwork from a file, over a book or without any. */
import { BookError } from '#contract'
import type { Book, FactsFile, Language } from '#contract'
import { bookOfFacts, explainPaths, readFacts, successorsIn, withFacts } from '#main/registration'

export { explainPaths, successorsIn }

/** The facts in the bytes of a file; what is not UTF-8 text gives `text-not-readable`, what can't be read in it `invalid-input`. */
export function factsFrom(bytes: Uint8Array, name: string): FactsFile {
  try {
    return readFacts(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name)
  } catch (cause) {
    if (cause instanceof BookError) throw cause
    throw new BookError('text-not-readable', { name }, { cause })
  }
}

/** The book with what the facts say before it; without a book, a book of the facts alone. Nothing is written anywhere. */
export function overFacts(book: Book | null, facts: FactsFile | null, language: Language): Book {
  if (book !== null) return facts === null ? book : withFacts(book, facts)
  return bookOfFacts(facts ?? { children: [], parents: [] }, language)
}
