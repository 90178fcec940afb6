/** @file What the open copy of a book is made from: its words and photos; days, questions and what is only for paperwork when asked for. */
import { emptyChildDetails, emptyParentDetails } from '#contract'
import type { CopiedPapers } from '#contract'
import type { ExportBook, ExportOptions } from '#main/export'
import { sheetNames } from '#main/registration'
import type { Session } from './session.ts'

/** What goes along beside pages and photos. `withDays`: days that count, and questions. */
type Along = { papers?: CopiedPapers; withDays?: boolean }

/** The book as it stands (not what lies in the drawer), with every photo in it; veiled ones too, as the copy is the parents' own. */
export function exportNeeds(
  { folder, book, photos }: Session,
  { now }: { now: () => Date },
  { papers = 'none', withDays = false }: Along = {},
): Pick<ExportOptions, 'book' | 'copiedPapers' | 'photos' | 'original' | 'redrawn' | 'bookFolder' | 'now'> {
  const copiedPapers = papersFor(papers, folder)
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
      ...(isAlong ? recordsOf(book, { children, parents }) : {}),
      ...(withDays ? { days: book.days.list(), questions: book.questions.list() } : {}),
    },
    copiedPapers,
    photos: photos.all().map((photo) => ({ ...photo, bytes: bytes.get(photo.id) ?? 0 })),
    original: async (id) => (await photos.original(id)).content,
    redrawn: async (id) => (await photos.atOwnSize(id)).bytes,
    bookFolder: folder.path,
    now: now(),
  }
}

type People = Pick<ExportBook, 'children' | 'parents'>

/** What was done with sheets, but for those of who lies in the drawer. */
function recordsOf({ papers, language }: Session['book'], { children, parents }: People): Partial<ExportBook> {
  const here = new Set<string | null>([null, ...children.map(({ id }) => id), ...parents.map(({ id }) => id)])
  return {
    papers: papers.list().filter(({ child, parent }) => here.has(child) && here.has(parent)),
    sheetTitle: (kind) => sheetNames[language()][kind].title,
  }
}

/** A book without a lock keeps no BSN, so that none can go along. */
const papersFor = (asked: CopiedPapers, { keys }: Session['folder']): CopiedPapers =>
  asked === 'with-bsn' && keys === null ? 'without-bsn' : asked
