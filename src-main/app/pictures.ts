/** @file The bytes of a booklet's pictures: small ones for the screen, which are remembered, and for paper as large as each stands. */
import { BookError } from '#contract'
import type { PhotoId } from '#contract'
import type { Session } from './session.ts'
import type { OnProgress } from './works.ts'

export type Watch = { signal?: AbortSignal; onProgress?: OnProgress }

/** A picture the typesetter can take. */
export type Picture = { readonly path: string; readonly bytes: Uint8Array }
type Wanted = { readonly photo: PhotoId; readonly path: string }

/** `pictures`: those that could be had; `missing`: the others, in the order they were asked for. */
export type Gathered = { pictures: Map<PhotoId, Picture>; missing: PhotoId[] }

/** A picture so small that it says nothing, for laying out pages before their pictures are made (JPEG, one white point). */
export const blankPicture: Uint8Array = Buffer.from(
  '/9j/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
  'base64',
)

// the photo room draws two at a time; asking for more would only hold more in memory
const AT_ONCE = 2

/** Every picture asked for, in order. One that can't be read is left out and named, not a reason to stop; `stopped` ends it. */
export async function gather<W extends Wanted>(
  wanted: readonly W[],
  read: (wanted: W) => Promise<Uint8Array>,
  { signal, onProgress }: Watch,
): Promise<Gathered> {
  const found = new Map<PhotoId, Picture | null>(wanted.map(({ photo }) => [photo, null]))
  const waiting = [...wanted]
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      if (signal?.aborted === true) throw new BookError('stopped')
      onProgress?.({ step: 'pictures', done: wanted.length - waiting.length - 1, total: wanted.length })
      const bytes = await read(one).catch(nothingUnless('stopped'))
      if (bytes !== null) found.set(one.photo, { path: one.path, bytes })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  const pictures = new Map([...found].filter((entry): entry is [PhotoId, Picture] => entry[1] !== null))
  return { pictures, missing: [...found.keys()].filter((photo) => !pictures.has(photo)) }
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
  const ofSessions = new WeakMap<Session, Map<PhotoId, Uint8Array>>()
  return (session: Session) => {
    const known = ofSessions.get(session) ?? new Map<PhotoId, Uint8Array>()
    ofSessions.set(session, known)
    let held = [...known.values()].reduce((sum, { length }) => sum + length, 0)
    return async ({ photo }: Wanted): Promise<Uint8Array> => {
      const before = known.get(photo)
      if (before !== undefined) return before
      const { bytes } = await session.photos.forPreview(photo)
      held += bytes.length
      if (held <= REMEMBERED_BYTES) known.set(photo, bytes)
      return bytes
    }
  }
}
