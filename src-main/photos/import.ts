/**
 * @file Taking in photos. In this order, so that a power cut at any point leaves nothing half: the bytes are received and flushed
 * under a `.part` name (sealed, in a locked book); the whole picture is drawn once; the file gets its own name; the row is committed. A file without a row is
 * harmless (the same photo takes its place), a row without a file would be a photo that is lost.
 */
import { BookError, PhotoId } from '#contract'
import type { ChildId, PhotoAdded } from '#contract'
import { asDiskError } from '#main/disk'
import type { Media, ReceivedOriginal } from '#main/folder'
import { sniffFormat } from './formats.ts'
import { readHead, removeUnspoken } from './originals.ts'
import type { Original } from './originals.ts'
import { drawPicture, openPicture } from './picture.ts'
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
  media: Media
  takeDecodingTurn: TakeTurn
  limitBytes: number
  now: () => Date
  newId: () => string
}

/** A function that takes in one photo: in the book with its original and its screen sizes, or refused without leaving anything. */
export function createImport(needs: Needs) {
  const { store, media, limitBytes } = needs
  const takeSettlingTurn = createTurns(1)

  type Settling = { received: ReceivedOriginal; incoming: Incoming; children: readonly ChildId[] }
  const settle = async ({ received, incoming, children }: Settling): Promise<PhotoAdded> => {
    const { hash, format } = incoming
    // the same bytes again mend an original that was lost; one that is sound is not touched
    if (!(await media.holds(hash, format))) await received.keepAs(hash, format)
    try {
      return store.welcome(incoming, children)
    } catch (cause) {
      if (store.byHash(hash) === null) await removeUnspoken(media.fileOf(hash, format))
      throw cause
    }
  }

  return async ({ name, bytes, children = [], signal }: NewPhoto): Promise<PhotoAdded> => {
    store.requireChildren(children)
    const received = await media.receive(bytes, { limitBytes, signal, name })
    const keep = (incoming: Incoming) => takeSettlingTurn(() => settle({ received, incoming, children }), signal)
    try {
      const before = store.byHash(received.sha256)
      if (before !== null) return await keep(asBefore(before, received))
      const { incoming, made } = await examine(needs, received, { name, signal })
      const added = await keep(incoming)
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
  { content, sha256: hash, bytes }: ReceivedOriginal,
  { name, signal }: Pick<NewPhoto, 'name' | 'signal'>,
) {
  if (bytes === 0) throw new BookError('photo-empty', { name })
  const format = sniffFormat(await readHead(content))
  if (format === null) throw new BookError('photo-not-a-picture', { name })

  const { picture, made, truncated } = await takeDecodingTurn(
    () => drawForScreen({ content, format, name }, signal),
    signal,
  )
  if (signal?.aborted) throw new BookError('stopped')
  const { width, height } = picture
  const at = now()
  const taken = await takenOn(format === 'tiff' ? content : picture.exif, at)
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

const asBefore = ({ photo, hash }: Stored, { bytes }: ReceivedOriginal): Incoming => ({ ...photo, hash, bytes })
