/** @file What lies in the folder of generations: what each says of itself, and whether its bytes are those that were proven. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asDiskError } from '#main/disk'
import { generationDatabase, generationFolder, generationsFolder, MANIFEST } from './layout.ts'
import { isGenerationName } from './names.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { inOrder } from './thin.ts'

/** A generation by its folder's name; `manifest` is `null` when it has none that can be read. */
export type State = { name: string; manifest: Manifest | null }

/** A generation whose manifest can be read; `order` counts from 1. */
export type ToldState = { name: string; manifest: Manifest; order: number }

// more than any manifest of ours; what is larger is none, and is not read into memory
const MANIFEST_LIMIT_BYTES = 100_000
const PIECE_BYTES = 1024 * 1024

/** Every generation of a book, in no order; none when the book has no folder of them. No large file is read. */
export function readStates(bookPath: string): State[] {
  return namesIn(generationsFolder(bookPath))
    .filter(isGenerationName)
    .map((name) => ({ name, manifest: manifestOf(bookPath, name) }))
}

/** Those whose manifest can be read, the newest first; of one book only when `book` is given. */
export function toldStates(bookPath: string, book?: string): ToldState[] {
  const told = readStates(bookPath).flatMap(({ name, manifest }) =>
    manifest === null || (book !== undefined && manifest.book !== book)
      ? []
      : [{ name, manifest, order: manifest.order }],
  )
  return inOrder(told)
}

/** Whether the database of a generation is, byte for byte, the one that was proven when it was made. */
export function isWhole(bookPath: string, { name, manifest }: Pick<ToldState, 'name' | 'manifest'>): boolean {
  const file = generationDatabase(bookPath, name)
  if (statSync(file, { throwIfNoEntry: false })?.size !== manifest.bytes) return false
  try {
    return hashOf(file).sha256 === manifest.sha256
  } catch {
    // what the disk does not give back is not whole
    return false
  }
}

/** SHA-256 (lower-case hex) and length in bytes of a file that no connection has open, read piece by piece. */
export function hashOf(file: string): { sha256: string; bytes: number } {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    for (let bytes = 0; ;) {
      const read = readSync(descriptor, piece, 0, PIECE_BYTES, null)
      if (read === 0) return { sha256: hash.digest('hex'), bytes }
      hash.update(piece.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(descriptor)
  }
}

/** The names in a folder, none when it is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    const failure = asDiskError(cause, 'generations', 'read')
    if (failure.code === 'file-not-found') return []
    throw failure
  }
}

function manifestOf(bookPath: string, name: string): Manifest | null {
  const file = join(generationFolder(bookPath, name), MANIFEST)
  try {
    return statSync(file).size > MANIFEST_LIMIT_BYTES ? null : readManifest(readFileSync(file, 'utf8'))
  } catch {
    // not there or not readable: then nothing is known of it, and it is not good
    return null
  }
}
