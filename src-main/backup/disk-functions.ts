/** @file Everything this room asks of a disk, as one value, so that a test can hand in a disk that is full, torn or lying. */
import { lstat, open, readdir, realpath, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { snapshot } from '#main/database'
import type { Database } from '#main/database'
import { asDiskError, copyDurably, flushFolder, freeBytes, hashFile, makeFolder } from '#main/disk'
import { renameDurably, writeDurably } from '#main/disk'
import { readBack } from './read-back.ts'
import type { Hashed, Reading } from './reading.ts'

export type Kind = 'file' | 'folder' | 'other'
export type Entry = { readonly name: string; readonly kind: Kind }
export type Seen = { readonly kind: Kind; readonly bytes: number; readonly changedMs: number }

/** Each fails with a BookError and with nothing else. */
export type BackupDisk = {
  readonly freeBytes: (folder: string) => Promise<number>
  /** What lies there, links not followed; `null` when nothing does. */
  readonly look: (path: string) => Promise<Seen | null>
  readonly list: (folder: string) => Promise<Entry[]>
  readonly realPath: (path: string) => Promise<string>
  /** The first `limitBytes` bytes of a file. */
  readonly read: (file: string, limitBytes: number) => Promise<Uint8Array>
  readonly hash: (file: string, reading: Reading) => Promise<Hashed>
  /** The same from the disk itself, past what the system remembers of it, where the system lets us. */
  readonly readBack: (file: string, reading: Reading) => Promise<Hashed>
  readonly makeFolder: (folder: string) => Promise<void>
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly copy: (copy: { source: string; target: string } & Reading) => Promise<Hashed>
  readonly snapshot: (db: Database, file: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly flushFolder: (folder: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

/** The disks of this machine. */
export const realDisk: BackupDisk = {
  freeBytes: async (folder) => freeBytes(folder),
  look: async (path) => named(path, () => look(path)),
  list: async (folder) => named(folder, () => list(folder)),
  realPath: async (path) => named(path, () => realpath(path)),
  read: async (file, limitBytes) => named(file, () => read(file, limitBytes)),
  hash: async (file, reading) => hashFile(file, reading),
  readBack: async (file, reading) => named(file, () => readBack(file, reading)),
  makeFolder: async (folder) => makeFolder(folder),
  write: async (file, bytes) => writeDurably(file, bytes),
  copy: async (copy) => copyDurably(copy),
  snapshot: async (db, file) => snapshot(db, file),
  rename: async (from, to) => renameDurably(from, to),
  flushFolder: async (folder) => flushFolder(folder),
  remove: async (path) => named(path, () => rm(path, { recursive: true, force: true }), 'write'),
}

async function named<T>(path: string, ask: () => Promise<T>, side: 'read' | 'write' = 'read'): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    throw asDiskError(cause, basename(path), side)
  }
}

async function look(path: string): Promise<Seen | null> {
  try {
    const seen = await lstat(path)
    return { kind: kindOf(seen), bytes: seen.size, changedMs: seen.mtimeMs }
  } catch (cause) {
    if (isNothingThere(cause)) return null
    throw cause
  }
}

async function list(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
}

async function read(file: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(limitBytes, (await handle.stat()).size))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await handle.close()
  }
}

function kindOf(entry: { isFile: () => boolean; isDirectory: () => boolean }): Kind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

// a name that no disk can hold is also a name at which nothing lies
function isNothingThere(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(cause.code))
}
