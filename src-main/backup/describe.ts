/** @file The files that describe a generation: its texts as JSON, its manifest, and the hash of the manifest. */
import { createHash } from 'node:crypto'
import type { BookCounts, BookId, Contents } from '#contract'
import type { BookKeys } from '#main/vault'
import type { Placed } from './copy-book.ts'
import { generationFiles } from './layout.ts'
import { lockOf, MANIFEST_FORMAT, MANIFEST_VERSION, manifestText, sealOf } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { sealTexts } from './sealed-texts.ts'

/** What a book says of itself: `open` is everything in it as plain JSON, for people and for other programs. */
export type BookReading = { open: object; counts: BookCounts; contents: Contents }

/** `rows`: how many rows each table of the database has. `keys`: of a locked book, else `null`. */
export type Told = BookReading & {
  book: BookId
  moment: Date
  madeBy: string
  rows: Record<string, number>
  keys: BookKeys | null
}

/** The files to put beside the database. */
export async function describeGeneration(placed: Placed, told: Told): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { texts, manifest } =
    told.keys === null ? describeOpen(placed, told) : await describeLocked(placed, told, told.keys)
  const list = Buffer.from(manifestText(manifest))
  return [
    texts,
    { name: generationFiles.manifest, bytes: list },
    { name: generationFiles.seal, bytes: Buffer.from(sealOf(list)) },
  ]
}

type Described = { texts: { name: string; bytes: Uint8Array }; manifest: Manifest }

function describeOpen({ database, originals, lacking }: Placed, told: Told): Described {
  const { contents, counts, rows } = told
  const texts = { name: generationFiles.texts, bytes: Buffer.from(`${JSON.stringify(told.open, null, 2)}\n`) }
  const manifest: Manifest = {
    ...stampOf(told),
    locked: false,
    contents,
    counts,
    rows,
    files: [
      { ...database, path: generationFiles.database },
      { path: generationFiles.texts, ...hashedBytes(texts.bytes) },
    ],
    originals: originals.map(({ stored, name }) => ({ ...stored, name })),
    lacking,
  }
  return { texts, manifest }
}

async function describeLocked(
  { database, originals, lacking }: Placed,
  told: Told,
  keys: BookKeys,
): Promise<Described> {
  const { contents, counts, rows } = told
  const known = originals.flatMap(({ stored: { path }, name, plain }) =>
    plain === null ? [] : [{ path, name, ...plain }],
  )
  const bytes = await sealTexts(keys, told.open, { contents, counts, rows, originals: known, lacking })
  const manifest: Manifest = {
    ...stampOf(told),
    locked: true,
    lock: lockOf(keys),
    files: [
      { ...database, path: generationFiles.database },
      { path: generationFiles.sealedTexts, ...hashedBytes(bytes) },
    ],
    originals: originals.map(({ stored }) => stored),
  }
  return { texts: { name: generationFiles.sealedTexts, bytes }, manifest }
}

function stampOf({ book, moment, madeBy }: Told) {
  return {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    book,
    madeAt: moment.toISOString(),
    madeBy,
  } as const
}

function hashedBytes(bytes: Uint8Array) {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
