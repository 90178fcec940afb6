/** @file The photos as they were put into the book: found, opened when sealed, and proven by their hash before anyone sees them. */
import type { Photo } from './contents.ts'
import { wholeFile } from './folder.ts'
import type { BookFolder } from './folder.ts'
import { hashOf } from './hash.ts'
import { sealedPath } from './keys.ts'
import type { Keys } from './keys.ts'
import type { Unseal } from './sealing-thread.ts'

/** `missing`: no file, or not all parts of it. `altered`: a file, but not these bytes. */
export type Original = Blob | 'missing' | 'altered'
export type Originals = { readonly of: (photo: Photo) => Promise<Original> }

type Needs = { readonly book: BookFolder; readonly keys: Keys | null; readonly unseal: Unseal }

/** The originals of an open book. What cannot be read from the disk counts as altered: its bytes are not there to be proven. */
export function createOriginals({ book, keys, unseal }: Needs): Originals {
  const open = async (photo: Photo): Promise<Original> => {
    const path = keys === null ? pathOf(book, photo) : sealedPath(keys, photo.hash)
    const file = path === null ? null : wholeFile(book.files, path)
    if (file === null) return 'missing'
    const opened = keys === null ? file : await unseal(file, { identity: keys.identity })
    if (opened === null || (await hashOf(opened)) !== photo.hash) return 'altered'
    return opened.slice(0, opened.size, `image/${photo.format}`)
  }
  return { of: (photo) => open(photo).catch(() => 'altered' as const) }
}

function pathOf({ files }: BookFolder, { hash }: Photo): string | null {
  const begin = `media/${hash.slice(0, 2)}/${hash}.`
  for (const path of files.keys()) {
    if (hash !== '' && path.startsWith(begin)) return path.replace(/\.\d{3}$/, '')
  }
  return null
}
