/** @file The originals in the media folder: bit-exact, named by the hash of their bytes, and trusted only after being hashed again. */
import { open, rm } from 'node:fs/promises'
import { BookError } from '#contract'
import type { PhotoFormat } from '#contract'
import { hashFile } from '#main/disk'
import { HEAD_BYTES } from './formats.ts'
import type { Original } from './picture.ts'
import type { Stored } from './rows.ts'

/** Where the original with this hash lies, or will lie. */
export type MediaFile = (hash: string, format: PhotoFormat) => string

/** The original, proven by its hash; one that is gone or was altered is refused as `photo-altered`, and concerns this photo alone. */
export async function provenOriginal(mediaFile: MediaFile, { photo, hash }: Stored): Promise<Original> {
  const original = { file: mediaFile(hash, photo.format), format: photo.format, name: photo.fileName }
  if (!(await holds(original.file, hash))) throw new BookError('photo-altered', { name: photo.fileName })
  return original
}

/** Whether this file is there and holds exactly these bytes. */
export async function holds(file: string, hash: string): Promise<boolean> {
  const digest = await hashFile(file).catch(() => null)
  return digest?.sha256 === hash
}

/** The first bytes of a file, enough to tell its format. */
export async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(HEAD_BYTES), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Takes away an original that no row speaks of; when even that fails it is harmless, as adding the photo again replaces it. */
export async function removeUnspoken(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined)
}
