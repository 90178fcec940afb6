/** @file Small books for tests, at the level of the contract: give what matters, the rest is empty. */
import { BookletChoices, emptyChildDetails, emptyParentDetails, fromPlainText, unknownDate } from '#contract'
import type {
  Book,
  BookId,
  Child,
  ChildId,
  Page,
  PageId,
  PageKind,
  Parent,
  ParentId,
  PartialDate,
  Photo,
  PhotoId,
} from '#contract'
import type { BookletContent } from '#main/booklet'

let made = 0

/** The next id is the first one again: a book made by itself is then the same as one made among others. */
export function startIdsAnew(): void {
  made = 0
}

/** A new id for anything, in order of making; the same in every run of one test file. */
export function anId(): BookId & ChildId & PageId & ParentId & PhotoId {
  made += 1
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  // An id is a UUID with a brand, and this is one.
  return id as BookId & ChildId & PageId & ParentId & PhotoId
}

export function day(iso: string): PartialDate {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  return { precision: 'day', year, month, day: date }
}

export function aParent(parent: Partial<Parent> = {}): Parent {
  return { id: anId(), name: '', called: '', details: emptyParentDetails, ...parent }
}

export function aChild(child: Partial<Child> = {}): Child {
  return {
    id: anId(),
    name: '',
    thread: 1,
    words: { child: '', loss: '' },
    line: '',
    date: unknownDate,
    weeks: null,
    days: null,
    place: '',
    portrait: null,
    details: emptyChildDetails,
    ...child,
  }
}

type PageParts = Partial<Omit<Page, 'text'>> & { text?: Page['text'] | string }

export function aPage(kind: PageKind, { text = [], ...page }: PageParts = {}): Page {
  const id = page.id ?? anId()
  return {
    id,
    kind,
    children: [],
    author: null,
    title: '',
    date: unknownDate,
    text: typeof text === 'string' ? fromPlainText(text) : text,
    steps: [],
    place: '',
    photos: [],
    version: 1,
    createdAt: `2026-11-21T10:00:00.${String(made % 1000).padStart(3, '0')}Z`,
    savedAt: '2026-11-21T10:00:00Z',
    ...page,
  }
}

export function aPhoto(photo: Partial<Photo> = {}): Photo {
  return {
    id: anId(),
    format: 'jpeg',
    width: 1200,
    height: 900,
    fileName: 'foto.jpg',
    caption: '',
    description: '',
    veiled: false,
    children: [],
    pages: [],
    taken: unknownDate,
    addedAt: `2026-11-21T10:00:00.${String(made % 1000).padStart(3, '0')}Z`,
    truncated: false,
    ...photo,
  }
}

type ContentParts = Partial<Omit<BookletContent, 'book'>> & { book?: Partial<Book> }

export function aContent({ book = {}, ...content }: ContentParts = {}): BookletContent {
  return {
    book: {
      id: anId(),
      title: '',
      language: 'nl',
      folder: 'Ons boek',
      locked: false,
      readOnly: null,
      parents: [],
      children: [],
      ...book,
    },
    pages: [],
    photos: [],
    language: 'nl',
    today: '2026-11-21',
    ...content,
  }
}

/** Choices as a window sends them: what is left out gets its default. */
export function choosing(choices: Partial<BookletChoices> = {}): BookletChoices {
  return BookletChoices.parse(choices)
}
