/** @file One open book: its folder and the rooms that work on it. The window and the command line use the same. */
import { BookError } from '#contract'
import type { Book, BookGeneration } from '#contract'
import { createBookRoom } from '#main/book'
import type { OpenFolder } from '#main/folder'
import { keepGeneration, keepGenerationAside } from '#main/generations'
import { createPhotoRoom } from '#main/photos'

export type SessionNeeds = {
  folder: OpenFolder
  madeBy: string
  now: () => Date
  newId: () => string
  log?: (line: string) => void
}

/** The rooms of one open book. Closing waits for work on photos, keeps a state of the book, and gives it back to others. */
export function createSession({ folder, madeBy, now, newId, log = () => undefined }: SessionNeeds) {
  const { db, cache, media } = folder
  const book = createBookRoom({ db, now, newId, keepsBsn: folder.keys !== null })
  const photos = createPhotoRoom({ db, cache, media, now, newId })

  const states = createKeeping({ folder, madeBy, now, log })

  return {
    folder,
    book,
    photos,
    ...states,
    /** What every screen needs to know of the book. */
    overview: (): Book => ({
      id: folder.about.id,
      title: book.title(),
      language: book.language(),
      folder: folder.name,
      locked: folder.keys !== null,
      readOnly: folder.readOnly,
      parents: book.parents.list(),
      children: book.children.list(),
    }),
    close: async () => {
      await photos.close()
      await states.keepLast()
      folder.close()
    },
  }
}

type Reason = BookGeneration['reason']

/** A smaller book is copied in less time than a thread of its own takes to begin. */
const SMALL_BYTES = 4 * 2 ** 20

function createKeeping({ folder, madeBy, now, log }: Required<Omit<SessionNeeds, 'newId'>>) {
  const { path, db, about, keys } = folder
  const asked = (reason: Reason) => ({
    folder: path,
    book: about.id,
    key: keys?.databaseKey,
    madeBy,
    reason,
    now: now(),
  })
  const isSmall = () => Number(db.pragma('page_count', { simple: true })) * 4096 < SMALL_BYTES
  const keep = async (reason: Reason) => {
    try {
      if (isSmall()) keepGeneration({ ...asked(reason), db })
      else await keepGenerationAside(asked(reason))
    } catch (cause) {
      log(`an earlier state was not kept: ${cause instanceof BookError ? cause.code : 'unexpected'}`)
    }
  }
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const before = changes.get()
  let last = Promise.resolve()
  return {
    /** Keeps the book as it is now among its earlier states; a failure is thrown, for when something is about to change. */
    keepStateNow: (reason: Reason) => {
      if (folder.readOnly === null) keepGeneration({ ...asked(reason), db })
    },
    /** The same, one after the other, but a failure is only logged: a full disk is no reason to keep a book from being closed. */
    keepState: (reason: Reason): Promise<void> => {
      if (folder.readOnly === null) last = last.then(() => keep(reason))
      return last
    },
    /** The same when the book closes, if this session changed anything in it. */
    keepLast: async (): Promise<void> => {
      if (folder.readOnly === null && changes.get() !== before) last = last.then(() => keep('closing'))
      await last
    },
  }
}

export type Session = ReturnType<typeof createSession>
