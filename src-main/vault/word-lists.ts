/** @file The everyday words of recovery sheets: 1,024 of a language, ten bits each. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import type { Language } from '#contract'

/** `words`: 1,024, in the order of their numbers, each in lower-case letters a-z. */
export type WordList = { readonly language: Language; readonly words: readonly string[] }

export const WORDS_IN_LIST = 1024

/** The lists that come with the program, from `words/` under its resources. */
export function loadWordLists(resources: string): readonly WordList[] {
  return (['nl', 'en'] as const).map((language) => {
    const words = readFileSync(join(resources, 'words', `${language}.txt`), 'utf8')
      .split('\n')
      .filter((word) => word !== '')
    // with another list every sheet ever printed would say something else
    if (words.length !== WORDS_IN_LIST) throw new BookError('unexpected')
    return { language, words }
  })
}
