/** @file A set of every kind of sheet for a book, as the contract describes sheets: what the sheets say must not hang on which there are. */
import { Sheet, SheetKind } from '#contract'
import type { Book } from '#contract'

const ofParent: SheetKind[] = ['brp-request', 'removal-request', 'cover-letter']
const ofChild: SheetKind[] = ['certificate-request', 'declaration', 'file-request', 'copy-request', 'what-to-bring']
const ofAll: SheetKind[] = ['overview', 'england', 'belgium']

export const everyKind = SheetKind.options

/** Every kind for every child and parent; `numbered`: with their numbers, as a set for several has. */
export function aSet(book: Book, { numbered = false } = {}): Sheet[] {
  const parents = book.parents.length === 0 ? [null] : book.parents.map(({ id }) => id)
  const each = book.children.flatMap((child, position) => {
    const own = [
      ...ofChild.map((kind) => ({ kind, parent: null })),
      ...ofParent.flatMap((kind) => parents.map((parent) => ({ kind, parent }))),
    ]
    return own.map((one, place) => ({ ...one, child: child.id, number: `${position + 1}.${place + 1}` }))
  })
  const all = ofAll.map((kind) => ({ kind, parent: null, child: null, number: '' }))
  return [...each, ...all].map((one) =>
    Sheet.parse({
      ...one,
      number: numbered ? one.number : '',
      fileName: `${one.kind}.pdf`,
      title: one.kind,
      asksBsn: one.kind === 'brp-request',
    }),
  )
}
