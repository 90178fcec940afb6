/** @file From a copy to an open book: its texts read, with the keys when it is locked. */
import { layOut } from './chapters.ts'
import type { Laid } from './chapters.ts'
import { readContents } from './contents.ts'
import type { Contents } from './contents.ts'
import type { BookFolder } from './folder.ts'
import type { Generation } from './generation.ts'
import { hexOf, sha256 } from './hash.ts'
import { field, jsonIn, list, text } from './json.ts'
import type { Keys } from './keys.ts'
import { createOriginals } from './originals.ts'
import type { Originals } from './originals.ts'
import { recipientOf } from './sealing.ts'
import type { Unseal } from './sealing-thread.ts'

export type OpenBook = {
  readonly generation: Generation
  readonly contents: Contents
  readonly laid: Laid
  readonly originals: Originals
  /** The texts as they lie in the copy, as JSON. */
  readonly json: unknown
  /** Names of originals that the book itself no longer held whole when this copy was made. */
  readonly lacking: readonly string[]
}

/** Why texts can't be shown. `otherLock`: this copy was made when the book had other keys. */
export type Unreadable = 'textsSealed' | 'textsUnreadable' | 'otherLock'

type Copy = { readonly book: BookFolder; readonly generation: Generation }

/** The open book, or why it cannot be read: the texts do not open with keys that fit, or are not texts. */
export async function openBook(
  { book, generation }: Copy,
  keys: Keys | null,
  unseal: Unseal,
): Promise<OpenBook | Unreadable> {
  const blob = generation.texts
  if (blob === null) return 'textsUnreadable'
  const opened = keys === null ? blob : await unseal(blob, { identity: keys.identity })
  if (opened === null) return keys === null || (await isOfLock(keys, generation)) ? 'textsSealed' : 'otherLock'
  const json = await jsonIn(opened)
  const contents = readContents(json)
  if (contents === null) return 'textsUnreadable'
  return {
    generation,
    contents,
    laid: layOut(contents),
    originals: createOriginals({ book, keys, unseal }),
    json,
    lacking: [...generation.lacking, ...list(field(json, 'manifest'), 'lacking').map((one) => text(one, 'name'))],
  }
}

async function isOfLock({ identity }: Keys, { lock }: Generation): Promise<boolean> {
  if (lock === '') return true
  const recipient = await recipientOf(identity)
  return recipient === null || hexOf(sha256(new TextEncoder().encode(recipient))).startsWith(lock)
}

/** The texts for other programs, without the numbers that the law guards. */
export function jsonToTake(json: unknown): string {
  return JSON.stringify(json, (key, value: unknown) => (key === 'bsn' ? undefined : value), 2)
}
