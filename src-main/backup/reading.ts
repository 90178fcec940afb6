/** @file What reading a long file gives, and how it is watched and stopped. */
import { BookError } from '#contract'

/** SHA-256 in lower-case hex, and the length in bytes. */
export type Hashed = { readonly sha256: string; readonly bytes: number }

/** `onBytes` is told how many bytes were read since the last time. */
export type Reading = { signal?: AbortSignal | undefined; onBytes?: ((bytes: number) => void) | undefined }

/** The same; `onPiece` is handed each piece in turn, whose memory is used again once it has answered. */
export type Tapped = Reading & { onPiece?: ((piece: Uint8Array) => Promise<void>) | undefined }

/** A stretch of a file: `from` and `bytes` in bytes. */
export type Stretch = { readonly from: number; readonly bytes: number }

/** Refuses to go on once a person has asked to stop. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BookError('stopped')
}
