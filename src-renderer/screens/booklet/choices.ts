/** @file What a parent chose for the booklet. Everything is in it until it is taken out, so what is added to the book later is in it too. */
import { BookletChoices } from '#contract'
import type { PageKind } from '#contract'

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
