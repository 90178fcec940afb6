/** @file Sentences to borrow: one file for each person or moment they are said to. */
import { BorrowedWords } from '#contract'
import type { Language } from '#contract'
import { readWordsFront } from './front-matter.ts'
import { readBlocks } from './markdown.ts'
import { careFault, type CareText } from './texts.ts'

export type ReadWords = { file: string; order: number; words: BorrowedWords }

/** The sentences in this text: one list, nothing else. */
export function readWords(text: CareText, language: Language): ReadWords {
  const file = `${language}/words/${text.name}.md`
  const { front, body } = readWordsFront(file, text)
  const [list, ...more] = readBlocks(file, body)
  if (list?.kind !== 'list' || more.length > 0) throw careFault(file, 'holds one list of sentences (- …), nothing else')
  if (list.facts.length > 0) throw careFault(file, 'sentences to borrow hold no facts')
  const sentences = list.items.map((runs) => runs.map(({ text: words }) => words).join(''))
  return {
    file,
    order: front.order,
    words: BorrowedWords.parse({ id: text.name, to: front.to, purpose: front.purpose, sentences }),
  }
}
