/** @file Between the text a book keeps and the document the editor shows. Pure; no word is lost on either way. */
import type { JSONContent } from '@tiptap/core'
import type { Block, RichText, Run } from '#contract'

/** How deep quotes and lists may lie in each other; what lies deeper is laid on this level, words and all. */
export const DEEPEST = 6

/** The document an editor opens with; a book's text of any shape fits. */
export function toDocument(text: RichText): JSONContent {
  return { type: 'doc', content: atLeastOne(text.flatMap(toNodes)) }
}

/** The text to keep of an editor's document. Nodes we do not know become paragraphs; empty lines at the end are left off. */
export function fromDocument(document: JSONContent): RichText {
  return withoutEmptyEnd(blocksOf(document.content ?? [], 0))
}

function toNodes(block: Block): JSONContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.runs)]
    case 'quote':
      return [{ type: 'blockquote', content: atLeastOne(block.blocks.flatMap(toNodes)) }]
    case 'list':
      if (block.items.length === 0) return []
      return [{ type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map(toItem) }]
  }
}

// the editor wants a paragraph first in every item; an item that opens with a list gets an empty one
function toItem(item: Block[]): JSONContent {
  const nodes = atLeastOne(item.flatMap(toNodes))
  return { type: 'listItem', content: nodes[0]?.type === 'paragraph' ? nodes : [paragraph([]), ...nodes] }
}

function atLeastOne(nodes: JSONContent[]): JSONContent[] {
  return nodes.length === 0 ? [paragraph([])] : nodes
}

function paragraph(runs: readonly Run[]): JSONContent {
  const content = runs.flatMap(toInline)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

function toInline(run: Run): JSONContent[] {
  const marks = [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])]
  const style = marks.length === 0 ? {} : { marks }
  return run.text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? { type: 'hardBreak', ...style } : { type: 'text', text: part, ...style }))
}

function blocksOf(nodes: readonly JSONContent[], depth: number): Block[] {
  const blocks: Block[] = []
  let loose: JSONContent[] = []
  const settle = () => {
    if (loose.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(loose) })
    loose = []
  }
  for (const node of nodes) {
    if (isInline(node)) loose.push(node)
    else {
      settle()
      blocks.push(...blocksOfNode(node, depth))
    }
  }
  settle()
  return blocks
}

function blocksOfNode(node: JSONContent, depth: number): Block[] {
  const inside = node.content ?? []
  if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: runsOf(inside) }]
  if (depth >= DEEPEST) return blocksOf(inside, depth)
  if (node.type === 'blockquote') return [{ kind: 'quote', blocks: blocksOf(inside, depth + 1) }]
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return blocksOf(inside, depth)
  const items = inside.map((item) => blocksOf(item.content ?? [], depth + 1))
  return [{ kind: 'list', ordered: node.type === 'orderedList', items }]
}

function isInline(node: JSONContent): boolean {
  return node.type === 'text' || node.type === 'hardBreak'
}

function runsOf(nodes: readonly JSONContent[]): Run[] {
  return nodes.map(runOf).reduce<Run[]>(joined, [])
}

function runOf(node: JSONContent): Run {
  const has = (mark: string) => node.marks?.some(({ type }) => type === mark) === true
  return {
    text: node.type === 'hardBreak' ? '\n' : (node.text ?? plain(node.content ?? [])),
    ...(has('bold') ? { bold: true as const } : {}),
    ...(has('italic') ? { italic: true as const } : {}),
  }
}

function plain(nodes: readonly JSONContent[]): string {
  return nodes.map((node) => runOf(node).text).join('')
}

function joined(runs: Run[], run: Run): Run[] {
  if (run.text === '') return runs
  const last = runs.at(-1)
  if (last?.bold !== run.bold || last?.italic !== run.italic || last === undefined) return [...runs, run]
  return [...runs.slice(0, -1), { ...last, text: last.text + run.text }]
}

function withoutEmptyEnd(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex((block) => block.kind !== 'paragraph' || block.runs.length > 0)
  return blocks.slice(0, last + 1)
}
