/**
 * @file Reads a file from the disk itself, not from what the system still remembers of having written it.
 *
 * A stick that lies about its size takes every write and gives it back from memory until it is pulled out. On Linux a file can
 * be opened past that memory (open(2): O_DIRECT). Node has no such door on Windows and macOS; there the file is opened anew and
 * read as usual, after it was flushed.
 */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { readFileInPieces } from './disk-pieces.ts'
import { takeHash } from './pieces.ts'
import { stopIfAsked } from './reading.ts'
import type { Hashed, Tapped } from './reading.ts'

const LARGEST_BLOCK_BYTES = 1024 * 1024
const PAGE_BYTES = 4096
const ALIGNMENT_STEP_BYTES = 16

/** SHA-256 (hex) and length of a file, read past the page cache where the system lets us; `past` says whether it did. */
export async function readBack(file: string, reading: Tapped): Promise<Hashed & { past: boolean }> {
  const handle = await openPastCache(file)
  if (handle === null) return { ...(await hashAsUsual(file, reading)), past: false }
  try {
    const blocks = await findBlocks(handle)
    if (blocks === null) return { ...(await hashAsUsual(file, reading)), past: false }
    return { ...(await hashBlocks(handle, blocks, reading)), past: true }
  } finally {
    await handle.close()
  }
}

async function hashAsUsual(file: string, reading: Tapped): Promise<Hashed> {
  const taking = takeHash()
  for await (const piece of readFileInPieces(file, null, reading)) {
    taking.take(piece)
    await reading.onPiece?.(piece)
  }
  return taking.hashed()
}

async function openPastCache(file: string): Promise<FileHandle | null> {
  if (process.platform !== 'linux') return null
  try {
    return await open(file, constants.O_RDONLY | constants.O_DIRECT)
  } catch (cause) {
    // some file systems (older tmpfs, many network ones) refuse the flag; they are read as usual
    if (isRefusedByDisk(cause)) return null
    throw cause
  }
}

/** Two blocks that lie in memory where the disk wants them; JavaScript cannot ask where that is, so it is tried. */
async function findBlocks(handle: FileHandle): Promise<[Uint8Array, Uint8Array] | null> {
  const pages = Math.ceil((await handle.stat()).size / PAGE_BYTES)
  const blockBytes = Math.min(LARGEST_BLOCK_BYTES, Math.max(1, pages) * PAGE_BYTES)
  const memory = new ArrayBuffer(2 * blockBytes + PAGE_BYTES)
  for (let start = 0; start < PAGE_BYTES; start += ALIGNMENT_STEP_BYTES) {
    const first = new Uint8Array(memory, start, blockBytes)
    if (await canRead(handle, first)) return [first, new Uint8Array(memory, start + blockBytes, blockBytes)]
  }
  return null
}

async function canRead(handle: FileHandle, block: Uint8Array): Promise<boolean> {
  try {
    await handle.read(block, 0, PAGE_BYTES, 0)
    return true
  } catch (cause) {
    if (isRefusedByDisk(cause)) return false
    throw cause
  }
}

/** Reads one block while the other is hashed. */
async function hashBlocks(handle: FileHandle, blocks: [Uint8Array, Uint8Array], reading: Tapped): Promise<Hashed> {
  const taking = takeHash()
  let [current, next] = blocks
  const blockBytes = current.length
  let pending = handle.read(current, 0, blockBytes, 0)
  for (let at = 0; ;) {
    const { bytesRead } = await pending
    stopIfAsked(reading.signal)
    const isLast = bytesRead < blockBytes
    const filled = current.subarray(0, bytesRead)
    at += bytesRead
    if (!isLast) pending = readAhead(handle, next, at)
    taking.take(filled)
    await reading.onPiece?.(filled)
    reading.onBytes?.(bytesRead)
    if (isLast) return taking.hashed()
    ;[current, next] = [next, current]
  }
}

// it may fail while the piece before it is still being looked at; the failure is met when this piece is asked for
function readAhead(handle: FileHandle, block: Uint8Array, at: number) {
  const pending = handle.read(block, 0, block.length, at)
  pending.catch(() => undefined)
  return pending
}

function isRefusedByDisk(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EINVAL' || cause.code === 'EOPNOTSUPP')
}
