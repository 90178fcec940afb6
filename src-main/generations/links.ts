/** @file Which children and photos a page has, and which children a photo: the links of a damaged book that are not those of its generation. Pure. */
import type { RowKey, WholeRow } from '#main/database'
import type { Readable } from './reading.ts'
import { isSameRow, keyParts, rowAt, rowsIn, type Row, type Rows } from './rows.ts'

/** `put`: links to write; `leave`: links that are no more; `touched`: the ids of the pages and photos whose links these are. */
type ChangedLinks = { put: WholeRow[]; leave: RowKey[]; touched: ReadonlySet<string> }

const LINKS = [
  { table: 'page_children', ends: ['page', 'child'], isOrdered: true },
  { table: 'page_photos', ends: ['page', 'photo'], isOrdered: true },
  { table: 'photo_children', ends: ['photo', 'child'], isOrdered: false },
] as const

type Link = (typeof LINKS)[number]

/**
 * The links between things in `known`. A link is its key: one whose row can't be read is there all the same, at the end. Links are only
 * left out when every link the damaged book had is known, for else one that can't be read would count as taken away.
 */
export function changedLinks(damaged: Readable, there: Rows, known: ReadonlySet<string>): ChangedLinks {
  const changes = LINKS.map((link) => changedIn(link, damaged, { there, known }))
  const put = changes.flatMap((change) => change.put)
  const leave = changes.flatMap((change) => change.leave)
  return { put, leave, touched: new Set([...put, ...leave].map(({ key }) => String(keyParts(key)[0]))) }
}

type Beside = { there: Rows; known: ReadonlySet<string> }

function changedIn(link: Link, damaged: Readable, { there, known }: Beside) {
  const { table } = link
  const whole = rowsIn(damaged.whole, table)
  const byKeyAlone = damaged.unreadable
    .filter((row) => row.table === table)
    .map(({ key }) => ({ table, key, row: { ...(rowAt(there, { table, key }) ?? rowOf(link, key, whole.length)) } }))
  const wanted = [...whole, ...byKeyAlone].filter(({ key }) => keyParts(key).every((end) => known.has(String(end))))
  const keys = new Set(wanted.map(({ key }) => key))
  return {
    put: wanted.filter((one) => !isSameRow(one.row, rowAt(there, one) ?? {})),
    leave: damaged.isListWhole ? rowsIn(there, table).filter(({ key }) => !keys.has(key)) : [],
  }
}

function rowOf({ ends, isOrdered }: Link, key: string, last: number): Row {
  const [one = '', other = ''] = keyParts(key).map(String)
  return { [ends[0]]: one, [ends[1]]: other, ...(isOrdered ? { position: last } : {}) }
}
