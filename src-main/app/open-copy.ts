/** @file What the open copy of a book is made from: its words, its photos, and what is only for paperwork when that was asked for. */
import { emptyChildDetails, emptyParentDetails } from '#contract'
import type { CopiedPapers } from '#contract'
import type { ExportOptions } from '#main/export'
import type { Session } from './session.ts'

/** The book as it stands (not what lies in the drawer), with every photo in it; veiled ones too, as the copy is the parents' own. */
export function exportNeeds(
  { folder, book, photos }: Session,
  { now }: { now: () => Date },
  asked: CopiedPapers = 'none',
): Pick<ExportOptions, 'book' | 'copiedPapers' | 'photos' | 'original' | 'redrawn' | 'bookFolder' | 'now'> {
  const copiedPapers = papersFor(asked, folder)
  const isAlong = copiedPapers !== 'none'
  const { title, language, parents, children, pages } = book.readAll()
  const bytes = new Map(book.everything().photos.map((photo) => [photo.id, photo.bytes]))
  return {
    book: {
      title,
      language,
      pages,
      parents: isAlong ? parents : parents.map((parent) => ({ ...parent, details: emptyParentDetails })),
      children: isAlong ? children : children.map((child) => ({ ...child, details: emptyChildDetails })),
      ...(isAlong ? { papers: book.papers.list() } : {}),
    },
    copiedPapers,
    photos: photos.all().map((photo) => ({ ...photo, bytes: bytes.get(photo.id) ?? 0 })),
    original: async (id) => (await photos.original(id)).content,
    redrawn: async (id) => (await photos.atOwnSize(id)).bytes,
    bookFolder: folder.path,
    now: now(),
  }
}

/** A book without a lock keeps no BSN, so that none can go along. */
const papersFor = (asked: CopiedPapers, { keys }: Session['folder']): CopiedPapers =>
  asked === 'with-bsn' && keys === null ? 'without-bsn' : asked
