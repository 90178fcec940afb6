/** @file Which two letters of a chapter lie open side by side. */
import { plainText } from '#contract'
import type { Author, PartialDate } from '#contract'
import type { ChosenPage } from './selection.ts'

// more signs than this can't stand on one page of any design; whether they do fit is measured where they are set
const MOST_SIGNS = 2400

/**
 * Whether a letter and the next one lie side by side: by two people, short, without pictures, and of the same month or both without a
 * date. Where the parents ordered the pages by hand, the dates don't matter: they put them next to each other.
 */
export function facesNext(left: ChosenPage, right: ChosenPage, { isByHand }: { isByHand: boolean }): boolean {
  return (
    [left, right].every(isShortLetter) &&
    isByTwo(left.page.author, right.page.author) &&
    (isByHand || monthOf(left.page.date) === monthOf(right.page.date))
  )
}

function isShortLetter({ page, photos }: ChosenPage): boolean {
  return page.kind === 'letter' && photos.length === 0 && plainText(page.text).length <= MOST_SIGNS
}

const isByTwo = (one: Author | null, other: Author | null) =>
  one !== null && other !== null && JSON.stringify(one) !== JSON.stringify(other)

/** As precise as a month at most; two dates of different kinds are never of one month. */
function monthOf(date: PartialDate): string {
  if (date.precision === 'day' || date.precision === 'month') return `${date.year}-${date.month}`
  return JSON.stringify(date)
}
