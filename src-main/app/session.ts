/** @file One open book: its folder and the rooms that work on it. The window and the command line use the same. */
import type { Book } from '#contract'
import { createBookRoom } from '#main/book'
import type { OpenFolder } from '#main/folder'
import { createPhotoRoom } from '#main/photos'

type Needs = { folder: OpenFolder; now: () => Date; newId: () => string }

/** The rooms of one open book. Closing waits for work on photos and gives the book back to others. */
export function createSession({ folder, now, newId }: Needs) {
  const book = createBookRoom({ db: folder.db, now, newId })
  const photos = createPhotoRoom({
    db: folder.db,
    cache: folder.cache,
    mediaFile: folder.mediaFile,
    mediaFolder: folder.mediaFolder,
    now,
    newId,
  })

  return {
    folder,
    book,
    photos,
    /** What every screen needs to know of the book. */
    overview: (): Book => ({
      id: folder.about.id,
      title: book.title(),
      language: book.language(),
      folder: folder.name,
      readOnly: folder.readOnly,
      parents: book.parents.list(),
      children: book.children.list(),
    }),
    close: async () => {
      await photos.close()
      folder.close()
    },
  }
}

export type Session = ReturnType<typeof createSession>
