/** @file Writing a file as it will lie in a backup: whole, or in parts when it is longer than a part may be. */
import { dirname, join } from 'node:path'
import type { BackupDisk } from './disk-functions.ts'
import { partName } from './layout.ts'
import { cutAfter, hashedAlong } from './pieces.ts'
import type { Pieces } from './pieces.ts'
import type { Reading } from './reading.ts'
import type { StoredFile, StoredPart } from './stored.ts'

/** `path` from `folder`; `bytes`: how long it is going to be. */
export type Writing = { folder: string; path: string; bytes: number; splitBytes: number }

/** What was written, whole and flushed; the folders it needs are made. */
export async function writeStored(pieces: Pieces, writing: Writing, disk: BackupDisk): Promise<StoredFile> {
  const { folder, path, bytes, splitBytes } = writing
  await disk.makeFolder(dirname(join(folder, path)))
  if (bytes <= splitBytes) return { path, ...(await disk.receive(join(folder, path), pieces)) }
  const { pieces: passing, hashed } = hashedAlong(pieces)
  const cut = cutAfter(passing, splitBytes)
  const parts: StoredPart[] = []
  try {
    while (!(await cut.isDone())) {
      const part = partName(path, parts.length + 1)
      parts.push({ path: part, ...(await disk.receive(join(folder, part), cut.next())) })
    }
  } finally {
    await cut.leave()
  }
  return { path, ...hashed(), parts }
}

/** Puts parts in the place of a file that lies there whole and is longer than a part may be. */
export async function splitStored(whole: Writing, disk: BackupDisk, watch: Reading): Promise<StoredFile> {
  const file = join(whole.folder, whole.path)
  const stored = await writeStored(await disk.pieces(file, null, watch), whole, disk)
  await disk.remove(file)
  return stored
}
