/**
 * @file Taking in photos. In this order, so that a power cut at any point leaves nothing half: the bytes are received and flushed
 * under a `.part` name; the whole picture is drawn once; the file gets its own name; the row is committed. A file without a row is
 * harmless (the same photo takes its place), a row without a file would be a photo that is lost.
 */
import { BookError, PhotoId } from '#contract'
import type { ChildId, PhotoAdded } from '#contract'
import { asDiskError, makeFolder, receiveDurably } from '#main/disk'
import type { Received } from '#main/disk'
import { sniffFormat } from './formats.ts'
import { holds, readHead, removeUnspoken } from './originals.ts'
import type { MediaFile } from './originals.ts'
import { drawPicture, openPicture } from './picture.ts'
import type { Original } from './picture.ts'
import type { RenditionCache } from './rendition-cache.ts'
import { makeScreenSizes, screenSizes } from './renditions.ts'
import type { Stored } from './rows.ts'
import type { Incoming, PhotoStore } from './store.ts'
import { takenOn } from './taken.ts'
import { createTurns } from './turns.ts'
import type { TakeTurn } from './turns.ts'

/** `name`: the file's own name, kept as text and used for nothing else. */
export type NewPhoto = {
  name: string
  bytes: AsyncIterable<Uint8Array>
  children?: readonly ChildId[] | undefined
  signal?: AbortSignal | undefined
}

type Needs = {
  store: PhotoStore
  renditions: RenditionCache
  mediaFile: MediaFile
  mediaFolder: string
  takeDecodingTurn: TakeTurn
  limitBytes: number
  now: () => Date
  newId: () => string
}

/** A function that takes in one photo: in the book with its original and its screen sizes, or refused without leaving anything. */
export function createImport(needs: Needs) {
  const { store, mediaFile, mediaFolder, limitBytes } = needs
  const takeSettlingTurn = createTurns(1)

  const settle = async (received: Received, incoming: Incoming, children: readonly ChildId[]): Promise<PhotoAdded> => {
    const target = mediaFile(incoming.hash, incoming.format)
    // the same bytes again mend an original that was lost; one that is sound is not touched
    if (!(await holds(target, incoming.hash))) await received.keepAs(target)
    try {
      return store.welcome(incoming, children)
    } catch (cause) {
      if (store.byHash(incoming.hash) === null) await removeUnspoken(target)
      throw cause
    }
  }

  return async ({ name, bytes, children = [], signal }: NewPhoto): Promise<PhotoAdded> => {
    store.requireChildren(children)
    await makeFolder(mediaFolder)
    const received = await receiveDurably({ from: bytes, folder: mediaFolder, limitBytes, signal, name })
    try {
      const before = store.byHash(received.sha256)
      if (before !== null)
        return await takeSettlingTurn(() => settle(received, asBefore(before, received), children), signal)
      const { incoming, made } = await examine(needs, received, { name, signal })
      const added = await takeSettlingTurn(() => settle(received, incoming, children), signal)
      needs.renditions.keepScreenSizes(incoming.hash, made)
      return added
    } catch (cause) {
      throw cause instanceof Error && 'syscall' in cause ? asDiskError(cause, name) : cause
    } finally {
      await received.discard()
    }
  }
}

/** What there is to know of a new photo; the whole of it is drawn, which proves that it can be shown and gives its screen sizes. */
async function examine(
  { takeDecodingTurn, now, newId }: Needs,
  { file, sha256: hash, bytes }: Received,
  { name, signal }: Pick<NewPhoto, 'name' | 'signal'>,
) {
  if (bytes === 0) throw new BookError('photo-empty', { name })
  const format = sniffFormat(await readHead(file))
  if (format === null) throw new BookError('photo-not-a-picture', { name })

  const { picture, made, truncated } = await takeDecodingTurn(
    () => drawForScreen({ file, format, name }, signal),
    signal,
  )
  if (signal?.aborted) throw new BookError('stopped')
  const { width, height } = picture
  const at = now()
  const taken = await takenOn(format === 'tiff' ? file : picture.exif, at)
  const id = PhotoId.parse(newId())
  const incoming = {
    id,
    hash,
    bytes,
    format,
    width,
    height,
    fileName: name,
    taken,
    truncated,
    addedAt: at.toISOString(),
  }
  return { incoming, made }
}

async function drawForScreen(original: Original, signal?: AbortSignal) {
  const picture = await openPicture(original, signal)
  const drawn = await drawPicture(picture, screenSizes.screen, signal)
  return { picture, made: await makeScreenSizes(drawn), truncated: drawn.truncated }
}

const asBefore = ({ photo, hash }: Stored, { bytes }: Received): Incoming => ({ ...photo, hash, bytes })
