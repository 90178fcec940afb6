/** @file The days that count on the page of an open copy: those that were shown, and behind a fold those the book kept quiet. */
import { dayKindName, dayName, isAnchor, sortKeyOf, WORLD_LIGHT } from '#contract'
import type { Day, Language } from '#contract'
import { escaped } from './html.ts'
import type { ExportBook } from './options.ts'
import { apart, dateOf, listed, nameOf, saidBelow } from './said.ts'
import { exportWords } from './words.ts'

/** The days as HTML, by date, those without one last; soft days and then those that were never shown stand apart. Empty without any. */
export function daysSection(book: ExportBook): string {
  const t = exportWords[book.language]
  const keyed = (book.days ?? []).map((day) => ({ day, key: keyOf(day, book) }))
  const days = keyed.toSorted(({ key: one }, { key: other }) => (one < other ? -1 : Number(one > other)))
  const as = (shown: Day['shown']) => days.flatMap(({ day }) => (day.shown === shown ? [article(day, book)] : []))
  const [shown, quiet] = [as('shown'), [...as('soft'), ...as('never')]]
  const fold =
    quiet.length === 0
      ? ''
      : apart(t.quietDays, [`<p class="said">${escaped(t.quietDaysNote)}</p>`, ...quiet].join('\n'))
  if (shown.length === 0) return fold
  return `<section><h2>${escaped(t.countedDays)}</h2>\n${[...shown, fold].join('\n')}</section>`
}

/** A week of the pregnancy is counted from the first of its children of whom day and weeks are known. */
const keyOf = ({ date, children }: Day, book: ExportBook) =>
  sortKeyOf(date, book.children.find((child) => children.includes(child.id) && isAnchor(child)) ?? null) || '~'

function article(day: Day, book: ExportBook): string {
  const t = exportWords[book.language]
  const name = dayName(day, book.language)
  const whose = book.children.filter(({ id }) => day.children.includes(id))
  const said = saidBelow([
    ...whenOf(day, book.language),
    day.place,
    kindOf(day, name, book.language),
    listed(
      whose.map((child) => nameOf(child, book.language)),
      book.language,
    ),
  ])
  const isWritten = book.pages.some(({ id }) => id === day.page)
  const link = isWritten ? `<p><a href="#${escaped(String(day.page))}">${escaped(t.written)}</a></p>` : ''
  return `<article><h3 dir="auto">${escaped(name)}</h3>${said}${link}</article>`
}

function whenOf({ date, every, rule, time }: Day, language: Language): string[] {
  const t = exportWords[language]
  const clock = time === '' ? '' : t.time(time)
  // an evening of light that moves with the year has no one date
  if (every && rule === WORLD_LIGHT) return [t.worldLight, clock]
  return [dateOf(date, language), every ? t.everyYear : '', clock]
}

/** What kind of day it is, where its name does not say so. */
function kindOf({ kind }: Day, name: string, language: Language): string {
  const said = dayKindName(kind, language)
  return kind === 'other' || name === said ? '' : said
}
