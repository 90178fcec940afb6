/** @file A file as it lies in a backup: whole, or split into parts whose names follow from its own. */
import { join } from 'node:path'
import type { BackupDisk } from './disk-functions.ts'
import { partName } from './layout.ts'
import { oneAfterAnother } from './pieces.ts'
import type { Reading } from './reading.ts'

/** One file on the disk, by its path from the folder it is told of. */
export type StoredPart = { path: string; bytes: number; sha256: string }

/** `bytes` and `sha256` of the whole; with `parts` it lies there as those and not under its own name. */
export type StoredFile = StoredPart & { parts?: StoredPart[] | undefined }

/** The files on the disk that make up this one. */
export function partsOf({ path, bytes, sha256, parts }: StoredFile): StoredPart[] {
  return parts ?? [{ path, bytes, sha256 }]
}

/** Whether the parts, if any, can be those of the whole: their names count up from 001, and their lengths add up. */
export function areParts({ path, bytes, parts }: StoredFile): boolean {
  if (parts === undefined) return true
  const total = parts.reduce((sum, part) => sum + part.bytes, 0)
  return total === bytes && parts.every((part, index) => part.path === partName(path, index + 1))
}

/** What a file holds as a whole, read part by part; whoever stops early ends it with `return`. */
export function piecesOf(files: readonly string[], disk: BackupDisk, watch: Reading) {
  return oneAfterAnother(files.map((file) => () => disk.pieces(file, null, watch)))
}

/** A file that lies there, whole or in parts: `paths` from the folder, and how long it is altogether; `null` when it is not there. */
export async function findStored(
  folder: string,
  path: string,
  disk: BackupDisk,
): Promise<{ paths: string[]; bytes: number } | null> {
  const whole = await disk.look(join(folder, path))
  if (whole !== null) return whole.kind === 'file' ? { paths: [path], bytes: whole.bytes } : null
  const found = { paths: [] as string[], bytes: 0 }
  for (let number = 1; ; number += 1) {
    const part = await disk.look(join(folder, partName(path, number)))
    if (part?.kind !== 'file') return number === 1 ? null : found
    found.paths.push(partName(path, number))
    found.bytes += part.bytes
  }
}
