/** @file The originals as this room needs them: proven before they are drawn, and their first bytes. */
import { open, rm } from 'node:fs/promises'
import type { PhotoFormat } from '#contract'
import type { Media, MediaContent } from '#main/folder'
import { HEAD_BYTES } from './formats.ts'
import type { Stored } from './rows.ts'

/** A picture's file, or its bytes where they are sealed on the disk; `name`: what the sentence calls it when it is refused. */
export type Original = { content: MediaContent; format: PhotoFormat; name: string }

/** The original, proven by its hash; one that is gone or was altered is refused as `photo-altered`, and concerns this photo alone. */
export async function provenOriginal(media: Media, { photo, hash }: Stored, signal?: AbortSignal): Promise<Original> {
  const { format, fileName: name } = photo
  return { content: await media.content(hash, format, { name, signal }), format, name }
}

/** The first bytes of an original, enough to tell its format. */
export async function readHead(content: MediaContent): Promise<Uint8Array> {
  if (typeof content !== 'string') return content.subarray(0, HEAD_BYTES)
  const handle = await open(content, 'r')
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
