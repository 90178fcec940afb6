/** @file What the open copy of a book is made from: its words without what is only for paperwork, and its photos. */
import { emptyChildDetails, emptyParentDetails } from '#contract'
import type { ExportOptions } from '#main/export'
import type { Session } from './session.ts'

/** The book as it stands (not what lies in the drawer), with every photo in it; veiled ones too, as the copy is the parents' own. */
export function exportNeeds(
  { folder, book, photos }: Session,
  { now }: { now: () => Date },
): Pick<ExportOptions, 'book' | 'photos' | 'original' | 'redrawn' | 'bookFolder' | 'now'> {
  const { title, language, parents, children, pages } = book.readAll()
  const bytes = new Map(book.everything().photos.map((photo) => [photo.id, photo.bytes]))
  return {
    book: {
      title,
      language,
      pages,
      parents: parents.map((parent) => ({ ...parent, details: emptyParentDetails })),
      children: children.map((child) => ({ ...child, details: emptyChildDetails })),
    },
    photos: photos.all().map((photo) => ({ ...photo, bytes: bytes.get(photo.id) ?? 0 })),
    original: async (id) => (await photos.original(id)).content,
    redrawn: async (id) => (await photos.atOwnSize(id)).bytes,
    bookFolder: folder.path,
    now: now(),
  }
}
