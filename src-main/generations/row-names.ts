/** @file What a row is called where a person reads what was saved and what was lost. */
import { PageKind } from '#contract'
import type { DifferentThing } from '#contract'
import { textIn, type Row } from './rows.ts'

// as much of a caption as a list shows
const TITLE_SIGNS = 80

/** The thing a row of one of these tables stands for; a page of which nothing is known any more is a note without a title. */
export function thingOf(table: string, row: Row | undefined): DifferentThing {
  const namer = namers[table] ?? namers['pages']
  return namer?.(row ?? {}) ?? { kind: 'note', title: '' }
}

const namers: Readonly<Record<string, (row: Row) => DifferentThing>> = {
  pages: (row) => ({
    kind: PageKind.safeParse(row['kind']).data ?? 'note',
    title: textIn(row, 'title') || textIn(row, 'opening'),
  }),
  photos: (row) => ({ kind: 'photo', title: shortened(textIn(row, 'caption') || textIn(row, 'file_name')) }),
  children: (row) => ({ kind: 'child', title: textIn(row, 'name') || ownWord(textIn(row, 'words')) }),
  parents: (row) => ({ kind: 'parent', title: textIn(row, 'name') || textIn(row, 'called') }),
  settings: (row) => ({ kind: 'title', title: asText(parsed(textIn(row, 'value'))) }),
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

function ownWord(words: string): string {
  const said = parsed(words)
  return typeof said === 'object' && said !== null && 'child' in said && typeof said.child === 'string'
    ? said.child
    : ''
}

function parsed(json: string): unknown {
  return json === '' ? null : JSON.parse(json)
}

function shortened(text: string): string {
  const signs = Array.from(new Intl.Segmenter().segment(text.replaceAll(/\s+/gu, ' ').trim()), ({ segment }) => segment)
  return signs.length <= TITLE_SIGNS ? signs.join('') : `${signs.slice(0, TITLE_SIGNS).join('').trimEnd()}…`
}
