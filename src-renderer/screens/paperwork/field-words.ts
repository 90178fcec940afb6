/** @file What the fields of sheets and questions are called, and the words of their answers. */
import type { Book, Language, SheetField } from '#contract'
import { childName } from '../../i18n/naming.ts'
import { answers, isChoice, type ChoiceField, type Field } from './details.ts'
import type { particularsWords } from './particulars-words.ts'
import { officialName } from './particulars.svelte.ts'

type Key = keyof (typeof particularsWords)['nl']
type Speak = { t: (key: Key, values?: Record<string, string>) => string; language: Language }

/** An answer as it is kept and as it is said. */
export type Option = { value: string; name: string }

/** 'Voornamen van Noor': whose it is belongs to the name, as one sheet holds several people. */
export function labelOf({ of, field }: SheetField, book: Book, { t, language }: Speak): string {
  const name = nameOf(of, book, language)
  const said = t(keyOf(field, 'child' in of), { name })
  return name === '' || said.includes(name) ? said : t('of', { field: said, name })
}

function keyOf(field: Field, isOfChild: boolean): Key {
  if (field === 'bsn') return 'bsnField'
  if (field === 'name') return isOfChild ? 'childName' : 'name'
  return field
}

function nameOf(of: SheetField['of'], book: Book, language: Language): string {
  if ('child' in of) {
    const child = book.children.find(({ id }) => id === of.child)
    return child === undefined ? '' : childName(child, language)
  }
  const parent = book.parents.find(({ id }) => id === of.parent)
  return parent === undefined ? '' : officialName(parent, language)
}

/** The answers of a detail that is a choice; none for any other. */
export function optionsOf(field: Field, book: Book, { t, language }: Speak): Option[] {
  if (field === 'bornFrom') return book.parents.map((one) => ({ value: one.id, name: officialName(one, language) }))
  return isChoice(field) ? choiceOptions(field, t) : []
}

type Answer = { [Q in ChoiceField]: `${Q}.${(typeof answers)[Q][number]}` }[ChoiceField]

/** The answers of one question. */
export function choiceOptions(field: ChoiceField, t: Speak['t']): Option[] {
  // every pair of a question and one of its answers is a key; TypeScript cannot follow the pairs through a map
  return answers[field].map((value) => ({ value, name: t(`${field}.${value}` as Answer) }))
}
