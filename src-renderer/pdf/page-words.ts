/** @file The words of one page in reading order, for who hears the page instead of seeing it. Follows the tags of the PDF. */

/** A stretch of a page; the words of a picture are its description. */
export type PageWords = { kind: 'heading' | 'text' | 'picture'; words: string }

/** A node of the structure tree as pdf.js gives it: a branch has a role, a leaf names marked content (ISO 32000-2, 14.7). */
export type TreeNode = Readonly<{
  role?: string
  alt?: string
  type?: string
  id?: string
  children?: readonly TreeNode[]
}>

/** An item of a page's text as pdf.js gives it: a piece of text, or the beginning or end of marked content. */
export type TextItem = Readonly<{ str?: string; hasEOL?: boolean; type?: string; id?: string | null }>

const wholes = new Set(['P', 'Span', 'LI', 'TR', 'Caption', 'Quote', 'Code', 'Title'])

/** The words of a page. What is no part of the text (folios, running heads) is left out; an untagged page is one stretch. */
export function wordsOfPage(tree: TreeNode | null, items: readonly TextItem[]): PageWords[] {
  if (tree === null) return stretch('text', items.map(pieceOf).join(''))
  return stretches(tree, contentById(items))
}

function stretches(node: TreeNode, content: ReadonlyMap<string, string>): PageWords[] {
  const role = node.role ?? ''
  if (node.alt !== undefined && node.alt !== '') return stretch('picture', node.alt)
  if (/^H\d?$/.test(role)) return stretch('heading', textUnder(node, content))
  if (wholes.has(role) || node.id !== undefined) return stretch('text', textUnder(node, content))
  return (node.children ?? []).flatMap((child) => stretches(child, content))
}

function textUnder(node: TreeNode, content: ReadonlyMap<string, string>): string {
  if (node.alt !== undefined) return node.alt
  if (node.id !== undefined) return content.get(node.id) ?? ''
  const apart = node.role === 'TR' ? '\n' : ''
  return (node.children ?? []).map((child) => textUnder(child, content)).join(apart)
}

/** The text of each stretch of marked content; nested content belongs to the innermost that has an id. */
function contentById(items: readonly TextItem[]): Map<string, string> {
  const content = new Map<string, string>()
  const inside: (string | null)[] = []
  for (const item of items) {
    if (item.type === 'endMarkedContent') inside.pop()
    else if (item.type !== undefined) inside.push(item.id ?? null)
    else {
      const id = inside.findLast((one) => one !== null)
      if (id !== undefined) content.set(id, (content.get(id) ?? '') + pieceOf(item))
    }
  }
  return content
}

const pieceOf = ({ str = '', hasEOL = false }: TextItem) => (hasEOL ? `${str}\n` : str)

/** One stretch in one line; a word that was broken at the end of a line is whole again. */
function stretch(kind: PageWords['kind'], text: string): PageWords[] {
  const words = text
    .replaceAll(/\u00AD\s*/g, '')
    .replaceAll(/(\p{L})[-\u2010]\n\s*(?=\p{Ll})/gu, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words === '' ? [] : [{ kind, words }]
}
