/**
 * @file Writing that survives a power cut: a new file beside the old one, flushed, renamed over it, and the folder flushed.
 *
 * Node's fsync is a full flush on macOS too: libuv asks for F_FULLFSYNC there (`uv__fs_fsync` in its src/unix/fs.c), because
 * Apple's own fsync stops at the drive's cache.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asDiskError, errnoOf } from './disk-error.ts'

/** The file holds these bytes, whole and on the disk, when this is done; before that moment it holds what it held. */
export async function writeDurably(file: string, bytes: Uint8Array | string): Promise<void> {
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameDurably(part, file)
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    throw asDiskError(cause, basename(file))
  }
}

/** The file or folder bears its new name, also after a power cut; its contents must have been flushed before. */
export async function renameDurably(from: string, to: string): Promise<void> {
  try {
    await renamePatiently(from, to)
    await flushFolder(dirname(to))
  } catch (cause) {
    throw asDiskError(cause, basename(to))
  }
}

/** The same as `renameDurably` for a file that still has to be flushed, without waiting turns: for work inside a database step. */
export function placeDurablySync(part: string, target: string): void {
  try {
    flushSync(part, 'r+')
    renameSync(part, target)
    flushFolderSync(dirname(target))
  } catch (cause) {
    rmSync(part, { force: true })
    throw asDiskError(cause, basename(target))
  }
}

/** The folder is there, with those above it, also after a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path)
  try {
    const first = await mkdir(folder, { recursive: true })
    if (first === undefined) return
    const above = dirname(resolve(first))
    for (let made = folder; made !== above; made = dirname(made)) await flushFolder(dirname(made))
  } catch (cause) {
    throw asDiskError(cause, basename(folder))
  }
}

/** The names in this folder are on the disk. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (!foldersCannotBeFlushed.has(errnoOf(cause))) throw asDiskError(cause, basename(path))
  }
}

function flushFolderSync(path: string) {
  try {
    flushSync(path, 'r')
  } catch (cause) {
    if (!foldersCannotBeFlushed.has(errnoOf(cause))) throw cause
  }
}

// Windows opens no folder as a file and keeps names in a journal of its own; some shares and sticks answer EINVAL or ENOTSUP
const foldersCannotBeFlushed: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'])

function flushSync(path: string, flags: string) {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

// a virus scanner on Windows may hold a new file for a moment; elsewhere these answers are final
async function renamePatiently(from: string, to: string) {
  for (const pauseMs of process.platform === 'win32' ? [10, 30, 100, 300, 1000] : []) {
    try {
      await rename(from, to)
      return
    } catch (cause) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(cause))) throw cause
      await pause(pauseMs)
    }
  }
  await rename(from, to)
}
