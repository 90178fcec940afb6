/** @file Four editions to begin with. They are only offered: nothing of them is in a book until a parent keeps one. */
import { Edition } from './booklet.ts'
import type { BookletChoices } from './booklet.ts'
import type { Language } from './language.ts'

const editions = ['us', 'grandparents', 'siblings', 'box'] as const
type Key = (typeof editions)[number]

/** `key`: which of the four it is, in either language. */
export type EditionSuggestion = Omit<Edition, 'id'> & { key: Key }

const names: Record<Language, Record<Key, string>> = {
  nl: {
    us: 'Voor ons',
    grandparents: 'Voor de opa’s en oma’s',
    siblings: 'Voor de broertjes en zusjes',
    box: 'Voor de doos',
  },
  en: {
    us: 'For us',
    grandparents: 'For the grandparents',
    siblings: 'For the brothers and sisters',
    box: 'For the box',
  },
}

// a note is what parents wrote down for themselves
const choices: Record<Key, Partial<BookletChoices>> = {
  us: {},
  grandparents: { withoutKinds: ['note'] },
  siblings: { withoutKinds: ['note'], colouring: true },
  box: { shape: 'card' },
}

/** For us, for the grandparents, for brothers and sisters to draw in, and a card for the box; in the order they are offered. */
export function suggestedEditions(language: Language): EditionSuggestion[] {
  return editions.map((key) => ({
    key,
    name: names[language][key],
    choices: Edition.shape.choices.parse(choices[key]),
  }))
}
