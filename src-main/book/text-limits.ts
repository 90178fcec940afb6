/** @file How long and how nested the text of one page may be. Pure. */
import { BookError, TEXT_LIMIT } from '#contract'
import type { Block, RichText } from '#contract'

// quotes in lists in quotes: no letter needs more, and every program that reads one walks through them
const DEEPEST = 8

/** Refuses a text that one page can't hold: `text-too-long`, or `invalid-input` when it is nested too deeply. */
export function refuseUnfitText(text: RichText): void {
  if (depthOf(text) > DEEPEST) throw new BookError('invalid-input', { field: 'text' })
  if (lengthOf(text) > TEXT_LIMIT) throw new BookError('text-too-long', { limit: '1.000.000' })
}

/** In how many quotes and lists the innermost paragraph stands. */
const depthOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (deepest, block) => (block.kind === 'paragraph' ? deepest : Math.max(deepest, 1 + depthOf(inside(block)))),
    0,
  )

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph'
        ? block.runs.reduce((length, { text }) => length + text.length, 0)
        : lengthOf(inside(block))),
    0,
  )

const inside = (block: Exclude<Block, { kind: 'paragraph' }>): readonly Block[] =>
  block.kind === 'quote' ? block.blocks : block.items.flat()
