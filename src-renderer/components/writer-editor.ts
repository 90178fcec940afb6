/** @file The editor under a writing area: which styles exist, and that nothing happens which nobody asked for. */
import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import type { RichText } from '#contract'
import { plainPaste } from './writer-paste.ts'
import { fromDocument, toDocument } from './writer-text.ts'

export type WriterTool = 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote'
/** Which styles hold where the caret stands, and whether there is something to undo or redo. */
export type WriterMarks = Record<WriterTool | 'undo' | 'redo', boolean>

export const writerTools: readonly WriterTool[] = ['bold', 'italic', 'bulletList', 'orderedList', 'blockquote']
export const noMarks: WriterMarks = {
  bold: false,
  italic: false,
  bulletList: false,
  orderedList: false,
  blockquote: false,
  undo: false,
  redo: false,
}

/** What a screen may do with a writing area: bring the caret back, or put another text in place of this one. */
export type Writer = { focus: () => void; replace: (text: RichText) => void }

type Wishes = {
  element: HTMLElement
  text: RichText
  attributes: Record<string, string>
  onchange: () => void
  onmove: (marks: WriterMarks) => void
  onleave: () => void
}

/**
 * An editor that knows paragraphs, bold, italic, lists and quotes, as the contract's rich text does. What is pasted keeps those
 * and loses the rest. Typing signs never turns into styles, Tab moves on, and no style element is added (CSP).
 */
export function createEditor({ element, text, attributes, onchange, onmove, onleave }: Wishes): Editor {
  return new Editor({
    element,
    content: toDocument(text),
    extensions: [StarterKit.configure({ ...unused, undoRedo: { depth: 500 } })],
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    textDirection: 'auto',
    editorProps: {
      attributes,
      transformPastedHTML: plainPaste,
      // true: ours, so the editor does not take Tab for indenting and the focus can move on
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
    },
    onUpdate: onchange,
    onTransaction: ({ editor }) => {
      onmove(marksOf(editor))
    },
    onBlur: onleave,
  })
}

/** The text as it stands in the editor now. */
export function readText(editor: Editor): RichText {
  return fromDocument(editor.getJSON())
}

/** Puts another text in its place, as one step that can be undone. */
export function replaceText(editor: Editor, text: RichText): void {
  editor.chain().setContent(toDocument(text), { emitUpdate: true }).run()
}

/** Does what a tool says and brings the caret back into the text. */
export function applyTool(editor: Editor, tool: WriterTool | 'undo' | 'redo'): void {
  const chain = editor.chain().focus()
  const steps = {
    bold: () => chain.toggleBold(),
    italic: () => chain.toggleItalic(),
    bulletList: () => chain.toggleBulletList(),
    orderedList: () => chain.toggleOrderedList(),
    blockquote: () => chain.toggleBlockquote(),
    undo: () => chain.undo(),
    redo: () => chain.redo(),
  }
  steps[tool]().run()
}

const unused = {
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  underline: false,
  dropcursor: false,
  trailingNode: false,
} as const

function marksOf(editor: Editor): WriterMarks {
  const can = editor.can()
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    undo: can.undo(),
    redo: can.redo(),
  }
}
