/** @file The manifest of a generation: how its database can be known to be whole. Nothing in it is personal. */
import { BookGeneration, BookId } from '#contract'
import { z } from 'zod'

const FORMAT = 'bewaarboek-generation'
const VERSION = 1

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * `order` counts the generations of a book from 1, so that the newest is known also after the clock went back. `schema`: the version
 * of the database's tables. `bytes`, `sha256`: of book.db as it lies there. `digest`: of its words (digest.ts).
 */
export const Manifest = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  book: BookId,
  madeAt: z.iso.datetime(),
  madeBy: z.string().max(200),
  reason: BookGeneration.shape.reason,
  order: z.int().min(1),
  schema: z.int().min(1),
  bytes: z.int().min(1),
  sha256: Sha256,
  digest: Sha256,
})
export type Manifest = z.infer<typeof Manifest>

/** What is known of a generation that is being made. */
export type Described = Pick<
  Manifest,
  'book' | 'madeAt' | 'madeBy' | 'reason' | 'order' | 'schema' | 'bytes' | 'sha256' | 'digest'
>

/** The manifest as it is written: plain JSON, ending in a line break. */
export function manifestText(described: Described): string {
  return `${JSON.stringify(Manifest.parse({ format: FORMAT, version: VERSION, ...described }), null, 2)}\n`
}

/** The manifest in this text, or `null` when it is none that we know; never throws on what it is given. */
export function readManifest(text: string): Manifest | null {
  const { success, data } = Manifest.safeParse(parsed(text))
  return success ? data : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // whatever it is, it is no manifest; the schema says so next
    return null
  }
}
