/** @file What a generation tells of itself, and whether its database is sound and holds just that. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BookCounts, Contents } from '#contract'
import { checkDatabase } from '#main/database'
import type { BookKeys } from '#main/vault'
import { ZodError } from 'zod'
import type { BackupDisk } from './disk-functions.ts'
import type { Told } from './generations.ts'
import { generationFiles } from './layout.ts'
import type { Lacking } from './manifest.ts'
import type { Hashed } from './reading.ts'
import type { Reason } from './reasons.ts'
import { countRows, mediaPathOf, originalsIn, withDatabase } from './rows.ts'
import { openTexts } from './sealed-texts.ts'
import { partsOf, piecesOf } from './stored.ts'
import type { Work } from './work.ts'

/** `originals`: what each is, whether it lies there sealed or not. */
export type Telling = {
  contents: Contents
  counts: BookCounts
  rows: Record<string, number>
  originals: readonly (Hashed & { path: string; name: string })[]
  lacking: readonly Lacking[]
}

/** What the manifest tells, or of a locked generation its sealed texts; `null` when those do not open. */
export async function tellsOf(
  { manifest, folder }: Told,
  keys: BookKeys | null,
  disk: BackupDisk,
): Promise<Telling | null> {
  if (manifest === null) return null
  if (!manifest.locked) return manifest
  const texts = manifest.files.find((one) => one.path === generationFiles.sealedTexts)
  if (keys === null || texts === undefined) return null
  return openTexts(keys, await disk.read(join(folder, texts.path), texts.bytes))
}

/** Why the database cannot be trusted, if it cannot; it is looked through with these keys, all else being proven. */
export async function databaseFault(
  told: Told,
  { keys, telling }: { keys: BookKeys | null; telling: Telling | null },
  work: Work,
): Promise<Reason | null> {
  if (telling === null) return { code: 'texts-sealed-otherwise' }
  return withWholeDatabase(told, work, (file) => {
    const checked = checkDatabase(file, { key: keys?.databaseKey })
    if (!checked.ok) return { code: checked.reason === 'newer' ? 'newer' : 'database-damaged' }
    return holdsWhatItTells({ file, keys }, { told, telling }) ? null : { code: 'database-differs' }
  })
}

/** Asks something of the database as one file: where it lies, or put together for as long as that takes. */
export async function withWholeDatabase<T>(told: Told, work: Work, ask: (file: string) => T): Promise<T> {
  const stored = told.manifest?.files.find((one) => one.path === generationFiles.database)
  const parts = stored === undefined ? [] : partsOf(stored).map((one) => join(told.folder, one.path))
  const [only] = parts
  if (only !== undefined && parts.length === 1) return ask(only)
  const folder = await mkdtemp(join(tmpdir(), 'bewaarboek-'))
  try {
    const file = join(folder, generationFiles.database)
    await work.disk.receive(file, piecesOf(parts, work.disk, { signal: work.signal }))
    return ask(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Both = { told: Told; telling: Telling }

function holdsWhatItTells(database: { file: string; keys: BookKeys | null }, { told, telling }: Both): boolean {
  try {
    const { rows, originals } = withDatabase(database, (db) => ({ rows: countRows(db), originals: originalsIn(db) }))
    const paths = originals.map((one) => mediaPathOf(one, database.keys))
    const lacking = telling.lacking.map((one) => one.path)
    const hashes = new Map(originals.map((one) => [mediaPathOf(one, database.keys), one.hash]))
    return (
      isDeepStrictEqual(rows, telling.rows) &&
      areSame(paths, [...telling.originals.map((one) => one.path), ...lacking]) &&
      areSame(paths, [...(told.manifest?.originals ?? []).map((one) => one.path), ...lacking]) &&
      telling.originals.every((one) => hashes.get(one.path) === one.sha256)
    )
  } catch (cause) {
    // rows that this version does not know are not what the manifest of this version tells of
    if (cause instanceof ZodError) return false
    throw cause
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return isDeepStrictEqual(some.toSorted(), others.toSorted())
}
