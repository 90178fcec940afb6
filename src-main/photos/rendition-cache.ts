/**
 * @file Renditions that were made before, by the hash of their original. What is not there can always be made again, and one whose bytes
 * are no longer as they were kept counts as not there.
 */
import { hash as digest } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '#main/database'
import type { Rendition, ScreenSize } from './renditions.ts'

export type RenditionCache = ReturnType<typeof createRenditionCache>

/** `size` names what was made: `thumb`, `screen`, or a print with its longest side in pixels. */
export function createRenditionCache(cache: Database) {
  const select = cache.prepare('SELECT width, height, bytes, sum FROM renditions WHERE hash = ? AND size = ?')
  const insert = cache.prepare(
    'INSERT OR REPLACE INTO renditions (hash, size, width, height, bytes, sum) VALUES (?, ?, ?, ?, ?, ?)',
  )

  const find = (hash: string, size: string): Rendition | null => {
    const row = orNothing(() => select.get(hash, size))
    const kept = Row.safeParse(row).data
    if (kept === undefined) return null
    const { sum, ...rendition } = kept
    return sum.equals(sumOf(rendition.bytes)) ? rendition : null
  }
  const keep = (hash: string, size: string, { width, height, bytes }: Rendition): void => {
    orNothing(() => insert.run(hash, size, width, height, bytes, sumOf(bytes)))
  }
  const keepScreenSizes = (hash: string, { thumb, screen }: Record<ScreenSize, Rendition>): void => {
    keep(hash, 'thumb', thumb)
    keep(hash, 'screen', screen)
  }
  return { find, keep, keepScreenSizes }
}

const Row = z.object({ width: z.int(), height: z.int(), bytes: z.instanceof(Buffer), sum: z.instanceof(Buffer) })

const sumOf = (bytes: Uint8Array) => digest('sha256', bytes, 'buffer')

/** A cache that is full or damaged costs time, never a photo; so its failures stay here. */
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
