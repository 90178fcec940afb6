/** @file What was made in this session to be saved or printed. It lives in memory only, so that nothing lies about on disk. */
import { BookError } from '#contract'
import type { DocumentId } from '#contract'

/** What a document is: pages, or days for another calendar. */
export type DocumentType = 'application/pdf' | 'text/calendar'

type Kept = { readonly name: string } & ({ readonly pdf: Uint8Array } | { readonly calendar: Uint8Array })
type Document = { readonly name: string; readonly type: DocumentType; readonly bytes: Uint8Array }

/** As many as a person can have on screen: a booklet, its proof and itself in two stacks with covers; the oldest gives way. */
const KEPT = 14

/** A small shelf of documents by id. */
export function createDocuments(newId: () => string) {
  const documents = new Map<DocumentId, Document>()
  return {
    keep: (kept: Kept): DocumentId => {
      const id = newId() as DocumentId
      documents.set(id, documentOf(kept))
      const [oldest] = documents.keys()
      if (documents.size > KEPT && oldest !== undefined) documents.delete(oldest)
      return id
    },
    /** The document, or `document-not-found` when it gave way to newer ones. */
    get: (id: DocumentId): Document => {
      const document = documents.get(id)
      if (document === undefined) throw new BookError('document-not-found')
      return document
    },
    clear: () => {
      documents.clear()
    },
  }
}

function documentOf(kept: Kept): Document {
  const { name } = kept
  return 'pdf' in kept
    ? { name, type: 'application/pdf', bytes: kept.pdf }
    : { name, type: 'text/calendar', bytes: kept.calendar }
}
