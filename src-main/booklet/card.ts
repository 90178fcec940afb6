/** @file The few words that fit on one small folded sheet, for the box. */
import type { Language } from '#contract'
import { childLines } from './chapter-parts.ts'
import type { CardPart } from './data.ts'
import type { Selection } from './selection.ts'

/** The card of the children that were chosen. */
export function cardPart({ chapters }: Selection, language: Language): CardPart {
  const children = chapters.flatMap(({ child }) => (child === null ? [] : [child]))
  return { kind: 'card', children: children.map((child) => childLines(child, language)) }
}
