/** @file What `boek.json` holds, read forgivingly: a field that is missing or strange costs that field, never the book. */
import { readBeside } from './beside.ts'
import type { Beside } from './beside.ts'
import { isPutAway, readDate } from './fields.ts'
import type { SomeDate } from './fields.ts'
import { field, list, text, texts, whole } from './json.ts'

export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean }
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }

export type Detail = { readonly name: string; readonly value: string }
export type Parent = {
  readonly id: string
  readonly name: string
  readonly called: string
  readonly details: readonly Detail[]
}
export type Child = {
  readonly id: string
  readonly name: string
  readonly word: string
  readonly loss: string
  readonly thread: number
  readonly line: string
  readonly date: SomeDate
  readonly weeks: number | null
  readonly days: number | null
  readonly place: string
  readonly portrait: string
  readonly details: readonly Detail[]
  readonly putAway: boolean
}
export type Version = {
  readonly version: number
  readonly savedAt: string
  readonly title: string
  readonly text: readonly Block[]
  readonly steps: readonly string[]
}
export type Page = {
  readonly id: string
  readonly kind: string
  readonly children: readonly string[]
  readonly author: { readonly parent: string; readonly name: string }
  readonly title: string
  readonly date: SomeDate
  readonly text: readonly Block[]
  readonly steps: readonly string[]
  readonly place: string
  readonly photos: readonly string[]
  /** Earlier states of its words, the newest first; the present one is not among them. */
  readonly versions: readonly Version[]
  readonly putAway: boolean
}
export type Photo = {
  readonly id: string
  readonly hash: string
  readonly format: string
  readonly fileName: string
  readonly caption: string
  readonly description: string
  readonly veiled: boolean
  readonly children: readonly string[]
  readonly putAway: boolean
}
export type Contents = Beside & {
  readonly title: string
  readonly language: string
  readonly parents: readonly Parent[]
  readonly children: readonly Child[]
  readonly pages: readonly Page[]
  readonly photos: readonly Photo[]
}

/** The book in this JSON; `null` when it is not a book at all. Its texts may lie one step deeper, under `book`. */
export function readContents(json: unknown): Contents | null {
  const value = field(json, 'book') ?? json
  if (!Array.isArray(field(value, 'pages')) && !Array.isArray(field(value, 'children'))) return null
  const parents = list(value, 'parents').map(parent)
  return {
    title: text(value, 'title'),
    language: text(value, 'language') === 'en' ? 'en' : 'nl',
    parents,
    children: list(value, 'children')
      .map(child)
      .map((one) => ({ ...one, details: one.details.flatMap((fact) => named(fact, parents)) })),
    pages: list(value, 'pages').map(page),
    photos: list(value, 'photos').map(photo),
    ...readBeside(value),
  }
}

const parent = (value: unknown): Parent => ({
  id: text(value, 'id'),
  name: text(value, 'name'),
  called: text(value, 'called'),
  details: details(field(value, 'details')),
})

const child = (value: unknown): Child => ({
  id: text(value, 'id'),
  name: text(value, 'name'),
  word: text(field(value, 'words'), 'child'),
  loss: text(field(value, 'words'), 'loss'),
  thread: whole(value, 'thread') ?? 1,
  line: text(value, 'line'),
  date: readDate(field(value, 'date')),
  weeks: whole(value, 'weeks'),
  days: whole(value, 'days'),
  place: text(value, 'place'),
  portrait: text(value, 'portrait'),
  details: details(field(value, 'details')),
  putAway: isPutAway(value),
})

function page(value: unknown): Page {
  const present = whole(value, 'version')
  const versions = list(value, 'versions').map(version)
  return {
    id: text(value, 'id'),
    kind: text(value, 'kind'),
    children: texts(value, 'children'),
    author: { parent: text(field(value, 'author'), 'parent'), name: text(field(value, 'author'), 'name') },
    title: text(value, 'title'),
    date: readDate(field(value, 'date')),
    text: blocks(list(value, 'text')),
    steps: texts(value, 'steps'),
    place: text(value, 'place'),
    photos: texts(value, 'photos'),
    versions: versions.filter((one) => one.version !== present).sort((a, b) => b.version - a.version),
    putAway: isPutAway(value),
  }
}

const version = (value: unknown): Version => ({
  version: whole(value, 'version') ?? 0,
  savedAt: text(value, 'savedAt'),
  title: text(value, 'title'),
  text: blocks(list(value, 'text')),
  steps: texts(value, 'steps'),
})

const photo = (value: unknown): Photo => ({
  id: text(value, 'id'),
  hash: text(value, 'hash'),
  format: text(value, 'format'),
  fileName: text(value, 'fileName'),
  caption: text(value, 'caption'),
  description: text(value, 'description'),
  // a photo of which nothing is said stays under the veil
  veiled: field(value, 'veiled') !== false,
  children: texts(value, 'children'),
  putAway: isPutAway(value),
})

// what is not known by its kind still has words somewhere in it; those are shown
function blocks(values: readonly unknown[]): Block[] {
  return values.map((value): Block => {
    const kind = text(value, 'kind')
    if (kind === 'quote') return { kind, blocks: blocks(list(value, 'blocks')) }
    if (kind === 'list') {
      const items = list(value, 'items').map((item) => blocks(Array.isArray(item) ? (item as unknown[]) : []))
      return { kind, ordered: field(value, 'ordered') === true, items }
    }
    return { kind: 'paragraph', runs: list(value, 'runs').map(run) }
  })
}

const run = (value: unknown): Run => ({
  text: text(value, 'text'),
  bold: field(value, 'bold') === true,
  italic: field(value, 'italic') === true,
})

// facts for official papers, whatever they are called; dates among them are told in words where they are shown
function details(value: unknown): Detail[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => {
    if (typeof one === 'string') return one === '' ? [] : [{ name, value: one }]
    const precision = text(one, 'precision')
    return precision === '' || precision === 'unknown' ? [] : [{ name, value: isoLike(readDate(one)) }]
  })
}

// the parent a child was born from is kept by an id, which says nothing to a person
function named(fact: Detail, parents: readonly Parent[]): Detail[] {
  if (fact.name !== 'bornFrom') return [fact]
  const from = parents.find(({ id }) => id === fact.value)
  return from === undefined ? [] : [{ ...fact, value: from.name || from.called }]
}

const isoLike = ({ year, month, day }: SomeDate) =>
  [year, month, day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])).join('-')
