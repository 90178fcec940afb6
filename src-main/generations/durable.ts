/** @file Files and folders that are on the disk when the call returns, without waiting turns: a generation is kept inside a database step. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { asDiskError, placeDurablySync } from '#main/disk'

/** The file holds this text, flushed, whole or not at all. */
export function writeTextDurably(file: string, text: string): void {
  try {
    writeFileSync(`${file}.part`, text)
  } catch (cause) {
    throw asDiskError(cause, basename(file))
  }
  placeDurablySync(`${file}.part`, file)
}

/** A new folder; one that is there already is left as it is. */
export function makeFolderDurably(folder: string): void {
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) flushFolder(dirname(folder))
  } catch (cause) {
    throw asDiskError(cause, basename(folder))
  }
}

/** The file or folder, whose contents were flushed before, bears its new name, also after a power cut. */
export function renameDurably(from: string, to: string): void {
  try {
    renameSync(from, to)
    flushFolder(dirname(to))
  } catch (cause) {
    throw asDiskError(cause, basename(to))
  }
}

/** These are gone, also after a power cut. */
export function removeDurably(...paths: readonly [string, ...string[]]): void {
  try {
    for (const path of paths) rmSync(path, { recursive: true, force: true })
    flushFolder(dirname(paths[0]))
  } catch (cause) {
    throw asDiskError(cause, basename(paths[0]))
  }
}

/** The names in a folder are on the disk; systems that flush no folder are let be. */
export function flushFolder(folder: string): void {
  let descriptor: number | undefined
  try {
    descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
  } catch (cause) {
    const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!cannotBeFlushed.has(errno)) throw cause
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

// Windows opens no folder as a file and keeps names in a journal of its own; some shares and sticks answer EINVAL or ENOTSUP
const cannotBeFlushed: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'])
