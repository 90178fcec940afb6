/** @file Reads a sheet's values back: what stands on which line, which boxes are ticked, and every word on it. */
import { sheetFor } from '#main/registration'
import type { SheetData } from '#main/registration'
import { SheetChoice } from '#contract'
import type { Book, Language, SheetKind } from '#contract'
import { idOf } from './a-book.ts'

type Block = SheetData['parts'][number]['blocks'][number]
export type Wish = { kind: SheetKind; child?: number; parent?: number; language?: Language; today?: string }

export const today = '2026-11-21'

/** The sheet of the first child (and first parent, for a request) unless the wish says otherwise. */
export function sheetOf(book: Book, wish: Wish) {
  const parent = wish.kind === 'brp-request' && book.parents.length > 0 ? idOf('parent', wish.parent ?? 0) : null
  const choice = SheetChoice.parse({ kind: wish.kind, child: idOf('child', wish.child ?? 0), parent })
  return sheetFor(book, choice, { language: wish.language ?? 'nl', today: wish.today ?? today })
}

function blocksOf(data: SheetData): Block[] {
  const flat = (block: Block): Block[] =>
    block.kind === 'beside' ? block.columns.flatMap((column) => column.blocks.flatMap(flat)) : [block]
  return data.parts.flatMap((part) => part.blocks.flatMap(flat))
}

/** The value on every line, in order, as 'label: value'. */
export function lines(data: SheetData): string[] {
  return blocksOf(data).flatMap((block) =>
    block.kind === 'fields' ? block.fields.map(({ label, value }) => `${label}: ${value}`) : [],
  )
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

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
