/** @file A sentence in both languages, and a reason beside a rule: what it says, who decides it, where that stands and how sure it is. */
import type { Language, Reason } from '#contract'

export type Sentence = Record<Language, string>

/** `text` follows the word 'omdat' or 'because', without its full stop. */
export type RuleReason = { text: Sentence; source: Sentence; link: string; sure: Reason['sure'] }

/** A source that is called the same in both languages, such as a law by its Dutch name. */
export function same(words: string): Sentence {
  return { nl: words, en: words }
}

/** An article of a law: 'Wet BRP, artikel 2.56a', and its paragraph where one is named. */
export function article(law: string, number: string, paragraph: '' | 1 | 2 | 3 | 4 | 8 | 9 = ''): Sentence {
  const nth = paragraph === '' ? null : paragraphs[paragraph]
  return {
    nl: `${law}, artikel ${number}${nth === null ? '' : `, ${nth.nl} lid`}`,
    en: `${law}, article ${number}${nth === null ? '' : `, ${nth.en} paragraph`}`,
  }
}

const paragraphs = {
  1: { nl: 'eerste', en: 'first' },
  2: { nl: 'tweede', en: 'second' },
  3: { nl: 'derde', en: 'third' },
  4: { nl: 'vierde', en: 'fourth' },
  8: { nl: 'achtste', en: 'eighth' },
  9: { nl: 'negende', en: 'ninth' },
} satisfies Record<number, Sentence>

/** Two sentences as one, in both languages; an empty one falls out. */
export function together(sentences: readonly Sentence[]): Sentence {
  const join = (language: Language) =>
    sentences
      .map((sentence) => sentence[language])
      .filter((text) => text !== '')
      .join(' ')
  return { nl: join('nl'), en: join('en') }
}
