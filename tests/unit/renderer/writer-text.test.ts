/** @file The text of a page goes into the editor and comes out of it without losing a word. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '#contract'
import type { Block, RichText, Run } from '#contract'
import { DEEPEST, fromDocument, toDocument } from '#ui/components/writer-text.ts'

const run = fc.record(
  {
    text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', 'a\nb', '')),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
  },
  { requiredKeys: ['text'] },
)
const paragraph = fc.record({ kind: fc.constant('paragraph' as const), runs: fc.array(run, { maxLength: 4 }) })
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    paragraph,
    fc.record({ kind: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
  ),
}))
const richText = fc.array(block, { maxLength: 5 })

const words = (text: RichText) => plainText(text).replaceAll(/\s+/g, ' ').trim()
const there = (text: RichText) => fromDocument(toDocument(text))

describe('any text a book can hold', () => {
  test('keeps its words, in their order', () => {
    fc.assert(
      fc.property(richText, (text) => {
        expect(words(there(text))).toBe(words(text))
      }),
    )
  })

  test('is the same after a second time in the editor', () => {
    fc.assert(
      fc.property(richText, (text) => {
        const once = there(text)
        expect(there(once)).toEqual(once)
      }),
    )
  })

  test('keeps every sign in its own style', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        expect(signs(there([{ kind: 'paragraph', runs }]))).toEqual(signs([{ kind: 'paragraph', runs }]))
      }),
    )
  })
})

describe('a tidy text comes back exactly', () => {
  test.each<[string, RichText]>([
    ['paragraphs with an empty line between', [p('Lieve Noor,'), p(), p('Het regent.')]],
    ['a line break inside bold words', [{ kind: 'paragraph', runs: [{ text: 'een\ntwee', bold: true }] }]],
    [
      'bold and italic together',
      [{ kind: 'paragraph', runs: [{ text: 'a' }, { text: 'b', bold: true, italic: true }] }],
    ],
    ['a list in a list', [list([[p('een'), list([[p('twee')]])]])]],
    ['a quote with a list', [{ kind: 'quote', blocks: [p('zo'), list([[p('en zo')]])] }]],
    ['no words at all', []],
  ])('%s', (_name, text) => {
    expect(there(text)).toEqual(text)
  })
})

test('empty lines at the end are left off, those between stay', () => {
  expect(there([p('a'), p(), p('b'), p(), p()])).toEqual([p('a'), p(), p('b')])
})

test('what the editor does not know becomes a paragraph with all its words', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Kop' }] },
      {
        type: 'table',
        content: [{ type: 'row', content: [{ type: 'cell', content: [{ type: 'text', text: 'cel' }] }] }],
      },
      { type: 'image' },
      { type: 'paragraph', content: [{ type: 'mention', content: [{ type: 'text', text: 'oma' }] }] },
    ],
  }

  expect(fromDocument(document)).toEqual([p('Kop'), p('cel'), p('oma')])
})

test('quotes in quotes stop nesting where the book would refuse them, and keep their words', () => {
  const deep = Array.from({ length: 40 }).reduce<Block>((inner) => ({ kind: 'quote', blocks: [inner] }), p('binnenin'))

  const kept = there([deep])

  expect(words(kept)).toBe('binnenin')
  expect(depth(kept)).toBe(DEEPEST)
})

function p(text?: string): Block {
  return { kind: 'paragraph', runs: text === undefined ? [] : [{ text }] }
}

function list(items: Block[][]): Block {
  return { kind: 'list', ordered: false, items }
}

function signs(text: RichText): string[] {
  return text.flatMap((one) => (one.kind === 'paragraph' ? one.runs.flatMap(styledSigns) : []))
}

function styledSigns(styled: Run): string[] {
  return Array.from(styled.text, (sign) => `${sign}${styled.bold ? '*' : ''}${styled.italic ? '/' : ''}`)
}

function depth(text: RichText): number {
  return Math.max(0, ...text.map((one) => (one.kind === 'quote' ? 1 + depth(one.blocks) : 0)))
}
