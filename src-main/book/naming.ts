/** @file What things are called where only a name fits, and by which words they are found. Pure. */
import { plainText } from '#contract'
import type { Child, Language, Page, PageKind } from '#contract'

// the default words of the book for a child without a name of any kind
const someChild: Record<Language, string> = { nl: 'Jullie kindje', en: 'Your baby' }

const kindWords: Record<Language, Record<PageKind, string>> = {
  nl: {
    moment: 'Moment',
    letter: 'Brief',
    photos: 'Fotobladzijde',
    ritual: 'Ritueel',
    keepsake: 'Iets om te bewaren',
    note: 'Notitie',
  },
  en: {
    moment: 'Moment',
    letter: 'Letter',
    photos: 'Photo page',
    ritual: 'Ritual',
    keepsake: 'Keepsake',
    note: 'Note',
  },
}

/** The child's name, else the parents' own word for the child; empty when there is neither. */
export const childTitle = ({ name, words }: Pick<Child, 'name' | 'words'>): string => name || words.child

/** The same, with the book's default word where there is neither. */
export const childName = (child: Pick<Child, 'name' | 'words'>, language: Language): string =>
  childTitle(child) || someChild[language]

/** The page's title, else how it begins, else what it is. */
export const pageName = (page: { title: string; opening: string; kind: PageKind }, language: Language): string =>
  page.title || page.opening || kindWords[language][page.kind]

/** The words a page is found by besides its title, one part to a line. */
export function pageBody({ text, steps, place, author }: Pick<Page, 'text' | 'steps' | 'place' | 'author'>): string {
  const writer = author !== null && 'name' in author ? author.name : ''
  return filled([plainText(text), ...steps, place, writer])
}

/** The words a child is found by besides its name, one part to a line. */
export function childBody({ name, words, line, place }: Pick<Child, 'name' | 'words' | 'line' | 'place'>): string {
  return filled([line, place, name === '' ? '' : words.child, words.loss])
}

const filled = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n')
