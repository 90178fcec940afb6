/** @file Holds the one open book: opened with its key, closed, put to rest, and never taken away from the first window by a second. */
import { BookError } from '#contract'
import type { Book, ErrorCode, Key, Place } from '#contract'
import type { Caller } from '#main/bridge'
import type { OpenFolder, Shelf } from '#main/folder'
import type { BookKeys } from '#main/vault'
import type { createPlaces } from './places.ts'
import { createSession, type Session } from './session.ts'
import type { createWorks } from './works.ts'

export type HolderNeeds = {
  shelf: Shelf
  works: ReturnType<typeof createWorks>
  places: ReturnType<typeof createPlaces>
  madeBy: string
  now: () => Date
  newId: () => string
  log: (line: string) => void
}

/** How long after opening, and how often after that, an earlier state is kept of a book that is open. */
const FIRST_STATE_MS = 20_000
const STATES_MS = 30 * 60_000

export type Holder = ReturnType<typeof createHolder>

/** Holds the one open book, and says of it what a window may know. `onClose`: what was made from a book goes with it. */
export function createHolder({ shelf, works, places, log, ...session }: HolderNeeds, onClose: () => void) {
  const held: Held = { open: null, resting: null, frozen: false, stopTimers: () => undefined }

  const current = () => openIn(held)
  const overview = (caller: Caller): Book => {
    const book = current().overview()
    return book.readOnly === null && caller.isSecond() ? { ...book, readOnly: 'second-window' } : book
  }
  const close = async () => {
    works.stopAll()
    onClose()
    held.stopTimers()
    const closing = held.open
    held.open = null
    held.frozen = false
    await closing?.close()
  }
  const openWith = async (at: string, keys: BookKeys | null, caller: Caller): Promise<Book> => {
    onlyFirst(caller)
    const folder = openFolder(shelf, at, keys)
    await close()
    take(held, createSession({ folder, log, ...session }))
    return overview(caller)
  }
  return {
    session: current,
    isOpen: () => held.open !== null,
    overview,
    close,
    /** Opens a book; a locked one with its key. A damaged one opens from its newest good state, only to be read. */
    open: async (at: string, caller: Caller, key?: Key): Promise<Book> => {
      onlyFirst(caller)
      return openWith(at, key === undefined ? null : await shelf.unlock(at, key), caller)
    },
    openWith,
    ...resting(held, { current, close, places }),
    /** Why nobody may write in the open book now, or `null`. */
    refusal: (): ErrorCode | null => refusalOf(held),
    /** Nothing is written while `work` makes a copy that must hold everything. */
    whileFrozen: <T>(work: () => Promise<T>): Promise<T> => whileFrozen(held, work),
  }
}

type Held = { open: Session | null; resting: string | null; frozen: boolean; stopTimers: () => void }
function openIn({ open }: Held): Session {
  if (open === null) throw new BookError('book-not-open')
  return open
}

function take(held: Held, session: Session) {
  held.open = session
  held.resting = null
  held.stopTimers = keepStates(session)
}

async function whileFrozen<T>(held: Held, work: () => Promise<T>): Promise<T> {
  held.frozen = true
  try {
    return await work()
  } finally {
    held.frozen = false
  }
}

type Resting = { current: () => Session; close: () => Promise<void>; places: HolderNeeds['places'] }

function resting(held: Held, { current, close, places }: Resting) {
  return {
    closeFor: async (caller: Caller) => {
      onlyFirst(caller)
      held.resting = null
      await close()
    },
    /** Closes the open book as after a time of rest; gives where it lies, so that it can be opened again. */
    rest: async (): Promise<Place> => {
      const at = current().folder.path
      await close()
      held.resting = at
      return places.placeAt(at)
    },
    resting: async (): Promise<Place | null> => (held.resting === null ? null : places.placeAt(held.resting)),
  }
}

function openFolder(shelf: Shelf, at: string, keys: BookKeys | null): OpenFolder {
  try {
    return shelf.open(at, { keys })
  } catch (cause) {
    if (cause instanceof BookError && cause.code === 'book-damaged') return shelf.openDamaged(at, { keys })
    throw cause
  }
}

// a state is kept a while after opening, so that the first screen does not wait for it
function keepStates(session: Session): () => void {
  const first = setTimeout(() => void session.keepState('daily'), FIRST_STATE_MS).unref()
  const next = setInterval(() => void session.keepState('daily'), STATES_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(next)
  }
}

function refusalOf({ open, frozen }: Held): ErrorCode | null {
  if (frozen) return 'book-being-copied'
  const reason = open === null ? null : open.folder.readOnly
  if (reason === null) return null
  return reason === 'in-use' ? 'book-in-use' : 'book-read-only'
}

/** A second window may read along, but not take the book away from the first. */
export function onlyFirst(caller: Caller) {
  if (caller.isSecond()) throw new BookError('book-in-use')
}
