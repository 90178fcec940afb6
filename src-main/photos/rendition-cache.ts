/** @file Renditions that were made before, by the hash of their original. What is not there can always be made again. */
import { z } from 'zod'
import type { Database } from '#main/database'
import type { Rendition, ScreenSize } from './renditions.ts'

export type RenditionCache = ReturnType<typeof createRenditionCache>

/** `size` names what was made: `thumb`, `screen`, or a print with its longest side in pixels. */
export function createRenditionCache(cache: Database) {
  const select = cache.prepare('SELECT width, height, bytes FROM renditions WHERE hash = ? AND size = ?')
  const insert = cache.prepare(
    'INSERT OR REPLACE INTO renditions (hash, size, width, height, bytes) VALUES (?, ?, ?, ?, ?)',
  )

  const find = (hash: string, size: string): Rendition | null => {
    const row = orNothing(() => select.get(hash, size))
    return row === undefined ? null : Row.parse(row)
  }
  const keep = (hash: string, size: string, { width, height, bytes }: Rendition): void => {
    orNothing(() => insert.run(hash, size, width, height, bytes))
  }
  const keepScreenSizes = (hash: string, { thumb, screen }: Record<ScreenSize, Rendition>): void => {
    keep(hash, 'thumb', thumb)
    keep(hash, 'screen', screen)
  }
  return { find, keep, keepScreenSizes }
}

const Row = z.object({ width: z.int(), height: z.int(), bytes: z.instanceof(Buffer) })

/** A cache that is full or damaged costs time, never a photo; so its failures stay here. */
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
