/** @file Who asks and who signs: the legal parents of a child as far as the book knows them. */
import type { Book, Child, Parent } from '#contract'
import { parentCountOf } from './standing.ts'

/**
 * The parents as they stand on the akte. `one`: by what the parents were to each other and to the child the law knows one parent (BW 1:19i;
 * a partner who had not acknowledged the child and had not meant to is no legal parent). A parent the book does not know is `undefined`.
 */
export type LegalParents = { one: boolean; parents: [Parent | undefined, Parent | undefined] }

/** The legal parents of a child; the one the child was born from comes first where the book knows which. */
export function legalParents(book: Book, child: Child): LegalParents {
  const [first, second] = parentsInOrder(book, child)
  const one = parentCountOf(child) === 'one'
  // with two parents in the book and no word on who the child was born from, which of them is the one is left to the pen
  const open = one && second !== undefined && bornFrom(book, child) === undefined
  return { one, parents: open ? [undefined, undefined] : [first, one ? undefined : second] }
}

/** The book's parents, the one the child was born from first. */
export function parentsInOrder(book: Book, child: Child): [Parent | undefined, Parent | undefined] {
  const [first, second] = book.parents
  return second?.id === child.details.bornFrom ? [second, first] : [first, second]
}

/** The parent the child was born from; `undefined` when the book does not say. */
export function bornFrom(book: Book, child: Child): Parent | undefined {
  return book.parents.find(({ id }) => id === child.details.bornFrom)
}

/** Those who sign the request for an akte: the legal parents who are alive, or a line for each where the book does not know them. */
export function signersOf(book: Book, child: Child): (Parent | undefined)[] {
  const { one, parents } = legalParents(book, child)
  return (one ? parents.slice(0, 1) : parents).filter((parent) => parent?.details.died !== 'yes')
}
