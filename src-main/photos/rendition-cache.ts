/**
 * @file Renditions that were made before, by the hash of their original. What is not there can always be made again, and one whose bytes
 * are no longer as they were kept counts as not there.
 */
import { hash as digest } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '#main/database'
import type { Rendition, ScreenSize } from './renditions.ts'

// as many as the sizes in which a photo stands in the books that are made of it side by side: ours, large print, a card
const PRINTS_KEPT = 3

export type RenditionCache = ReturnType<typeof createRenditionCache>

/** `size` names what was made: `thumb`, `screen`, or a print with its longest side in pixels. */
export function createRenditionCache(cache: Database) {
  const select = cache.prepare('SELECT width, height, bytes, sum FROM renditions WHERE hash = ? AND size = ?')
  const insert = cache.prepare(
    'INSERT OR REPLACE INTO renditions (hash, size, width, height, bytes, sum) VALUES (?, ?, ?, ?, ?, ?)',
  )

  const letGoOfPrints = cache.prepare(`
    DELETE FROM renditions WHERE hash = @hash AND size LIKE 'print-%' AND rowid NOT IN
      (SELECT rowid FROM renditions WHERE hash = @hash AND size LIKE 'print-%' ORDER BY rowid DESC LIMIT ${PRINTS_KEPT})`)

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
  /** Keeps a print and lets the oldest of the same photo go, so that trying designs does not fill the disk. */
  const keepPrint = (hash: string, size: string, print: Rendition): void => {
    keep(hash, size, print)
    orNothing(() => letGoOfPrints.run({ hash }))
  }
  const keepScreenSizes = (hash: string, { thumb, screen }: Record<ScreenSize, Rendition>): void => {
    keep(hash, 'thumb', thumb)
    keep(hash, 'screen', screen)
  }
  return { find, keep, keepPrint, keepScreenSizes }
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
