/** @file A page of Steun as it is read aloud: piece by piece, without its sources. Pure. */
import type { CarePage } from '#contract'

/** What a voice says, in order: a piece is a title, a heading, a paragraph or one line of a list. */
export function spokenParts({ title, purpose, sections, closing }: CarePage): string[] {
  const said = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap(({ items }) => items.map((runs) => runs.map(({ text }) => text).join(''))),
  ])
  return [title, purpose, ...said, closing].map((part) => part.trim()).filter((part) => part !== '')
}
