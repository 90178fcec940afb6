/** @file The text of a letter or page: a small tree that any program can read, now and in twenty years. */
import { z } from 'zod'

/** A stretch of text in one style. A line break inside a paragraph is `\n`. */
export const Run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
})
export type Run = z.infer<typeof Run>

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), runs: z.array(Run) }),
    z.strictObject({ kind: z.literal('quote'), blocks: z.array(Block) }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Block)) }),
  ]),
)

export const RichText = z.array(Block)
export type RichText = z.infer<typeof RichText>

/** The longest text one page holds, in UTF-16 units: some 700 printed pages, well above any letter. */
export const TEXT_LIMIT = 1_000_000

/** The text without styles: paragraphs and items on lines of their own. */
export function plainText(text: RichText): string {
  return text.map(plainBlock).join('\n')
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'quote':
      return plainText(block.blocks)
    case 'list':
      return block.items.map(plainText).join('\n')
  }
}

/** Plain text as paragraphs: an empty line starts a new one, a single line break stays a line break. */
export function fromPlainText(text: string): RichText {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', runs: [{ text: part }] }))
}
