/** @file The shelf: where books are made and opened. */
import { join, resolve } from 'node:path'
import type { DamageReport, Key, PhotoFormat, ReadOnlyReason } from '#contract'
import { openCache } from '#main/database'
import type { Database, Held, Migration } from '#main/database'
import { sweepParts } from '#main/disk'
import { mendKeyFiles } from '#main/vault'
import type { BookKeys, OpenedKeys, Vault } from '#main/vault'
import { lookAtAbout } from './about.ts'
import type { About } from './about.ts'
import { nameOf } from './book-name.ts'
import { isLocked, keysFolderOf } from './lock-signs.ts'
import { makeBookFolder } from './make.ts'
import type { NewFolder } from './make.ts'
import { createMedia } from './media-store.ts'
import type { Media } from './media.ts'
import { openBook } from './open-book.ts'
import type { Opened, Opening } from './open-book.ts'
import { openFromGeneration } from './open-damaged.ts'
import { letGo } from './writers-lock.ts'

/**
 * An open book. `name`: its folder without the ending. `readOnly`: `null` when this program may write. `keys`: those it is locked with,
 * or `null` without a lock. `media`: its originals; `mediaFile`: where one lies or will lie. `damage`: of a book that is shown from an
 * earlier state; `mayMend`: whether this program holds the lock file, so that nobody else writes meanwhile. `db` and `cache` are open
 * until `close`, which may be called twice.
 */
export type OpenFolder = {
  path: string
  name: string
  about: About
  db: Database
  readOnly: Exclude<ReadOnlyReason, 'second-window'> | null
  keys: BookKeys | null
  media: Media
  mediaFolder: string
  mediaFile: (hash: string, format: PhotoFormat) => string
  cache: Database
  damage: DamageReport | null
  mayMend: boolean
  close: () => void
}

/**
 * `make` gives the path of the new book. `unlock`: the keys of a locked book, `null` for one without a lock. `open` opens one, for writing
 * when nobody else has it open; a locked one without keys is refused as `book-locked`. `openDamaged` shows a damaged one as it was in
 * its newest good earlier state, only to be read; `no-good-generation` when there is none.
 */
export type Shelf = {
  make: (book: NewFolder) => Promise<string>
  /** Whether a book has a lock; the same refusals as opening it for what is no book at all. */
  isLocked: (path: string) => boolean
  unlock: (path: string, key: Key) => Promise<OpenedKeys | null>
  open: (path: string, asked?: Asked) => OpenFolder
  openDamaged: (path: string, asked?: Asked) => OpenFolder
}

type Asked = { keys?: BookKeys | null | undefined }

type ShelfNeeds = {
  log?: (line: string) => void
  now?: () => Date
  vault?: Pick<Vault, 'openKeys'>
  madeBy?: string
  migrations?: readonly Migration[]
}

/** `log` is told what was mended or given way to, without names or content. `madeBy`: this version of Bewaarboek. */
export function createShelf(needs: ShelfNeeds = {}): Shelf {
  const { log = () => undefined, now = () => new Date(), madeBy = '', migrations, vault } = needs
  const opening = ({ keys = null }: Asked = {}): Opening => ({ keys, log, now, madeBy, migrations })
  return {
    make: makeBookFolder,
    isLocked: (path) => isLocked(resolve(path), lookAtAbout(resolve(path))),
    unlock: async (path, key) => {
      const at = resolve(path)
      if (!isLocked(at, lookAtAbout(at)) || vault === undefined) return null
      return vault.openKeys(keysFolderOf(at), key, { name: nameOf(at) })
    },
    open: (path, asked) => {
      const at = resolve(path)
      const folder = asFolder(at, { ...openBook(at, opening(asked)), damage: null })
      if (folder.readOnly !== null) log(`book opened for reading: ${folder.readOnly}`)
      else tidyUp(folder, now(), log)
      return folder
    },
    openDamaged: (path, asked) => {
      const at = resolve(path)
      const folder = asFolder(at, openFromGeneration(at, opening(asked)))
      log('book opened from an earlier state, as it is damaged')
      return folder
    },
  }
}

function asFolder(path: string, opened: Opened & { damage: DamageReport | null }): OpenFolder {
  const { db, about, keys, held, damage } = opened
  const readOnly = damage === null ? reasonFor(held) : 'damaged'
  const mediaFolder = join(path, 'media')
  const media = createMedia(mediaFolder, keys)
  const cache = openCache(readOnly === null ? join(path, 'cache.db') : null, keys?.databaseKey)
  return {
    path,
    name: nameOf(path),
    about,
    db,
    readOnly,
    keys,
    media,
    mediaFolder,
    mediaFile: media.fileOf,
    cache,
    damage,
    mayMend: held.state === 'held',
    close: () => {
      try {
        db.close()
        cache.close()
      } finally {
        letGo(held)
      }
    },
  }
}

function reasonFor({ state }: Held): 'in-use' | 'read-only-place' | null {
  if (state === 'held') return null
  return state === 'taken' ? 'in-use' : 'read-only-place'
}

// whoever may write is alone here, so an unfinished file of before now belongs to a program that ended in the middle
function tidyUp({ path, keys, mediaFolder }: OpenFolder, now: Date, log: (line: string) => void) {
  const keysFolder = keysFolderOf(path)
  for (const folder of [mediaFolder, keysFolder]) {
    sweepParts(folder, now).catch(() => log('unfinished files were left'))
  }
  if (keys === null) return
  mendKeyFiles(keysFolder).then(
    (mended) => mended.length > 0 && log('a key file was written again from its twin'),
    () => log('a key file could not be written again from its twin'),
  )
}
