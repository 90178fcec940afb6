/** @file The lines of the page that the book does not write itself: dates, lists of names, what stands quietly below a heading. */
import { describeDate } from '#contract'
import type { Child, Language, PartialDate } from '#contract'
import { escaped } from './html.ts'
import { exportWords } from './words.ts'

/** 'Noor, Pip en Jonas'. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

/** A date in words; empty when nothing is known. */
export const dateOf = (date: PartialDate, language: Language): string =>
  date.precision === 'unknown' ? '' : describeDate(date, language)

/** What a child is called on the page. */
export const nameOf = ({ name, words }: Child, language: Language): string =>
  name || words.child || exportWords[language].child

/** A quiet line below a heading, as HTML; nothing when there is nothing to say. */
export const saidBelow = (parts: readonly string[]): string => {
  const words = parts.filter((part) => part !== '').join(' · ')
  return words === '' ? '' : `<p class="said" dir="auto">${escaped(words)}</p>`
}

/** What is read only by who asks for it: closed, and not printed while it is. */
export const apart = (summary: string, html: string): string =>
  `<details class="apart"><summary>${escaped(summary)}</summary>\n${html}\n</details>`
