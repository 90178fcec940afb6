/**
 * @file Which two letters lie open side by side.
 *
 * They follow each other in a chapter, are to the same children, are signed by two different people, hold no pictures and may each
 * fit on a page; the design measures whether they do. By date they must be of the same time: the same date, days of one month, or
 * both without a date. In an order by hand the parents must have laid both of them; then their dates do not matter.
 */
import { plainText, sortKeyOf, spanOf } from '#contract'
import type { BookletChoices, Child, Page } from '#contract'
import { authorKey } from './left-out-reasons.ts'
import type { ChosenPage } from './chapter.ts'

// a full page of A5 holds some 2200 signs
const MOST_SIGNS = 2400

type Around = { readonly child: Child | null; readonly choices: Pick<BookletChoices, 'order' | 'byHand'> }

/** Whether these two, the one right after the other, are laid side by side. */
export function areFacing(left: ChosenPage, right: ChosenPage, { child, choices }: Around): boolean {
  if (![left, right].every(mayFace)) return false
  const [a, b] = [left.page, right.page]
  const belong = choices.order === 'time' ? areOfOneTime(a, b, child) : areLaid([a, b], choices)
  return belong && differInAuthor(a, b) && isSameSet(a.children, b.children)
}

const areLaid = (pages: readonly Page[], { byHand }: Around['choices']) => pages.every(({ id }) => byHand.includes(id))

function mayFace({ page, photos }: ChosenPage): boolean {
  return page.kind === 'letter' && photos.length === 0 && plainText(page.text).length <= MOST_SIGNS
}

const differInAuthor = (a: Page, b: Page) =>
  a.author !== null && b.author !== null && authorKey(a.author) !== authorKey(b.author)

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  [...a, ...b].every((id) => a.includes(id) && b.includes(id))

function areOfOneTime(a: Page, b: Page, child: Child | null): boolean {
  if (sortKeyOf(a.date, child) === sortKeyOf(b.date, child)) return true
  const [first, second] = [monthOf(a, child), monthOf(b, child)]
  return first !== null && first === second
}

/** The month all of a date lies in. */
function monthOf({ date }: Page, child: Child | null): string | null {
  const span = spanOf(date, child)
  const month = span?.from.slice(0, 'YYYY-MM'.length) ?? null
  return span?.until.slice(0, 'YYYY-MM'.length) === month ? month : null
}
