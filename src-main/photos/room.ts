/** @file The photo room put together: one object, made for one open book. */
import { BookError } from '#contract'
import type { Photo, PhotoAdded, PhotoChanges, PhotoId, PhotoList, PhotoQuery } from '#contract'
import type { Database } from '#main/database'
import type { Media, MediaContent } from '#main/folder'
import { mediaTypes } from './formats.ts'
import { createImport } from './import.ts'
import type { NewPhoto } from './import.ts'
import { provenOriginal } from './originals.ts'
import type { Original } from './originals.ts'
import { LIMIT_BYTES } from './picture.ts'

import { createRedraw } from './redraw.ts'
import { createRenditionCache } from './rendition-cache.ts'
import { useSharpSparingly } from './renditions.ts'
import type { Rendition, ScreenSize } from './renditions.ts'
import type { Stored } from './rows.ts'
import { createPhotoStore } from './store.ts'
import { createTurns } from './turns.ts'

/** `cache`: as `openCache` gives it. `newId`: a new UUID each time. `limitBytes`: of one file. Neither database is closed here. */
export type PhotoRoomNeeds = {
  db: Database
  cache: Database
  media: Media
  now: () => Date
  newId: () => string
  limitBytes?: number | undefined
}

/** `content`: where the original lies, or, of a locked book, its bytes in memory; `fileName`: what it was called when it came in. */
export type OriginalFile = { content: MediaContent; type: string; fileName: string }

export type PhotoRoom = {
  add: (photo: NewPhoto) => Promise<PhotoAdded>
  list: (query: PhotoQuery) => PhotoList
  /** every photo that does not lie in the drawer, newest first */
  all: () => Photo[]
  get: (id: PhotoId) => Photo
  save: (id: PhotoId, changes: PhotoChanges) => Photo
  rendition: (id: PhotoId, size: ScreenSize) => Promise<{ bytes: Buffer; type: string }>
  original: (id: PhotoId) => Promise<OriginalFile>
  /** a small JPEG for a booklet that is only looked at */
  forPreview: (id: PhotoId) => Promise<Rendition>
  forPrint: (id: PhotoId, asked: { longestPx: number }) => Promise<Rendition>
  /** drawn anew at its own size as JPEG, without anything the original says about itself; not kept in the cache */
  atOwnSize: (id: PhotoId) => Promise<Rendition>
  /** reads every original again, also of photos in the drawer, and names those that are gone or were altered */
  checkOriginals: () => Promise<{ damaged: { id: PhotoId; fileName: string }[] }>
  close: () => Promise<void>
}

// a picture of 12 megapixels takes some 100 MB while it is drawn; two keep both cores of a small laptop busy
const AT_ONCE = 2

/** The photos of one open book. `close` stops what is coming in, and is done when nothing is under way any more. */
export function createPhotoRoom({ db, cache, limitBytes = LIMIT_BYTES, ...needs }: PhotoRoomNeeds): PhotoRoom {
  const { media } = needs
  useSharpSparingly()
  const store = createPhotoStore(db)
  const renditions = createRenditionCache(cache)
  const takeImportTurn = createTurns(AT_ONCE)
  const takeDecodingTurn = createTurns(AT_ONCE)
  const closing = new AbortController()
  const { watch, allDone } = createWatch()
  const importPhoto = createImport({ ...needs, store, renditions, takeDecodingTurn, limitBytes })
  const redraw = createRedraw({ renditions, media, takeDecodingTurn, signal: closing.signal })

  const open = (id: PhotoId) => {
    if (closing.signal.aborted) throw new BookError('book-not-open')
    return store.open(id)
  }

  return {
    add: (photo) => {
      const signal = AbortSignal.any([closing.signal, ...(photo.signal === undefined ? [] : [photo.signal])])
      return watch(takeImportTurn(() => importPhoto({ ...photo, signal }), signal))
    },
    list: store.list,
    all: store.all,
    get: (id) => open(id).photo,
    save: store.save,
    rendition: async (id, size) => ({
      bytes: (await watch(redraw.forScreen(open(id), size))).bytes,
      type: mediaTypes.webp,
    }),
    original: async (id) => asFile(await watch(provenOriginal(media, open(id), closing.signal))),
    forPreview: async (id) => watch(redraw.forPreview(open(id))),
    forPrint: async (id, { longestPx }) => watch(redraw.forPrint(open(id), longestPx)),
    atOwnSize: async (id) => watch(redraw.atOwnSize(open(id))),
    checkOriginals: () => watch(checkOriginals(store.everyStored(), { media, signal: closing.signal })),
    close: async () => {
      closing.abort()
      await allDone()
    },
  }
}

const asFile = ({ content, format, name }: Original): OriginalFile => ({
  content,
  type: mediaTypes[format],
  fileName: name,
})

async function checkOriginals(stored: readonly Stored[], { media, signal }: { media: Media; signal: AbortSignal }) {
  const damaged: { id: PhotoId; fileName: string }[] = []
  for (const { photo, hash } of stored) {
    const isThere = await media.holds(hash, photo.format, { signal })
    if (!isThere) damaged.push({ id: photo.id, fileName: photo.fileName })
  }
  return { damaged }
}

/** Remembers what is under way, so that closing can wait for it. */
function createWatch() {
  const underWay = new Set<Promise<unknown>>()
  return {
    watch: <T>(work: Promise<T>): Promise<T> => {
      underWay.add(work)
      const done = () => underWay.delete(work)
      work.then(done, done)
      return work
    },
    allDone: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
