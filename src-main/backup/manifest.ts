/** @file The manifest of a generation: what belongs in it, in a form that any program can check. */
import { createHash } from 'node:crypto'
import { BookCounts, BookId, Contents } from '#contract'
import { z } from 'zod'
import { generationFiles } from './layout.ts'
import type { Reason } from './reasons.ts'

export const MANIFEST_FORMAT = 'bewaarboek-backup'
export const MANIFEST_VERSION = 1

/** Some 200,000 photos; what is larger is not a manifest, and is not read into memory. */
export const MANIFEST_LIMIT_BYTES = 64 * 1024 * 1024

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const mediaPattern = /^media\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.[a-z0-9]{1,8}$/

// A path is one of two fixed names or an original named by its own hash; nothing else can be written here, least of all `..`.
const MediaPath = z.string().regex(mediaPattern)
const Original = z
  .strictObject({ path: MediaPath, name: z.string().max(4000), bytes: z.int().min(1), sha256: Sha256 })
  .refine((file) => file.sha256 === hashInPath(file.path))
const OwnFile = z.strictObject({
  path: z.enum([generationFiles.database, generationFiles.texts]),
  bytes: z.int().min(1),
  sha256: Sha256,
})

/** An original that the book itself no longer held whole when this generation was made. */
export const Lacking = z.strictObject({
  path: MediaPath,
  name: z.string().max(4000),
  state: z.enum(['missing', 'damaged']),
})
export type Lacking = z.infer<typeof Lacking>

/** `rows` counts the rows of the database by table; `files` lie beside the manifest, `originals` in the folder above it. */
export const Manifest = z
  .strictObject({
    format: z.literal(MANIFEST_FORMAT),
    version: z.literal(MANIFEST_VERSION),
    locked: z.literal(false),
    book: BookId,
    madeAt: z.iso.datetime(),
    madeBy: z.string().max(100),
    contents: Contents,
    counts: BookCounts,
    rows: z.record(z.string().max(100), z.int().min(0)),
    files: z.array(OwnFile).length(2),
    originals: z.array(Original),
    lacking: z.array(Lacking),
  })
  .refine((manifest) => allDifferent([...manifest.files, ...manifest.originals, ...manifest.lacking]))
export type Manifest = z.infer<typeof Manifest>
export type Original = Manifest['originals'][number]

/** The manifest as it is written: plain JSON, ending in a line break. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`
}

/** The line of `manifest.sha256`, in the form that `sha256sum -c` reads. */
export function sealOf(text: string | Uint8Array): string {
  return `${createHash('sha256').update(text).digest('hex')}  ${generationFiles.manifest}\n`
}

/** The manifest in these bytes, or why it does not count. Never throws on what it is given. */
export function readManifest(bytes: Uint8Array, seal: Uint8Array): { manifest: Manifest } | { reason: Reason } {
  if (!Buffer.from(sealOf(bytes)).equals(seal)) return { reason: { code: 'manifest-altered' } }
  const value = parseJson(bytes)
  const head = Head.safeParse(value)
  if (!head.success) return { reason: { code: 'manifest-unreadable' } }
  if (head.data.version > MANIFEST_VERSION) return { reason: { code: 'newer' } }
  if (head.data.locked) return { reason: { code: 'locked' } }
  const manifest = Manifest.safeParse(value)
  return manifest.success ? { manifest: manifest.data } : { reason: { code: 'manifest-unreadable' } }
}

// read before the rest, because a newer version may have put anything else into the manifest
const Head = z.object({ format: z.literal(MANIFEST_FORMAT), version: z.int().min(1), locked: z.boolean() })

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // whatever is wrong with it, it is not a manifest; the schema says so next
    return null
  }
}

function hashInPath(path: string): string | undefined {
  return mediaPattern.exec(path)?.[2]
}

function allDifferent(files: readonly { path: string }[]): boolean {
  return new Set(files.map((file) => file.path)).size === files.length
}
