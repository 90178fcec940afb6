/** @file The shape of the bridge itself: two channels, one envelope. */
import type { ErrorCode, ErrorDetails } from './errors.ts'

export const CALL_CHANNEL = 'bewaarboek:call'
export const EVENT_CHANNEL = 'bewaarboek:event'

/** Errors do not survive structured clone with their class intact, so they travel as data. */
export type Reply =
  { ok: true; value: unknown } | { ok: false; code: ErrorCode; details: ErrorDetails; traceId: string }

/**
 * What a host puts on `window.bridge`. Bytes never pass here: pictures, documents and the files a person adds go by URL
 * (`bytesUrl`), so that a large photo is never copied through a call.
 */
export type Bridge = {
  /** Which host answers: decides only how a file is saved and printed. */
  readonly host: 'electron' | 'loopback'
  call(name: string, input: unknown): Promise<Reply>
  on(listener: (event: unknown) => void): () => void
  /** The address of the byte door, without a slash at its end: `photo://`-like in Electron, same origin in loopback. */
  readonly bytesUrl: string
  /** Which window speaks, sent with every POST to the byte door as `x-window`, so that a second window can be told to read only. */
  readonly windowId: string
}

/**
 * The byte door, the same in every host. All paths are relative to `bytesUrl`.
 *
 * GET  /photo/<PhotoId>/<thumb|screen>   a rendition, upright, without metadata (WebP)
 * GET  /photo/<PhotoId>/original         the original, bit-exact
 * GET  /document/<DocumentId>            a PDF this session made
 * POST /photo?name=<file name>&child=<ChildId>&page=<PageId>   body: the file; answers a Reply whose value is PhotoAdded
 */
export const bytePaths = {
  photo: (id: string, size: 'thumb' | 'screen' | 'original') => `/photo/${id}/${size}`,
  document: (id: string) => `/document/${id}`,
  addPhoto: '/photo',
} as const
