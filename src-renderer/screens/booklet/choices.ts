/** @file What a parent chose for the booklet. Everything is in it until it is taken out, so what is added to the book later is in it too. */
import type { Asked, ChildId, PageKind } from '#contract'

/** `withoutChildren` and `withoutKinds`: what was taken out. `title` is `null` until it is changed here; an empty one leaves the book's own. */
export type Chosen = {
  title: string | null
  withoutChildren: readonly ChildId[]
  withoutKinds: readonly PageKind[]
  loosePhotos: boolean
  handwriting: boolean
  veiled: boolean
}

/** As much of a book as choosing needs. */
export type BookOfChildren = { readonly children: readonly { readonly id: ChildId }[] }

export const everything: Chosen = {
  title: null,
  withoutChildren: [],
  withoutKinds: [],
  loosePhotos: true,
  handwriting: true,
  veiled: false,
}

/** The kinds of pages, in the order of the list. */
export const kinds = ['moment', 'letter', 'photos', 'ritual', 'keepsake', 'note'] as const satisfies PageKind[]

/** The question to main; what was not taken out is left unsaid. */
export function choicesOf(chosen: Chosen, book: BookOfChildren): Asked<'booklet.make'>['choices'] {
  const children = book.children.map(({ id }) => id).filter((id) => !chosen.withoutChildren.includes(id))
  const { loosePhotos, handwriting, veiled } = chosen
  return {
    loosePhotos,
    handwriting,
    veiled,
    ...(children.length === book.children.length ? {} : { children }),
    ...(chosen.withoutKinds.length === 0 ? {} : { kinds: kinds.filter((kind) => !chosen.withoutKinds.includes(kind)) }),
    ...((chosen.title ?? '').trim() === '' ? {} : { title: chosen.title ?? '' }),
  }
}

/** Whether something was taken out, so that an empty booklet is explained by the choices. */
export const isLess = (chosen: Chosen) =>
  chosen.withoutChildren.length > 0 || chosen.withoutKinds.length > 0 || !chosen.loosePhotos

/** A list with one thing in it when it was not, and without it when it was. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
}
