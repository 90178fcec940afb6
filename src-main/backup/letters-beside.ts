/** @file The letters beside a backup: those that are not there as they should be are told of, or written and read back as all else is. */
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { BookError } from '#contract'
import type { BackupDisk } from './disk-functions.ts'
import { BACKUP_FOLDER } from './layout.ts'
import { letters, READER_NAME } from './letters.ts'

type Letters = { root: string; reader: Uint8Array }

/** Writes the letters and the page that differ from ours; one that cannot be read back as it was written is `notEqual`. */
export async function writeLetters(
  { root, reader, notEqual }: Letters & { notEqual: (name: string) => BookError },
  disk: BackupDisk,
): Promise<void> {
  for (const [name, bytes] of allLetters(reader)) {
    const file = join(root, name)
    const found = (await disk.look(file)) === null ? null : await disk.read(file, bytes.length + 1)
    if (found !== null && Buffer.from(bytes).equals(found)) continue
    await disk.write(file, bytes)
    if ((await hashOf(file, disk)) !== sha256(bytes)) throw notEqual(name)
  }
}

/**
 * The names of the letters and the page that do not lie in the folder of a backup as this program writes them: of another version,
 * damaged, or gone. A folder of another name, as of one book or one generation, needs none.
 */
export async function lettersNotOurs({ root, reader }: Letters, disk: BackupDisk): Promise<string[]> {
  if (basename(root) !== BACKUP_FOLDER) return []
  const others = []
  for (const [name, bytes] of allLetters(reader)) if (!(await isOurs(join(root, name), bytes, disk))) others.push(name)
  return others
}

async function isOurs(file: string, bytes: Uint8Array, disk: BackupDisk): Promise<boolean> {
  try {
    const seen = await disk.look(file)
    return seen?.kind === 'file' && seen.bytes === bytes.length && (await hashOf(file, disk)) === sha256(bytes)
  } catch (cause) {
    // what cannot be read any more is not as it was written either
    if (cause instanceof BookError) return false
    throw cause
  }
}

const allLetters = (reader: Uint8Array) => [...letters, [READER_NAME, reader] as const]
const hashOf = async (file: string, disk: BackupDisk) => (await disk.readBack(file, {})).sha256
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
