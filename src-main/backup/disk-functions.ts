/** @file Everything this room asks of a disk, as one value, so that a test can hand in a disk that is full, torn or lying. */
import { constants } from 'node:fs'
import { access, lstat, open, readdir, realpath, rm, statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import { snapshot } from '#main/database'
import type { Database } from '#main/database'
import { asDiskError, flushFolder, freeBytes, hashFile, makeFolder } from '#main/disk'
import { renameDurably, writeDurably } from '#main/disk'
import { readFileInPieces, receiveFile } from './disk-pieces.ts'
import type { Pieces } from './pieces.ts'
import { readBack } from './read-back.ts'
import { copyRows } from './rows.ts'
import type { DatabaseFile, Taking } from './rows.ts'
import type { Hashed, Reading, Stretch, Tapped } from './reading.ts'

export type Kind = 'file' | 'folder' | 'other'
export type Entry = { readonly name: string; readonly kind: Kind }
export type Seen = { readonly kind: Kind; readonly bytes: number; readonly changedMs: number }

/** Each fails with a BookError and with nothing else. */
export type BackupDisk = {
  /** What can still be written there; `Infinity` when the file system does not tell. */
  readonly freeBytes: (folder: string) => Promise<number>
  /** What lies there, links not followed; `null` when nothing does. */
  readonly look: (path: string) => Promise<Seen | null>
  /** Whether the system lets this folder be written at all. */
  readonly mayWrite: (folder: string) => Promise<boolean>
  readonly list: (folder: string) => Promise<Entry[]>
  readonly realPath: (path: string) => Promise<string>
  /** The first `limitBytes` bytes of a file. */
  readonly read: (file: string, limitBytes: number) => Promise<Uint8Array>
  readonly hash: (file: string, reading: Reading) => Promise<Hashed>
  /** The same from the disk itself, past what the system remembers of it, where the system lets us. */
  readonly readBack: (file: string, reading: Tapped) => Promise<Hashed>
  /** What a file holds, or a stretch of it, piece by piece; the memory of a piece is used again for the next. */
  readonly pieces: (file: string, stretch: Stretch | null, reading: Reading) => Promise<Pieces>
  readonly makeFolder: (folder: string) => Promise<void>
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  /** Writes what a stream gives as one whole file; a stream that fails leaves nothing. */
  readonly receive: (file: string, pieces: Pieces) => Promise<Hashed>
  readonly snapshot: (db: Database, file: string) => Promise<void>
  /** The rows of a book in a new database, encrypted when there are keys. */
  readonly copyRows: (db: Database, to: DatabaseFile, taking: Taking) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly flushFolder: (folder: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

/** The disks of this machine. */
export const realDisk: BackupDisk = {
  freeBytes: async (folder) => ((await tellsOfRoom(folder)) ? freeBytes(folder) : Infinity),
  look: async (path) => named(path, () => look(path)),
  mayWrite: async (folder) =>
    access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ),
  list: async (folder) => named(folder, () => list(folder)),
  realPath: async (path) => named(path, () => realpath(path)),
  read: async (file, limitBytes) => named(file, () => read(file, limitBytes)),
  hash: async (file, reading) => hashFile(file, reading),
  readBack: async (file, reading) => named(file, () => readBack(file, reading)),
  pieces: async (file, stretch, reading) => readFileInPieces(file, stretch, reading),
  makeFolder: async (folder) => makeFolder(folder),
  write: async (file, bytes) => writeDurably(file, bytes),
  receive: async (file, pieces) => receiveFile(file, pieces),
  snapshot: async (db, file) => snapshot(db, file),
  copyRows: async (db, to, taking) => named(to.file, async () => copyRows(db, to, taking), 'write'),
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

// some file systems in user space and some shares say that they have no blocks at all
async function tellsOfRoom(folder: string): Promise<boolean> {
  return named(folder, async () => (await statfs(folder)).blocks > 0)
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
