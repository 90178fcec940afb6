/** @file Rituals to begin from: each makes a page whose title and steps are the parents' own from then on. Pure. */
import type { Book, NewPage } from '#contract'
import { childName } from '../../i18n/naming.ts'
import { fillIn, listNames } from '../../i18n/words.ts'
import { ritualWords } from './words.ts'

/** In the order they are offered; one's own comes last, as the door out of the list. */
export const beginnings = ['candle', 'water', 'naming', 'goodbye', 'planting', 'lights', 'own'] as const
export type Beginning = (typeof beginnings)[number]

/** The page a beginning makes, in the language of the book. With one child in the book it is for that child. */
export function ritualPage(beginning: Beginning, book: Pick<Book, 'language' | 'children'>): NewPage {
  const words = ritualWords[book.language]
  const [child, ...others] = book.children
  const only = child !== undefined && others.length === 0 ? child : null
  const named = beginning === 'candle' && only !== null
  const names = only === null ? '' : listNames([childName(only, book.language)], book.language)
  return {
    kind: 'ritual',
    children: only === null ? [] : [only.id],
    title: titleOf(beginning, words, named ? names : ''),
    steps: words[`${beginning}.steps`].split('\n').filter((step) => step !== ''),
  }
}

function titleOf(beginning: Beginning, words: (typeof ritualWords)['nl'], names: string): string {
  if (beginning === 'own') return ''
  return names === '' ? words[beginning] : fillIn(words.for, { title: words[beginning], names })
}
