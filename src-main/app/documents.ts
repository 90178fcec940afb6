/** @file PDFs made in this session. They live in memory only, so that nothing lies about on disk. */
import { BookError } from '#contract'
import type { DocumentId } from '#contract'

type Document = { readonly pdf: Uint8Array; readonly name: string }

/** As many as a person can have on screen: a booklet, its proof and itself in two stacks with covers; the oldest gives way. */
const KEPT = 14

/** A small shelf of documents by id. */
export function createDocuments(newId: () => string) {
  const documents = new Map<DocumentId, Document>()
  return {
    keep: (document: Document): DocumentId => {
      const id = newId() as DocumentId
      documents.set(id, document)
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
