/**
 * @file What stands beside the pages in `boek.json`: days that count, questions to midwife or hospital, and what was done with sheets of the
 * paperwork. Older books have none of them. Read as forgivingly as the pages are.
 */
import { isPutAway, readDate } from './fields.ts'
import type { SomeDate } from './fields.ts'
import { field, list, text, texts } from './json.ts'

/** `rule`: what an evening of light is reckoned by. `page`: the id of the page where what was said is written, or empty. */
export type Day = {
  readonly kind: string
  readonly children: readonly string[]
  readonly title: string
  readonly date: SomeDate
  readonly time: string
  readonly place: string
  readonly every: boolean
  readonly rule: string
  readonly page: string
  readonly shown: 'shown' | 'soft' | 'never'
  readonly putAway: boolean
}
export type Question = { readonly text: string; readonly answer: string; readonly putAway: boolean }

/** What was done with one sheet, each an ISO day or empty. `child` and `parent`: ids, or empty. */
export type Paper = {
  readonly kind: string
  readonly child: string
  readonly parent: string
  readonly done: string
  readonly sent: string
  readonly received: string
}
export type Beside = {
  readonly days: readonly Day[]
  readonly questions: readonly Question[]
  readonly papers: readonly Paper[]
}

/** What of it this book holds; what says nothing is passed over. */
export const readBeside = (value: unknown): Beside => ({
  days: list(value, 'days')
    .map(day)
    .filter(({ kind, title }) => kind + title !== ''),
  questions: list(value, 'questions')
    .map(question)
    .filter((one) => one.text.trim() + one.answer.trim() !== ''),
  papers: list(value, 'papers')
    .map(paper)
    .filter(({ kind, done, sent, received }) => kind !== '' && done + sent + received !== ''),
})

const day = (value: unknown): Day => ({
  kind: text(value, 'kind'),
  children: texts(value, 'children'),
  title: text(value, 'title'),
  date: readDate(field(value, 'date')),
  time: text(value, 'time'),
  place: text(value, 'place'),
  every: field(value, 'every') === true,
  rule: text(value, 'rule'),
  page: text(value, 'page'),
  shown: shownIn(field(value, 'shown')),
  putAway: isPutAway(value),
})

// a word of a newer program is read as never: a day must not become louder by being read here
function shownIn(value: unknown): Day['shown'] {
  if (value === undefined) return 'soft'
  return value === 'shown' || value === 'soft' ? value : 'never'
}

const question = (value: unknown): Question => ({
  text: text(value, 'text'),
  answer: text(value, 'answer'),
  putAway: isPutAway(value),
})

const paper = (value: unknown): Paper => ({
  kind: text(value, 'kind'),
  child: text(value, 'child'),
  parent: text(value, 'parent'),
  done: text(value, 'done'),
  sent: text(value, 'sent'),
  received: text(value, 'received'),
})
