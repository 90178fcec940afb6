/** @file Putting the letters beside a backup: those that are not there as they should be, read back as all else is. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { BookError } from '#contract'
import type { BackupDisk } from './disk-functions.ts'
import { letters, READER_NAME } from './letters.ts'

type Letters = { root: string; reader: Uint8Array; notEqual: (name: string) => BookError }

/** Writes the letters and the page that differ from ours; one that cannot be read back as it was written is `notEqual`. */
export async function writeLetters({ root, reader, notEqual }: Letters, disk: BackupDisk): Promise<void> {
  for (const [name, bytes] of [...letters, [READER_NAME, reader] as const]) {
    const file = join(root, name)
    const found = (await disk.look(file)) === null ? null : await disk.read(file, bytes.length + 1)
    if (found !== null && Buffer.from(bytes).equals(found)) continue
    await disk.write(file, bytes)
    const { sha256 } = await disk.readBack(file, {})
    if (sha256 !== createHash('sha256').update(bytes).digest('hex')) throw notEqual(name)
  }
}
