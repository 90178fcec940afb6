/** @file The files that describe a generation: its texts as plain JSON, its manifest, and the seal of the manifest. */
import { createHash } from 'node:crypto'
import type { BookCounts, BookId, Contents } from '#contract'
import type { Placed } from './copy-book.ts'
import { generationFiles } from './layout.ts'
import { MANIFEST_FORMAT, MANIFEST_VERSION, manifestText, sealOf } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { countRows, withDatabase } from './rows.ts'

/** What a book says of itself: `open` is everything in it as plain JSON, for people and for other programs. */
export type BookReading = { open: object; counts: BookCounts; contents: Contents }

type Needs = BookReading & { book: BookId; moment: Date; madeBy: string }

/** The manifest of what was placed, and the files to put beside the database. */
export function describeGeneration(placed: Placed, { open, counts, contents, book, moment, madeBy }: Needs) {
  const texts = Buffer.from(`${JSON.stringify(open, null, 2)}\n`)
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    locked: false,
    book,
    madeAt: moment.toISOString(),
    madeBy,
    contents,
    counts,
    rows: withDatabase(placed.database.file, countRows),
    files: [
      { path: generationFiles.database, bytes: placed.database.bytes, sha256: placed.database.sha256 },
      { path: generationFiles.texts, bytes: texts.length, sha256: createHash('sha256').update(texts).digest('hex') },
    ],
    originals: placed.originals.map(({ path, name, bytes, sha256 }) => ({ path, name, bytes, sha256 })),
    lacking: placed.lacking,
  }
  const list = Buffer.from(manifestText(manifest))
  const files = [
    { name: generationFiles.texts, bytes: texts },
    { name: generationFiles.manifest, bytes: list },
    { name: generationFiles.seal, bytes: Buffer.from(sealOf(list)) },
  ]
  return { manifest, files }
}
