/** @file Copying and hashing long files piece by piece, so that memory stays small and a person can stop it. */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { BookError } from '#contract'
import { asDiskError } from './disk-error.ts'
import { renameDurably } from './durable.ts'

/** SHA-256 in lower-case hex, and the length in bytes, of what was read. */
export type Digest = { sha256: string; bytes: number }

/** `onBytes` is told how many bytes were read since the last time, so that a caller can add up over many files. */
export type Watch = { signal?: AbortSignal | undefined; onBytes?: ((bytes: number) => void) | undefined }

type Source = { handle: FileHandle; name: string }
type Take = (piece: Uint8Array) => Promise<void>

const PIECE_BYTES = 1024 * 1024

/** A whole copy under the new name, and the digest of what was read from the source; stopped or failed, it leaves nothing. */
export async function copyDurably({
  source,
  target,
  ...watch
}: { source: string; target: string } & Watch): Promise<Digest> {
  const part = `${target}.part`
  const from = await openToRead(source)
  try {
    const digest = await copyInto(part, (take) => readPieces(from, watch, take))
    await renameDurably(part, target)
    return digest
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    throw asDiskError(cause, basename(target))
  } finally {
    await from.handle.close()
  }
}

/** The digest of a file as it lies on the disk now; never of a book's open database, whose system locks end when any handle closes. */
export async function hashFile(file: string, watch: Watch = {}): Promise<Digest> {
  const from = await openToRead(file)
  try {
    return await readPieces(from, watch, async () => undefined)
  } finally {
    await from.handle.close()
  }
}

/** Refuses to go on once a person has asked to stop. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BookError('stopped')
}

/** Writes every byte of a piece; one write may take only part of it. */
export async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length;) at += (await handle.write(piece, at, piece.length - at)).bytesWritten
}

async function copyInto(part: string, read: (take: Take) => Promise<Digest>): Promise<Digest> {
  const into = await open(part, 'w')
  try {
    const digest = await read((piece) => writeAll(into, piece))
    await into.sync()
    return digest
  } finally {
    await into.close()
  }
}

async function readPieces({ handle, name }: Source, { signal, onBytes }: Watch, take: Take): Promise<Digest> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(PIECE_BYTES)
  let bytes = 0
  for (;;) {
    stopIfAsked(signal)
    const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES, null).catch((cause: unknown) => {
      throw asDiskError(cause, name, 'read')
    })
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes }
    const piece = buffer.subarray(0, bytesRead)
    hash.update(piece)
    await take(piece)
    bytes += bytesRead
    onBytes?.(bytesRead)
  }
}

async function openToRead(file: string): Promise<Source> {
  const name = basename(file)
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw asDiskError(cause, name, 'read')
  })
  return { handle, name }
}
