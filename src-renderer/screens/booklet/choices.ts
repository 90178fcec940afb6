/** @file What a parent chose for the booklet. Everything is in it until it is taken out, so what is added to the book later is in it too. */
import { BookletChoices } from '#contract'
import type { Author, Edition, PageGlimpse, PageKind } from '#contract'

export type Chosen = BookletChoices

export const everything: Chosen = BookletChoices.parse({})

/** The kinds of pages, in the order of the list. */
export const kinds = ['moment', 'letter', 'photos', 'ritual', 'keepsake', 'note'] as const satisfies PageKind[]

/** Whether something was taken out, so that an empty booklet is explained by the choices. */
export const isLess = (chosen: Chosen) =>
  chosen.withoutChildren.length > 0 ||
  chosen.withoutKinds.length > 0 ||
  chosen.withoutAuthors.length > 0 ||
  chosen.withoutPages.length > 0 ||
  chosen.from !== null ||
  chosen.until !== null ||
  !chosen.loosePhotos

/** A list with one thing in it when it was not, and without it when it was. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
}

/** The same for authors, of whom equal ones may be different values. */
export function toggledAuthor(list: readonly Author[], author: Author): Author[] {
  const rest = list.filter((one) => authorKey(one) !== authorKey(author))
  return rest.length === list.length ? [...list, author] : rest
}

/** Equal for the same parent, or for the same name however it was typed. */
export const authorKey = (author: Author): string =>
  'parent' in author ? `parent ${author.parent}` : `name ${author.name.normalize('NFC').trim().toLowerCase()}`

/** Everyone who wrote a page, each once. */
export function authorsOf(pages: readonly Pick<PageGlimpse, 'author'>[]): Author[] {
  const found = new Map<string, Author>()
  for (const { author } of pages) if (author !== null) found.set(authorKey(author), author)
  return [...found.values()]
}

/** The choices as an edition keeps them: without the day that one printing is dated. */
export function keepable(chosen: Chosen): Edition['choices'] {
  const choices = { ...chosen }
  delete choices.on
  return choices
}

/** Whether two choices make the same booklet. The order by hand counts only where it is followed; what was taken out has no order. */
export function areSame(one: Edition['choices'], other: Edition['choices']): boolean {
  return likeness(one) === likeness(other)
}

function likeness(choices: Edition['choices']): string {
  return JSON.stringify({
    ...everything,
    ...choices,
    title: choices.title.trim(),
    byHand: choices.order === 'hand' ? choices.byHand : [],
    withoutChildren: choices.withoutChildren.toSorted(),
    withoutKinds: choices.withoutKinds.toSorted(),
    withoutPages: choices.withoutPages.toSorted(),
    withoutAuthors: choices.withoutAuthors.map(authorKey).toSorted(),
  })
}
