/**
 * @file How easily Dutch reads: Flesch-Douma (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960), which is Flesch's Reading
 * Ease fitted to the longer words of Dutch. Douma's own scale: 60-70 plain, 70-80 fairly easy, 80-90 easy.
 */

export type Reading = { words: number; sentences: number; syllables: number; score: number }

/** The figures of a text given in pieces; a piece (a paragraph, an item of a list) never runs on into the next. */
export function readingOf(pieces: readonly string[]): Reading {
  const sentences = pieces
    .flatMap(sentencesOf)
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const score = 206.84 - 77 * (syllables / words.length) - 0.93 * (words.length / sentences.length)
  return { words: words.length, sentences: sentences.length, syllables, score }
}

/** An address is no word that is read; its points end no sentence. A point in a figure (0,4 or 1.000) does not either. */
const sentencesOf = (text: string) => text.replaceAll(ADDRESS, '').split(/[.!?;](?=[\s’”)]|$)/u)
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+(?:[-’.,][\p{L}\p{N}]+)*/gu) ?? []
const ADDRESS = /(?:https?:\/\/|www\.)\S*[\p{L}\p{N}]/gu

/**
 * The syllables of a Dutch word, as its spelling shows them: each vowel sound is one. Two or three vowels that Dutch writes for one sound
 * stay together, read from the left; a diaeresis begins a new one. A figure or a capital of an abbreviation (BRP) counts as one each.
 * Not seen: vowels of two sounds that look like one (museum), and foreign spelling (online). On 1,000 words that is a few.
 */
export function syllablesOf(word: string): number {
  if (/\p{N}/u.test(word)) return (word.match(/\p{N}/gu) ?? []).length
  if (/^\p{Lu}{2,}$/u.test(word)) return word.length
  // an acute accent only stresses: één is said like een
  const plain = word
    .normalize('NFD')
    .replaceAll('\u0301', '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('qu', 'kw')
    .replaceAll(/y(?=[aeiou])/gu, 'j')
  return Math.max(1, (plain.match(VOWELS) ?? []).length)
}

const VOWELS = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|[aeiouyàáâäèéêëìíîïòóôöùúûü]/gu
