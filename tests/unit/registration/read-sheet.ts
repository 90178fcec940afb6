/** @file Reads a sheet's values back: what stands on which line, which boxes are ticked, and every word on it. */
import { fillSheet } from '#main/registration'
import type { SheetData } from '#main/registration'
import type { Book, Language, SheetKind, WindowBsn } from '#contract'
import { idOf } from './a-book.ts'
import { aSet, everyKind } from './a-set.ts'

type Block = SheetData['parts'][number]['blocks'][number]
/** `child`, `parent`: by position. `numbered`: as one of a set for several; `kinds`: which the set holds. */
export type Wish = {
  kind: SheetKind
  child?: number
  parent?: number
  language?: Language
  today?: string
  bsn?: WindowBsn[]
  numbered?: boolean
  kinds?: SheetKind[]
}

export const today = '2026-11-21'

const usual = { child: 0, parent: 0, language: 'nl', today, bsn: [], numbered: false, kinds: everyKind } as const

/** The sheet of the first child (and first parent, where it is a parent's) unless the wish says otherwise, whether or not the book has a reason for it. */
export function sheetOf(book: Book, wish: Wish) {
  const { kind, child, parent, language, today: day, bsn, numbered, kinds } = { ...usual, ...wish }
  const sheets = aSet(book, { numbered }).filter((one) => kinds.includes(one.kind))
  const isOf = (id: string | null, wished: string) => id === null || id === wished
  const sheet = sheets.find((one) => {
    return one.kind === kind && isOf(one.child, idOf('child', child)) && isOf(one.parent, idOf('parent', parent))
  })
  if (sheet === undefined) throw new Error(`no ${kind} in the set`)
  return { ...fillSheet(book, { sheet, sheets }, { language, today: day, bsn }), template: 'sheets/papier.typ' }
}

function blocksOf(data: SheetData): Block[] {
  const flat = (block: Block): Block[] =>
    block.kind === 'beside' ? block.columns.flatMap((column) => column.blocks.flatMap(flat)) : [block]
  return data.parts.flatMap((part) => part.blocks.flatMap(flat))
}

/** Every field, in order. */
export function fieldsOf(data: SheetData) {
  return blocksOf(data).flatMap((block) => (block.kind === 'fields' ? block.fields : []))
}

/** The value on every line, in order, as 'label: value'. */
export function lines(data: SheetData): string[] {
  return fieldsOf(data).map(({ label, value }) => `${label}: ${value}`)
}

/** The details that can be filled in on the sheet: of lines, groups of boxes and the address. */
export function keysOf(data: SheetData): string[] {
  const boxes = blocksOf(data).flatMap((block) => (block.kind === 'ticks' ? [block.key] : []))
  const address = data.to.flatMap(({ ask }) => (ask === null ? [] : [ask.key]))
  return [...address, ...fieldsOf(data).map(({ key }) => key), ...boxes].filter((key) => key !== '')
}

/** To whom it goes, line by line, with '…' for a pen line. */
export function address({ to }: SheetData): string[] {
  return to.map(({ text, ask }) => (ask === null ? text : `${text} ${ask.value === '' ? '…' : ask.value}`.trim()))
}

/** The words of the boxes that are printed ticked. */
export function ticked(data: SheetData): string[] {
  return boxes(data).flatMap(({ on, text }) => (on ? [text] : []))
}

export function boxes(data: SheetData) {
  return blocksOf(data).flatMap((block) => (block.kind === 'ticks' ? block.ticks : []))
}

/** The sentences of the lists. */
export function listed(data: SheetData): string[] {
  return blocksOf(data).flatMap((block) => (block.kind === 'list' ? block.items : []))
}

/** The rows of the tables. */
export function rowsOf(data: SheetData): string[][] {
  return blocksOf(data).flatMap((block) => (block.kind === 'table' ? block.cells : []))
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
