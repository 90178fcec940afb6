/** @file The shelf: where books are made and opened. */
import { join, resolve } from 'node:path'
import type { PhotoFormat } from '#contract'
import { openCache } from '#main/database'
import type { Database } from '#main/database'
import { sweepParts } from '#main/disk'
import type { About } from './about.ts'
import { nameOf } from './book-name.ts'
import { makeBookFolder } from './make.ts'
import type { NewFolder } from './make.ts'
import { mediaFileIn } from './media.ts'
import { openBook } from './open-book.ts'

/**
 * An open book. `name`: its folder without the ending. `readOnly`: `null` when this program may write. `mediaFile`: where an original
 * lies or will lie. `db` and `cache` are open until `close`, which may be called twice.
 */
export type OpenFolder = {
  path: string
  name: string
  about: About
  db: Database
  readOnly: 'in-use' | 'read-only-place' | null
  mediaFolder: string
  mediaFile: (hash: string, format: PhotoFormat) => string
  cache: Database
  close: () => void
}

/** `make` gives the path of the new book; `open` opens one, for writing when nobody else has it open. */
export type Shelf = { make: (book: NewFolder) => Promise<string>; open: (path: string) => OpenFolder }

type ShelfNeeds = { log?: (line: string) => void; now?: () => Date }

/** `log` is told what was mended or given way to, without names or content. */
export function createShelf({ log = () => undefined, now = () => new Date() }: ShelfNeeds = {}): Shelf {
  return {
    make: makeBookFolder,
    open: (path) => {
      const opened = openFolder(resolve(path), log)
      // whoever may write is alone here, so an unfinished file of before now belongs to a program that ended in the middle
      if (opened.readOnly === null) sweepParts(opened.mediaFolder, now()).catch(() => log('unfinished files were left'))
      return opened
    },
  }
}

function openFolder(path: string, log: (line: string) => void): OpenFolder {
  const { db, about, readOnly, release } = openBook(path, log)
  const mediaFolder = join(path, 'media')
  const cache = openCache(readOnly === null ? join(path, 'cache.db') : null)
  if (readOnly !== null) log(`book opened for reading: ${readOnly}`)
  return {
    path,
    name: nameOf(path),
    about,
    db,
    readOnly,
    mediaFolder,
    mediaFile: (hash, format) => mediaFileIn(mediaFolder, hash, format),
    cache,
    close: () => {
      try {
        db.close()
        cache.close()
      } finally {
        release()
      }
    },
  }
}
