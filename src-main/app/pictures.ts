/** @file The bytes of a booklet's pictures: small ones for the screen, which are remembered, and for paper as large as each stands. */
import { BookError } from '#contract'
import type { PhotoId } from '#contract'
import type { Photograph } from '#main/typeset'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

export type Watch = { signal?: AbortSignal; onProgress?: OnProgress }

type Drawn = Omit<Photograph, 'path'>
type Wanted = { readonly photo: PhotoId; readonly path: string }

/** `pictures`: those that could be had; `missing`: the others, in the order they were asked for. */
export type Gathered = { pictures: Photograph[]; missing: PhotoId[] }

// the photo room draws two at a time; asking for more would only hold more in memory
const AT_ONCE = 2

/** Every picture asked for, in order. One that can't be read is left out and named, not a reason to stop; `stopped` ends it. */
export async function gather<W extends Wanted>(
  wanted: readonly W[],
  read: (wanted: W) => Promise<Drawn>,
  { signal, onProgress }: Watch,
): Promise<Gathered> {
  const found: (Photograph | null)[] = wanted.map(() => null)
  const waiting = [...wanted.entries()]
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      if (signal?.aborted === true) throw new BookError('stopped')
      const [index, picture] = one
      onProgress?.({ step: 'pictures', done: index, total: wanted.length })
      const drawn = await read(picture).catch(nothingUnless('stopped'))
      if (drawn !== null) found[index] = { path: picture.path, ...drawn }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return {
    pictures: found.filter((picture) => picture !== null),
    missing: wanted.filter((_, index) => found[index] === null).map(({ photo }) => photo),
  }
}

/** A foreseen failure concerns this photo alone; anything else, and a stop, concerns everyone. */
function nothingUnless(code: BookError['code']): (cause: unknown) => null {
  return (cause) => {
    if (!(cause instanceof BookError) || cause.code === code) throw cause
    return null
  }
}

// some six hundred pictures for a screen; what is beyond is read from the cache on disk each time
const REMEMBERED_BYTES = 64 * 2 ** 20

/** Pictures for a screen, remembered as long as their book is open, so that after an edit none is read again, nor even compared. */
export function createPreviewPictures() {
  const ofSessions = new WeakMap<Session, Map<PhotoId, Drawn>>()
  return (session: Session) => {
    const known = ofSessions.get(session) ?? new Map<PhotoId, Drawn>()
    ofSessions.set(session, known)
    let held = [...known.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
    return async ({ photo }: Wanted): Promise<Drawn> => {
      const before = known.get(photo)
      if (before !== undefined) return before
      const drawn = await session.photos.forPreview(photo)
      held += drawn.bytes.length
      if (held <= REMEMBERED_BYTES) known.set(photo, drawn)
      return drawn
    }
  }
}
