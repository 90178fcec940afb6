/** @file A generation opened beside the book, to be read and compared; nothing is written to where it lies. */
import { mkdtemp, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BookError } from '#contract'
import type { BookId, Language } from '#contract'
import { openDatabase } from '#main/database'
import type { Database } from '#main/database'
import type { BookKeys } from '#main/vault'
import { chooseGeneration, proveWhole } from './choose.ts'
import type { Asked, Whole } from './choose.ts'
import { fitting } from './examine.ts'
import { generationFiles } from './layout.ts'
import { partsOf, piecesOf } from './stored.ts'
import { startWork } from './work.ts'
import type { Work, WorkOptions } from './work.ts'

/** `generation`: the newest when left out; `of`: of this book. `keys`: of a locked one. */
export type OpenOptions = WorkOptions & Asked & { language: Language; keys?: BookKeys | null | undefined }

/** `db` can only be read, and has today's schema; it is open until `close`, which may be called twice. */
export type OpenBackup = { name: string; madeAt: string; book: BookId; db: Database; close: () => void }

/**
 * The database of a generation whose texts are proven and whose originals are there with the length they had; `backup-locked` without
 * the keys that fit. It is read from a private copy, as encrypted as the one on the stick, which is removed at `close`.
 */
export async function openBackup(options: OpenOptions): Promise<OpenBackup> {
  const work = startWork(options)
  const chosen = await chooseGeneration(options, work)
  const keys = fitting(chosen.wanted, options.keys ?? null)
  if (chosen.wanted.manifest?.locked === true && keys === null) {
    throw new BookError('backup-locked', { name: chosen.wanted.name })
  }
  const whole = await proveWhole(chosen, { keys, language: options.language, depth: 'texts' }, work)
  const folder = await mkdtemp(join(tmpdir(), 'bewaarboek-'))
  try {
    const db = await openCopy(whole, join(folder, generationFiles.database), work)
    const close = () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    }
    return { name: whole.name, madeAt: whole.manifest.madeAt, book: whole.book, db, close }
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw cause
  }
}

async function openCopy(
  { manifest, folder, keys, name }: Whole,
  file: string,
  { disk, signal }: Work,
): Promise<Database> {
  const stored = manifest.files.find((one) => one.path === generationFiles.database)
  const parts = stored === undefined ? [] : partsOf(stored).map((one) => join(folder, one.path))
  const copied = await disk.receive(file, piecesOf(parts, disk, { signal }))
  if (copied.sha256 !== stored?.sha256) throw new BookError('backup-not-equal', { name })
  return openDatabase(file, { readOnly: true, key: keys?.databaseKey, name })
}
