/** @file What children, parents, pages and the book are called on screen: the parents' own words first. */
import type { Author, Book, Child, Language, PageKind, Parent } from '#contract'
import { defineWords, fillIn, listNames } from './words.ts'

const words = defineWords(
  {
    child: 'jullie kindje',
    loss: 'het verlies',
    parent: 'een van ons',
    book: 'Jullie boek',
    bookOf: 'Het boek van {names}',
    by: '{kind} van {name}',
    moment: 'Moment',
    letter: 'Brief',
    photos: 'Fotoblad',
    ritual: 'Ritueel',
    keepsake: 'Bewaard voorwerp',
    note: 'Notitie',
  },
  {
    child: 'your baby',
    loss: 'the loss',
    parent: 'one of us',
    book: 'Your book',
    bookOf: 'The book of {names}',
    by: '{kind} from {name}',
    moment: 'Moment',
    letter: 'Letter',
    photos: 'Photo page',
    ritual: 'Ritual',
    keepsake: 'Keepsake',
    note: 'Note',
  },
)

/** The name of a child; without one the parents' own word, and without that 'jullie kindje'. */
export function childName(child: Pick<Child, 'name' | 'words'>, language: Language): string {
  return child.name || child.words.child || words[language].child
}

/** What the parents call what happened; 'het verlies' when they chose no word. */
export function lossWord(child: Pick<Child, 'words'>, language: Language): string {
  return child.words.loss || words[language].loss
}

/** What a parent is called: what the child would say, else the name, else 'een van ons'. */
export function parentName(parent: Pick<Parent, 'name' | 'called'>, language: Language): string {
  return parent.called || parent.name || words[language].parent
}

/** Who wrote a page, as it is said under it; empty when that was not said or the parent is no longer in the book. */
export function authorName(author: Author | null, book: Pick<Book, 'parents'>, language: Language): string {
  if (author === null) return ''
  if ('name' in author) return author.name
  const parent = book.parents.find(({ id }) => id === author.parent)
  return parent === undefined ? '' : parentName(parent, language)
}

/** The kind of a page as one word: 'Brief', 'Moment'. */
export function pageKindName(kind: PageKind, language: Language): string {
  return words[language][kind]
}

/** The kind of a page with its author when known: 'Brief van mama'. */
export function pageKindLine(kind: PageKind, name: string, language: Language): string {
  const kindName = pageKindName(kind, language)
  return name === '' ? kindName : fillIn(words[language].by, { kind: kindName, name })
}

/** The name of the book in its running head: its title, else 'Het boek van Marit en Joost', else 'Jullie boek'. */
export function bookName(book: Pick<Book, 'title' | 'parents'>, language: Language): string {
  if (book.title !== '') return book.title
  const names = book.parents.map((parent) => parent.name || parent.called).filter((name) => name !== '')
  return names.length === 0
    ? words[language].book
    : fillIn(words[language].bookOf, { names: listNames(names, language) })
}
