/** @file What a sheet template is given: words and values, nothing of how they look. Plain JSON. */
import { emptyParentDetails } from '#contract'
import type { Child, Language, Parent } from '#contract'
import { articles, checkedOn } from './facts.ts'
import { plainSigns } from './plain-signs.ts'
import { dutchDate, firstNamesOf, postcodeAndTown, writtenDay } from './values.ts'

/** A label with its value; an empty value prints as a pen line. `span`: its share of the row's width. */
export type Field = { label: string; hint: string; value: string; span: number }

/** A box with its words, ticked or not. `note`: a smaller line beneath. */
export type Tick = { on: boolean; text: string; note: string }

export type SheetBlock =
  | { kind: 'fields'; fields: Field[] }
  | { kind: 'ticks'; label: string; columns: number; ticks: Tick[] }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'beside'; columns: SheetPart[] }

export type SheetPart = { title: string; blocks: SheetBlock[] }

/** `to`: to whom; `line` asks for a pen line after it.  `signing`: rows of pen lines. */
export type SheetData = {
  language: Language
  title: string
  subtitle: string
  explanation: string
  to: { text: string; line: boolean } | null
  from: string
  opening: string
  parts: SheetPart[]
  signing: string[][]
  foot: string
  checked: string
  ticked: string
  unticked: string
}

/** A field of a row; the value is written with plain signs. */
export function field(label: string, value: string, extra: { span?: number; hint?: string } = {}): Field {
  return { label, value: plainSigns(value), span: extra.span ?? 1, hint: extra.hint ?? '' }
}

/** One row of fields. */
export function row(...fields: Field[]): SheetBlock {
  return { kind: 'fields', fields }
}

/** A group of boxes in so many columns; 0: on one line as far as it reaches. A label stands before them. */
export function ticks(
  list: [text: string, on: boolean][],
  extra: { columns?: number; label?: string } = {},
): SheetBlock {
  return {
    kind: 'ticks',
    label: extra.label ?? '',
    columns: extra.columns ?? 1,
    ticks: list.map(([text, on]) => ({ text, on, note: '' })),
  }
}

/** What every Dutch form shares. */
export function dutchForm(article: keyof typeof articles) {
  return {
    language: 'nl' as const,
    checked: `Nagekeken op ${writtenDay(checkedOn, 'nl')} · ${articles[article].nl}`,
    ticked: 'aangekruist',
    unticked: 'niet aangekruist',
  }
}

/** The row with a child's names; blank where the book has none. */
export function childNames(child: Child, hint = ''): SheetBlock {
  return row(
    field('Voornamen', firstNamesOf(child), { span: 3, hint }),
    field('Voorvoegsel', child.details.prefix),
    field('Geslachtsnaam', child.details.surname, { span: 3 }),
  )
}

/** A parent as one of two equal columns: names, birth, address, and whose birth it was (BBS art. 43). */
export function parentColumn(title: string, parent: Parent | undefined): SheetPart {
  const details = parent?.details ?? emptyParentDetails
  return {
    title,
    blocks: [
      row(field('Voornamen', details.firstNames)),
      row(field('Voorvoegsel', details.prefix), field('Geslachtsnaam', details.surname, { span: 2.2 })),
      row(field('Geboortedatum', dutchDate(details.birthDate)), field('Geboorteplaats', details.birthPlace)),
      row(field('Straat en huisnummer', details.street)),
      row(field('Postcode en woonplaats', postcodeAndTown(details))),
      ticks([['Uit deze ouder is het kind geboren.', false]]),
    ],
  }
}
