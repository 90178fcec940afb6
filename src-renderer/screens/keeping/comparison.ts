/** @file What differs between two states of a book, in names. Values in, words out. */
import type { BookCounts, DifferentThing, Language } from '#contract'
import { fillIn } from '../../i18n/words.ts'
import { comparisonWords } from './comparison-words.ts'
import { sizeInWords } from './sizes.ts'

/** Each thing by what it is and what it is called, in the order given; those without a name are said once per kind. */
export function thingsInWords(things: readonly DifferentThing[], language: Language): string[] {
  const words = comparisonWords[language]
  const lines = things.map(({ kind, title }) => {
    if (title !== '') return fillIn(words[`named.${kind}`], { title })
    const alike = things.filter((other) => other.kind === kind && other.title === '')
    return alike.length === 1 ? words[`one.${kind}`] : words[`more.${kind}`]
  })
  return [...new Set(lines)]
}

const counted = ['children', 'pages', 'letters', 'photos', 'versions', 'bytes'] as const

/** Counts as pairs of a word and a figure, for the details that are folded away. */
export function countsInWords(counts: BookCounts, language: Language): [string, string][] {
  return counted.map((what) => [
    comparisonWords[language][what],
    what === 'bytes' ? sizeInWords(counts.bytes, language) : String(counts[what]),
  ])
}
