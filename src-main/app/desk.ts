/** @file What lies on the desk: at most one open book, the documents made from it, places, settings and work under way. */
import { mkdir } from 'node:fs/promises'
import { BookError } from '#contract'
import type { Book, BookId, NewBook, Picked, PlaceId, PlacePurpose, Restored, Saved } from '#contract'
import { restoreBackup } from '#main/backup'
import type { Caller } from '#main/bridge'
import { bookPathIn, type Shelf } from '#main/folder'
import type { Typesetter } from '#main/typeset'
import { createDocuments } from './documents.ts'
import type { createPlaces } from './places.ts'
import { createPrinting } from './print.ts'
import { createSession, type Session } from './session.ts'
import type { createSettings } from './settings.ts'
import type { createWorks, OnProgress } from './works.ts'

/** What only a host can do: dialogs and saving. `browse`, `browser`: the window does it itself. */
export type HostHands = {
  pick: (purpose: PlacePurpose) => Promise<{ path: string } | 'stopped' | 'browse'>
  saveDocument: (pdf: Uint8Array, name: string) => Promise<Saved>
}

export type DeskNeeds = {
  shelf: Shelf
  typesetter: Typesetter
  places: ReturnType<typeof createPlaces>
  settings: ReturnType<typeof createSettings>
  works: ReturnType<typeof createWorks>
  host: HostHands
  /** Where new books go unless a parent chooses another place. */
  booksFolder: string
  madeBy: string
  now: () => Date
  newId: () => string
}

/** `title`: what the new folder is called after. */
type RestoreAsk = {
  from: string
  generation?: string | undefined
  title?: string | undefined
  to?: PlaceId | undefined
  signal: AbortSignal
  onProgress: OnProgress
}

/** The desk of one program. */
export function createDesk(needs: DeskNeeds) {
  const documents = createDocuments(needs.newId)
  const holder = createHolder(needs, documents.clear)
  const printing = createPrinting(needs.typesetter, needs.now)
  return { ...needs, documents, printing, ...holder, ...createActions(needs, holder) }
}

export type Desk = ReturnType<typeof createDesk>
type Holder = ReturnType<typeof createHolder>

/** Holds the one open book, and says of it what a window may know. */
function createHolder({ shelf, works, now, newId }: DeskNeeds, onClose: () => void) {
  let open: Session | null = null

  const session = (): Session => {
    if (open === null) throw new BookError('book-not-open')
    return open
  }
  const overview = (caller: Caller): Book => {
    const book = session().overview()
    return book.readOnly === null && caller.isSecond() ? { ...book, readOnly: 'second-window' } : book
  }
  const close = async () => {
    works.stopAll()
    onClose()
    const closing = open
    open = null
    await closing?.close()
  }
  const openAt = async (at: string, caller: Caller): Promise<Book> => {
    onlyFirst(caller)
    const folder = shelf.open(at)
    await close()
    open = createSession({ folder, now, newId })
    return overview(caller)
  }
  const closeFor = async (caller: Caller) => {
    onlyFirst(caller)
    await close()
  }
  return { session, isOpen: () => open !== null, overview, close, closeFor, open: openAt }
}

function createActions(needs: DeskNeeds, { open }: Pick<Holder, 'open'>) {
  const { places, booksFolder } = needs

  /** The folder a new book or a restored one goes into: the one chosen, else the usual one, made when it is not there yet. */
  const parentFolder = async (place: PlaceId | undefined): Promise<string> => {
    if (place !== undefined) return places.pathOf(place)
    await mkdir(booksFolder, { recursive: true })
    return booksFolder
  }

  return {
    make: async (book: NewBook, place: PlaceId | undefined, caller: Caller): Promise<Book> => {
      onlyFirst(caller)
      const at = bookPathIn(await parentFolder(place), book.title ?? '', book.language)
      return open(await makeBook(needs, at, book), caller)
    },
    pick: async (purpose: PlacePurpose): Promise<Picked> => {
      const picked = await needs.host.pick(purpose)
      if (picked === 'stopped' || picked === 'browse') return { kind: picked }
      return { kind: 'picked', place: await places.placeAt(picked.path) }
    },
    restore: async (ask: RestoreAsk, caller: Caller): Promise<{ restored: Restored; book: Book }> => {
      onlyFirst(caller)
      const { language } = await needs.settings.get()
      const { to: place, title, ...rest } = ask
      const to = bookPathIn(await parentFolder(place), title ?? '', language)
      const restored = await restoreBackup({ ...rest, to, language })
      return { restored, book: await open(to, caller) }
    },
  }
}

/** A second window may read along, but not take the book away from the first. */
function onlyFirst(caller: Caller) {
  if (caller.isSecond()) throw new BookError('book-in-use')
}

/** A new book on disk with its title and language; gives its path. Also for the command line. */
export async function makeBook(
  { shelf, madeBy, now, newId }: Pick<DeskNeeds, 'shelf' | 'madeBy' | 'now' | 'newId'>,
  at: string,
  book: NewBook,
): Promise<string> {
  const made = await shelf.make({ path: at, id: newId() as BookId, madeBy })
  const session = createSession({ folder: shelf.open(made), now, newId })
  session.book.save({ title: book.title ?? '', language: book.language })
  await session.close()
  return made
}
