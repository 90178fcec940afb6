/** @file The search of the book over a text that does not stand in the book: the same words find it. Pure. */
import { fold } from '#main/database'
import { excerptOf } from './excerpt.ts'
import { queryWords, wordPattern } from './query-words.ts'

/** What a person looks for; `null` when it holds no letter or number. */
export function lookFor(asked: string) {
  const words = queryWords(asked)
  if (words.length === 0) return null
  const each = words.map((word) => wordPattern([word]))
  const any = wordPattern(words)
  return {
    /** Whether all the words stand in the text. */
    isIn: (text: string): boolean => {
      const folded = fold(text)
      return each.every((pattern) => folded.search(pattern) !== -1)
    },
    /** The part of the text around what was found first. */
    excerpt: (text: string) => excerptOf(text, any),
  }
}
