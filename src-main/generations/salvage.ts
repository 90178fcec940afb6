/** @file What is left of a damaged book: told beside its newest good generation, and carried over when the book is mended. */
import { BookError } from '#contract'
import type { DamageReport } from '#contract'
import { checkDatabase, migrations, openDatabase, wholeRows } from '#main/database'
import type { Database, Migration } from '#main/database'
import { join } from 'node:path'
import { alone, place, type BringingBack } from './bring-back.ts'
import { compareWithDamaged, type Findings } from './findings.ts'
import { DATABASE, generationDatabase, nameOfBook } from './layout.ts'
import { merge } from './merge.ts'
import { openGeneration } from './open.ts'
import { damagedDatabase } from './put-aside.ts'
import { readDamaged, schemaOfDamaged } from './reading.ts'
import { byKey } from './rows.ts'
import { toldStates } from './states.ts'

/** `generation`: the newest good one, by name. `key`: of a locked book's database. */
export type Salvaging = { generation: string; key?: Uint8Array | undefined }

/**
 * What of a damaged book is newer than a good generation: `saved` can still be read whole and comes along when the book is mended,
 * `lost` is known and can't be read. Earlier versions of pages come along or not without being named. `photos` is left empty: the
 * originals are not looked at here. Nothing in the folder of the book is changed.
 */
export function salvage(bookPath: string, { generation, key }: Salvaging): DamageReport {
  const { findings, madeAt } = lookAtDamage(bookPath, { generation, key })
  return { generation, madeAt, saved: findings.saved, lost: findings.lost, photos: [] }
}

/**
 * Puts a good generation, with what could be saved, in the place of a damaged book that nobody has open. What was damaged is put aside in
 * `aside`, never removed. A book that turns out to be sound is left as it is, and so is one of a newer version.
 */
export async function mendBook(bookPath: string, generation: string, asked: BringingBack): Promise<void> {
  await alone(bookPath, async () => {
    const found = checkDatabase(join(bookPath, DATABASE), { key: asked.key })
    if (found.ok) return
    if (found.reason === 'newer') throw new BookError('book-newer', { name: nameOfBook(bookPath) })
    const { findings, known } = lookAtDamage(bookPath, { generation, key: asked.key })
    await place(bookPath, generation, { ...asked, migrations: known, fill: (db) => merge(db, findings) })
  })
}

type Looked = { findings: Findings; madeAt: string; known: readonly Migration[] }

function lookAtDamage(bookPath: string, { generation: name, key }: Salvaging): Looked {
  // found whole, or refused
  openGeneration(bookPath, name, { key }).close()
  const manifest = toldStates(bookPath).find((state) => state.name === name)?.manifest
  if (manifest === undefined) throw new BookError('generation-damaged', { name })
  const file = damagedDatabase(bookPath)
  // both are read with the tables of the damaged book, which may be older than ours
  const schema = Math.max(manifest.schema, schemaOfDamaged(file, key) ?? 0)
  const known = migrations.filter(({ version }) => version <= schema)
  const generation = openDatabase(generationDatabase(bookPath, name), { key, name, readOnly: true, migrations: known })
  try {
    return { findings: findingsIn(file, { key, generation }), madeAt: manifest.madeAt, known }
  } finally {
    generation.close()
  }
}

function findingsIn(
  file: string,
  { key, generation }: { key: Uint8Array | undefined; generation: Database },
): Findings {
  const there = byKey(wholeRows(generation))
  return compareWithDamaged(readDamaged(file, { key, generation, there }), there)
}
