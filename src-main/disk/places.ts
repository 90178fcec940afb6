/** @file Where things lie, and how much room there is. */
import { statfs } from 'node:fs/promises'
import { basename, isAbsolute, relative, sep } from 'node:path'
import { asDiskError } from './disk-error.ts'

/** Whether `target` is `root` or lies in it, judged by the names alone: links are not followed. */
export function isInside(root: string, target: string): boolean {
  const way = relative(root, target)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** How many bytes an ordinary user can still write on the disk that holds this path. */
export async function freeBytes(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  } catch (cause) {
    throw asDiskError(cause, basename(path))
  }
}
