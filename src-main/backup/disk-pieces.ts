/** @file Reading a file piece by piece, and writing one from pieces, so that what is long or changed on its way stays out of memory. */
import { open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { asDiskError, renameDurably } from '#main/disk'
import { hashedAlong } from './pieces.ts'
import type { Pieces } from './pieces.ts'
import { stopIfAsked } from './reading.ts'
import type { Hashed, Reading, Stretch } from './reading.ts'

const PIECE_BYTES = 1024 * 1024

/** The file, or that stretch of it, in pieces of at most 1 MiB; each is handed over in the same memory as the one before. */
export async function* readFileInPieces(file: string, stretch: Stretch | null, watch: Reading): Pieces {
  const handle = await reading(file, () => open(file, 'r'))
  try {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES)
    let at = stretch?.from ?? 0
    const end = at + (stretch?.bytes ?? Infinity)
    while (at < end) {
      stopIfAsked(watch.signal)
      const wanted = Math.min(PIECE_BYTES, end - at)
      const { bytesRead } = await reading(file, () => handle.read(buffer, 0, wanted, at))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
      watch.onBytes?.(bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** What was written, once it lies flushed under its own name; on failure, also one of the pieces', nothing stays. */
export async function receiveFile(file: string, pieces: Pieces): Promise<Hashed> {
  const part = `${file}.part`
  try {
    const { pieces: passing, hashed } = hashedAlong(pieces)
    await writeWhole(part, passing)
    await renameDurably(part, file)
    return hashed()
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    throw asDiskError(cause, basename(file))
  }
}

async function writeWhole(file: string, pieces: Pieces) {
  const into = await open(file, 'w')
  try {
    for await (const piece of pieces) await writeAll(into, piece)
    await into.sync()
  } finally {
    await into.close()
  }
}

// one write may take only part of what it is handed
async function writeAll(handle: FileHandle, piece: Uint8Array) {
  for (let at = 0; at < piece.length;) at += (await handle.write(piece, at, piece.length - at)).bytesWritten
}

async function reading<T>(file: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    throw asDiskError(cause, basename(file), 'read')
  }
}
