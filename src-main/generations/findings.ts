/**
 * @file Which rows of a damaged book are carried over to its newest good generation. Pure.
 *
 * Only rows that are proven by their sum are carried over. Of a page whose own row can't be read, the newest words that can be read
 * among its versions are; the rest of it stays as it was, or, when the generation did not know it, is left open.
 */
import { plainText, RichText, sortKeyOf, unknownDate } from '#contract'
import type { DifferentThing } from '#contract'
import type { RowKey, WholeRow } from '#main/database'
import { changedLinks } from './links.ts'
import type { Readable } from './reading.ts'
import { thingOf } from './row-names.ts'
import { isSameRow, keyOf, rowAt, rowsIn, textIn, type Row, type Rows } from './rows.ts'

/** `put`: rows to write, in an order in which each finds what it refers to. `leave`: links that are no more. */
export type Findings = { put: WholeRow[]; leave: RowKey[]; saved: DifferentThing[]; lost: DifferentThing[] }

/** The tables whose rows a person knows as things. */
const THINGS = ['parents', 'children', 'photos', 'pages'] as const

/** What of the damaged book is newer than `there`, the rows of the generation, and whole; and what is newer and can't be read. */
export function compareWithDamaged(damaged: Readable, there: Rows): Findings {
  const things = THINGS.flatMap((table) => newerIn(damaged.whole, there, table))
  const recovered = recoveredPages(damaged, there)
  const rows = withKnownAuthors([...things, ...recovered], there)
  const settings = newerIn(damaged.whole, there, 'settings').filter(({ key }) => key !== 'id' && key !== 'madeBy')
  const links = changedLinks(damaged, there, idsOf(rows, there))
  const put = [...rows, ...versionsOf(rows, { damaged, there }), ...links.put, ...settings]
  const touched = pagesOf(links.touched, { rows, there })
  const titles = settings.filter(({ key }) => key === 'title')
  const saved = [...titles, ...rows, ...touched].map(({ table, row }) => thingOf(table, row))
  return { put, leave: links.leave, saved, lost: lostThings(damaged, { there, recovered }) }
}

// a page only ever climbs in version: a lower one is an older state
function newerIn(whole: Rows, there: Rows, table: string): WholeRow[] {
  return rowsIn(whole, table).filter(({ key, row }) => {
    const earlier = rowAt(there, { table, key })
    return earlier === undefined || (!isSameRow(row, earlier) && versionIn(row) >= versionIn(earlier))
  })
}

function recoveredPages({ whole }: Readable, there: Rows): WholeRow[] {
  const versions = Map.groupBy(rowsIn(whole, 'page_versions'), ({ row }) => textIn(row, 'page'))
  return [...versions].flatMap(([id, its]) => {
    const page = { table: 'pages', key: id }
    const earlier = rowAt(there, page)
    const inOrder = its.map(({ row }) => row).toSorted((one, other) => versionIn(one) - versionIn(other))
    const [oldest = {}, newest = {}] = [inOrder.at(0), inOrder.at(-1)]
    if (rowAt(whole, page) !== undefined || versionIn(earlier ?? {}) >= versionIn(newest)) return []
    return [{ ...page, row: { ...(earlier ?? unknownPage(id, textIn(oldest, 'saved_at'))), ...wordsOf(newest) } }]
  })
}

const wordsOf = (version: Row): Row => ({
  title: textIn(version, 'title'),
  text: textIn(version, 'text'),
  steps: textIn(version, 'steps'),
  saved_at: textIn(version, 'saved_at'),
  version: versionIn(version),
  opening: openingOf(textIn(version, 'text')),
})

// until the page is saved again lists show this
const openingOf = (text: string) =>
  plainText(RichText.parse(JSON.parse(text)))
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()

// a note says the least of a page
const unknownPage = (id: string, createdAt: string): Row => ({
  id,
  kind: 'note',
  author: null,
  date: JSON.stringify(unknownDate),
  sort_key: `${sortKeyOf(unknownDate)} ${createdAt}`,
  year: null,
  place: '',
  created_at: createdAt,
  removed_at: null,
})

type Carried = { damaged: Readable; there: Rows }

// every whole version of a page there is; the newest is also in the page itself
function versionsOf(rows: readonly WholeRow[], { damaged, there }: Carried): WholeRow[] {
  const known = idsOf(rows, there)
  const added = newerIn(damaged.whole, there, 'page_versions').filter(({ row }) => known.has(textIn(row, 'page')))
  const keys = new Set([...added, ...rowsIn(there, 'page_versions')].map(({ key }) => key))
  const ofPages = rows
    .filter(({ table }) => table === 'pages')
    .map(({ key, row }) => ({ table: 'page_versions', key: keyOf(key, versionIn(row)), row: versionOf(row) }))
  return [...added, ...ofPages.filter(({ key }) => !keys.has(key))]
}

const versionOf = (page: Row): Row => ({
  page: textIn(page, 'id'),
  version: versionIn(page),
  saved_at: textIn(page, 'saved_at'),
  title: textIn(page, 'title'),
  text: textIn(page, 'text'),
  steps: textIn(page, 'steps'),
})

// a page whose author is lost could never be saved again
function withKnownAuthors(rows: readonly WholeRow[], there: Rows): WholeRow[] {
  const known = idsOf(rows, there)
  return rows.map((one) => {
    const author = one.table === 'pages' ? parentIn(textIn(one.row, 'author')) : null
    return author === null || known.has(author) ? one : { ...one, row: { ...one.row, author: null } }
  })
}

function parentIn(author: string): string | null {
  const said: unknown = author === '' ? null : JSON.parse(author)
  return typeof said === 'object' && said !== null && 'parent' in said ? String(said.parent) : null
}

function idsOf(rows: readonly WholeRow[], there: Rows): Set<string> {
  return new Set([...rows, ...THINGS.flatMap((table) => rowsIn(there, table))].map(({ key }) => key))
}

type Known = { rows: readonly WholeRow[]; there: Rows }

// those that are saved for their links alone
function pagesOf(ids: ReadonlySet<string>, { rows, there }: Known): WholeRow[] {
  const saved = new Set(rows.map(({ key }) => key))
  return THINGS.flatMap((table) => rowsIn(there, table)).filter(({ key }) => ids.has(key) && !saved.has(key))
}

type Beside = { there: Rows; recovered: readonly WholeRow[] }

function lostThings({ newer }: Readable, { there, recovered }: Beside): DifferentThing[] {
  const words = new Map(recovered.map(({ key, row }) => [key, row]))
  const latest = (id: string) =>
    Math.max(...newer.filter(({ table }) => table === 'page_versions').map(versionAfter(id)))
  const isLost = ({ table, key }: RowKey) => {
    if (table === 'settings') return key === 'title'
    if (table === 'pages') return !words.has(key) || latest(key) > versionIn(words.get(key) ?? {})
    return table === 'children' || table === 'photos' || table === 'parents'
  }
  return newer.filter(isLost).map((row) => thingOf(row.table, words.get(row.key) ?? rowAt(there, row)))
}

// a version that is known and can't be read held words that are newer than those that can
const versionAfter =
  (id: string) =>
  ({ key }: RowKey) => {
    const [page, version] = JSON.parse(key.startsWith('[') ? key : '[]') as unknown[]
    return page === id ? Number(version) : 0
  }

function versionIn(row: Row): number {
  return Number(row['version'] ?? 0)
}
