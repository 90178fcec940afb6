/** @file What children and parents are called in titles, sentences and file names. */
import { describeDate } from '#contract'
import type { Book, Child, Language, Parent } from '#contract'

const fallbackChild = { nl: 'jullie kindje', en: 'your baby' } satisfies Record<Language, string>

const unnamedParents = {
  nl: ['de ene ouder', 'de andere ouder'],
  en: ['one parent', 'the other parent'],
} satisfies Record<Language, [string, string]>

/** The child's name, else the parents' own word, else 'jullie kindje'; with its date where another child is called the same. */
export function childCalled(book: Book, child: Child, language: Language): string {
  const own = ownWord(child, language)
  const shared = book.children.some((other) => other.id !== child.id && ownWord(other, language) === own)
  return shared && child.date.precision !== 'unknown' ? `${own} (${describeDate(child.date, language)})` : own
}

function ownWord(child: Child, language: Language): string {
  if (child.name !== '') return child.name
  return child.words.child === '' ? fallbackChild[language] : child.words.child
}

/** The parent's name, else what the child would call them; two parents never get the same words. */
export function parentCalled(book: Book, parent: Parent, language: Language): string {
  const own = ownName(parent)
  const other = book.parents.find((one) => one.id !== parent.id)
  const position = book.parents[0]?.id === parent.id ? 0 : 1
  if (own === '') return unnamedParents[language][position]
  const shared = other !== undefined && ownName(other) === own
  return shared ? `${own} (${unnamedParents[language][position]})` : own
}

/** The same words with a capital, to begin a sentence or a title. */
export function capital(words: string): string {
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

function ownName(parent: Parent): string {
  return parent.name === '' ? parent.called : parent.name
}
