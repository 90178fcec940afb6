/** @file The key files on a stick: always those of the book now, so that its present password opens every generation there. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { BookError } from '#contract'
import { keyFilesIn } from '#main/vault'
import { KEYS_FOLDER } from './layout.ts'
import { readThrough } from './read-through.ts'
import { stopIfAsked } from './reading.ts'
import type { Work } from './work.ts'

/** `from`: the folder of key files. `to`: the folder that gets one. `name`: what a sentence calls the book. */
export type KeyCopy = { from: string; to: string; name: string; notEqual: (name: string) => BookError }

/** Copies every whole key file and reads it back; gives the names. Without any, nobody could open the copy: `keys-damaged`. */
export async function copyKeys({ from, to, name, notEqual }: KeyCopy, work: Work): Promise<string[]> {
  const names = keyFilesIn(from).flatMap((one) => (one.whole ? [one.name] : []))
  if (names.length === 0) throw new BookError('keys-damaged', { name })
  await work.disk.makeFolder(to)
  for (const key of names) {
    stopIfAsked(work.signal)
    const bytes = await work.disk.read(join(from, key), KEY_LIMIT_BYTES)
    await work.disk.write(join(to, key), bytes)
    const { lies } = await readThrough({ folder: to, paths: [key], opens: null }, work, () => undefined)
    if (lies.sha256 !== createHash('sha256').update(bytes).digest('hex')) throw notEqual(key)
  }
  await work.disk.flushFolder(to)
  return names
}

/**
 * Removes the key files that are not among those kept, of the kinds that are: an earlier password opens the stick no longer. Only for
 * when every generation there opens with the keys that are kept.
 */
export async function removeEarlierKeys(bookFolder: string, kept: readonly string[], { disk }: Work): Promise<void> {
  const folder = join(bookFolder, KEYS_FOLDER)
  const files = keyFilesIn(folder)
  const kinds = new Set(files.filter((one) => kept.includes(one.name)).map((one) => one.kind))
  const earlier = files.filter((one) => kinds.has(one.kind) && !kept.includes(one.name))
  for (const { name } of earlier) await disk.remove(join(folder, name))
  if (earlier.length > 0) await disk.flushFolder(folder)
}

// the vault refuses longer ones
const KEY_LIMIT_BYTES = 4096
