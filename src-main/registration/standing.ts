/** @file What is known of a parent that decides where, and whether, a request for the BRP can be made now. */
import { spanOf } from '#contract'
import type { Book, Child, Parent, PartialDate } from '#contract'
import { brpBegan } from './facts.ts'
import { isBefore } from './situation.ts'

/**
 * Where a parent stands. `arriving`: is being registered. `left-after`: lives abroad, left on or after 1 October 1994, the child was born
 * before that. `left-old`: left before that day. `away`: lived abroad at the birth and still does. `left-unknown`: lives abroad, the days
 * do not tell which. `died`: this parent has died.
 */
export type Standing = 'unknown' | 'here' | 'arriving' | 'left-after' | 'left-old' | 'left-unknown' | 'away' | 'died'

/** Whether the law knows this parent as one (BW 1:198, 1:199 through what they were at the birth); `meant`: had meant to acknowledge. */
export type LegalParent = 'yes' | 'no' | 'meant' | 'unknown'

/** How many parents the law knows. */
export type ParentCount = 'one' | 'two' | 'meant' | 'unknown'

/** Where one parent stands for one child. */
export function standingOf(parent: Parent | null, child: Child): Standing {
  if (parent === null) return 'unknown'
  const { died, residence, leftOn } = parent.details
  if (died === 'yes') return 'died'
  if (residence !== 'abroad') return residence === '' ? 'unknown' : residence
  return abroadSince(leftOn, child.date)
}

function abroadSince(leftOn: PartialDate, bornOn: PartialDate): Standing {
  const left = spanOf(leftOn)
  const born = spanOf(bornOn)
  if (left === null) return 'left-unknown'
  if (born !== null && born.from > left.until) return 'away'
  return leftWhen(isBefore(leftOn, brpBegan), born !== null && born.until <= left.from)
}

function leftWhen(beforeBrp: ReturnType<typeof isBefore>, bornBefore: boolean): Standing {
  if (beforeBrp === 'yes') return 'left-old'
  return beforeBrp === 'no' && bornBefore ? 'left-after' : 'left-unknown'
}

/** How many parents the law knew of a child at the birth. */
export function parentCountOf({ details }: Child): ParentCount {
  switch (details.relation) {
    case '':
      return 'unknown'
    case 'married':
    case 'registered-partners':
    case 'acknowledged':
      return 'two'
    case 'meant-to-acknowledge':
      return 'meant'
    case 'none':
    case 'one-parent':
      return 'one'
  }
}

/** Whether this parent is a parent to the law, as far as is known. */
export function legalParentOf(parent: Parent | null, child: Child): LegalParent {
  const count = parentCountOf(child)
  if (count === 'two') return 'yes'
  const { bornFrom } = child.details
  if (parent === null || bornFrom === '' || count === 'unknown') return 'unknown'
  if (bornFrom === parent.id) return 'yes'
  return count === 'one' ? 'no' : 'meant'
}

/** The other parent that is known, if there is one. */
export function otherParent(book: Book, parent: Parent | null): Parent | null {
  return parent === null ? null : (book.parents.find((one) => one.id !== parent.id) ?? null)
}

/** Whether one of the parents has died. */
export function someoneDied(book: Book): boolean {
  return book.parents.some(({ details }) => details.died === 'yes')
}
