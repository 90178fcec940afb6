/** @file Every photo of an open book, read one after another. */
import type { OpenBook } from './opening.ts'

type Options = { readonly signal: AbortSignal; readonly onRead: (done: number) => void }
type AllRead = {
  readonly photos: readonly { readonly name: string; readonly blob: Blob }[]
  readonly notWhole: readonly string[]
}

/** The photos that are whole, each under a name of its own, and the names of those that are not; `null` when it was stopped. */
export async function readAll({ contents, originals }: OpenBook, { signal, onRead }: Options): Promise<AllRead | null> {
  const photos = new Map<string, Blob>()
  const notWhole: string[] = []
  for (const [at, photo] of contents.photos.entries()) {
    if (signal.aborted) return null
    const original = await originals.of(photo)
    if (typeof original === 'string') notWhole.push(photo.fileName)
    else photos.set(freeName(photo.fileName, photos), original)
    onRead(at + 1)
  }
  if (signal.aborted) return null
  return { photos: Array.from(photos, ([name, blob]) => ({ name, blob })), notWhole }
}

// two phones may both have made an IMG_0001.jpg
function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = wanted.replace(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^\.+/, '_') || 'foto'
  const dot = plain.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  let free = plain
  for (let count = 2; taken.has(free); count += 1) free = `${stem} (${count})${ending}`
  return free
}
