/** @file The manifest of a generation: what belongs in it, in a form that any program can check. */
import { createHash } from 'node:crypto'
import { BookCounts, BookId, Contents } from '#contract'
import { z } from 'zod'
import { generationFiles } from './layout.ts'
import { areParts } from './stored.ts'
import type { Reason } from './reasons.ts'

export const MANIFEST_FORMAT = 'bewaarboek-backup'
export const MANIFEST_VERSION = 1

/** Some 200,000 photos; what is larger is not a manifest, and is not read into memory. */
export const MANIFEST_LIMIT_BYTES = 64 * 1024 * 1024

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const plainPath = /^media\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.[a-z0-9]{1,8}$/
const sealedPath = /^media\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.age$/

// A path is one of a few fixed names or an original named by its own hash; nothing else can be written here, least of all `..`. The
// names of parts follow from the name of the whole.
const PlainPath = z.string().regex(plainPath).refine(isNotSealed)
const SealedPath = z.string().regex(sealedPath)
const Name = z.string().max(4000)

const Part = z.strictObject({ path: z.string().max(200), bytes: z.int().min(1), sha256: Sha256 })
const stored = { bytes: z.int().min(1), sha256: Sha256, parts: z.array(Part).min(2).max(999).optional() }
const ownFile = (texts: 'boek.json' | 'boek.json.age') =>
  z.strictObject({ path: z.enum([generationFiles.database, texts]), ...stored }).refine(areParts)

const Original = z
  .strictObject({ path: PlainPath, name: Name, ...stored })
  .refine(areParts)
  .refine((file) => file.sha256 === hashInPath(file.path))
const SealedOriginal = z.strictObject({ path: SealedPath, ...stored }).refine(areParts)

const Lacked = z.strictObject({
  path: z.union([PlainPath, SealedPath]),
  name: Name,
  state: z.enum(['missing', 'damaged']),
})

/** An original that the book itself no longer held whole when this generation was made. */
export type Lacking = z.infer<typeof Lacked>

const Rows = z.record(z.string().max(100), z.int().min(0))

const stamp = {
  format: z.literal(MANIFEST_FORMAT),
  version: z.literal(MANIFEST_VERSION),
  book: BookId,
  madeAt: z.iso.datetime(),
  madeBy: z.string().max(100),
}

/** `rows` counts the rows of the database by table; `files` lie beside the manifest, `originals` in the folder above it. */
const OpenManifest = z.strictObject({
  ...stamp,
  locked: z.literal(false),
  contents: Contents,
  counts: BookCounts,
  rows: Rows,
  files: z.array(ownFile(generationFiles.texts)).length(2),
  originals: z.array(Original),
  lacking: z.array(Lacked),
})

/** Of a locked book it tells only what lies there; what it is stands in the sealed texts. `lock`: which keys open it, see `lockOf`. */
const LockedManifest = z.strictObject({
  ...stamp,
  locked: z.literal(true),
  lock: z.string().regex(/^[0-9a-f]{16}$/),
  files: z.array(ownFile(generationFiles.sealedTexts)).length(2),
  originals: z.array(SealedOriginal),
})

export const Manifest = z
  .discriminatedUnion('locked', [OpenManifest, LockedManifest])
  .refine((manifest) => allDifferent([...manifest.files, ...manifest.originals]))
  .refine((manifest) => manifest.locked || allDifferent([...manifest.originals, ...manifest.lacking]))
export type Manifest = z.infer<typeof Manifest>
export type OpenManifest = z.infer<typeof OpenManifest>
export type LockedManifest = z.infer<typeof LockedManifest>

/** What the manifest of an unlocked book tells and that of a locked one does not; it stands sealed, in the texts. */
export const Hidden = z
  .object({
    contents: Contents,
    counts: BookCounts,
    rows: Rows,
    originals: z.array(z.strictObject({ path: SealedPath, name: Name, bytes: z.int().min(1), sha256: Sha256 })),
    lacking: z.array(Lacked),
  })
  .refine((hidden) => allDifferent([...hidden.originals, ...hidden.lacking]))
export type Hidden = z.infer<typeof Hidden>

/** The manifest as it is written: plain JSON, ending in a line break. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`
}

/** The line of `manifest.sha256`, in the form that `sha256sum -c` reads. */
export function sealOf(text: string | Uint8Array): string {
  return `${createHash('sha256').update(text).digest('hex')}  ${generationFiles.manifest}\n`
}

/**
 * Which keys a generation was locked with: the first 16 hex digits of the SHA-256 of the recipient. The recipient itself would let
 * anyone seal other texts for this book.
 */
export function lockOf({ recipient }: { readonly recipient: string }): string {
  return createHash('sha256').update(recipient).digest('hex').slice(0, 16)
}

/** The manifest in these bytes, or why it does not count. Never throws on what it is given. */
export function readManifest(bytes: Uint8Array, seal: Uint8Array): { manifest: Manifest } | { reason: Reason } {
  if (!Buffer.from(sealOf(bytes)).equals(seal)) return { reason: { code: 'manifest-altered' } }
  const value = parseJson(bytes)
  const head = Head.safeParse(value)
  if (!head.success) return { reason: { code: 'manifest-unreadable' } }
  if (head.data.version > MANIFEST_VERSION) return { reason: { code: 'newer' } }
  const manifest = Manifest.safeParse(value)
  return manifest.success ? { manifest: manifest.data } : { reason: { code: 'manifest-unreadable' } }
}

// read before the rest, because a newer version may have put anything else into the manifest
const Head = z.object({ format: z.literal(MANIFEST_FORMAT), version: z.int().min(1) })

/** What these bytes say as JSON, or `null`: whatever is wrong with them, a schema says so next. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function hashInPath(path: string): string | undefined {
  return plainPath.exec(path)?.[2]
}

function isNotSealed(path: string): boolean {
  return !path.endsWith('.age')
}

function allDifferent(files: readonly { path: string }[]): boolean {
  return new Set(files.map((file) => file.path)).size === files.length
}
