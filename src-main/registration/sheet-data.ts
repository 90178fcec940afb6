/** @file What a sheet template is given: words and values, nothing of how they look. Plain JSON. */
import type { Language } from '#contract'
import { checkedOn } from './facts.ts'
import { plainSigns } from './plain-signs.ts'
import { articles } from './sheet-articles.ts'
import type { Article } from './sheet-articles.ts'
import { writtenDay } from './values.ts'

/**
 * A label with its value; an empty value prints as a pen line. `span`: its share of the row's width. `key`: the detail it shows
 * (field-key.ts), or empty.
 */
export type Field = { label: string; hint: string; value: string; span: number; key: string }

/** A box with its words, ticked or not. `note`: a smaller line beneath. */
export type Tick = { on: boolean; text: string; note: string }

/** `cells`: one row of a table, as many as it has heads. */
export type SheetBlock =
  | { kind: 'fields'; fields: Field[] }
  | { kind: 'ticks'; label: string; columns: number; ticks: Tick[]; key: string }
  | { kind: 'text'; text: string }
  | { kind: 'letter'; paragraphs: string[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; heads: string[]; cells: string[][] }
  | { kind: 'beside'; columns: SheetPart[] }

export type SheetPart = { title: string; blocks: SheetBlock[] }

/** One line of an address; `ask` stands after its words: a value, or a pen line where it is empty. */
export type AddressLine = { text: string; ask: Pick<Field, 'value' | 'key'> | null }

/** `number`: the sheet's place in its set, or empty. `signing`: rows of pen lines. `bsnNote`: what is said on a sheet that holds a BSN. */
export type SheetData = {
  language: Language
  readerLanguage: Language
  number: string
  bsnNote: string
  title: string
  subtitle: string
  explanation: string
  to: AddressLine[]
  from: string
  opening: string
  parts: SheetPart[]
  signing: string[][]
  foot: string
  checked: string
  ticked: string
  unticked: string
}

/** What one kind of sheet says; number and the note about a BSN are added to all of them alike. */
export type SheetWords = Omit<SheetData, 'number' | 'bsnNote' | 'readerLanguage'>

/** A field of a row; the value is written with plain signs. */
export function field(label: string, value: string, extra: { span?: number; hint?: string; key?: string } = {}): Field {
  return { label, value: plainSigns(value), span: extra.span ?? 1, hint: extra.hint ?? '', key: extra.key ?? '' }
}

/** One row of fields. */
export function row(...fields: Field[]): SheetBlock {
  return { kind: 'fields', fields }
}

/** A group of boxes in so many columns; 0: on one line as far as it reaches. A label stands before them. */
export function ticks(
  list: [text: string, on: boolean][],
  extra: { columns?: number; label?: string; key?: string } = {},
): SheetBlock {
  return {
    kind: 'ticks',
    label: extra.label ?? '',
    columns: extra.columns ?? 1,
    ticks: list.map(([text, on]) => ({ text, on, note: '' })),
    key: extra.key ?? '',
  }
}

/** What every Dutch form shares; whoever reads English finds a few words on it in English. */
export function dutchForm(article: Article, language: Language, explanation: string) {
  return {
    language: 'nl' as const,
    explanation: language === 'en' ? explanation : '',
    checked: checkedLine(article, 'nl'),
    ticked: 'aangekruist',
    unticked: 'niet aangekruist',
  }
}

/** 'Nagekeken op 21 november 2026' with the article a sheet rests on. */
export function checkedLine(article: Article, language: Language): string {
  const checked = language === 'nl' ? 'Nagekeken op' : 'Checked on'
  return `${checked} ${writtenDay(checkedOn, language)} · ${articles[article][language]}`
}
