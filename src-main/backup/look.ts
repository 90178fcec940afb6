/** @file Looking at a backup: which generations there are, and whether each is still whole. */
import { dirname } from 'node:path'
import type { BackupSeen, Generation, Language } from '#contract'
import type { BookKeys } from '#main/vault'
import type { BackupDisk } from './disk-functions.ts'
import { examineAll } from './examine.ts'
import type { Examined } from './examine.ts'
import { readGenerations } from './generations.ts'
import type { Told } from './generations.ts'
import { lettersNotOurs } from './letters-beside.ts'
import { reasonLine } from './reasons.ts'
import { startWork } from './work.ts'
import type { WorkOptions } from './work.ts'

/**
 * With `keys` the locked generations they fit are opened as well, and tell what is in them. `reader`: the bytes of the page that travels
 * with every backup; without it the letters beside the backup are not compared.
 */
export type LookOptions = WorkOptions & {
  from: string
  language: Language
  keys?: BookKeys | null | undefined
  reader?: Uint8Array | undefined
}

/** Every generation in the chosen folder, the newest first, each read through whole. */
export async function lookAtBackup(options: LookOptions): Promise<BackupSeen> {
  const { generations, notOurs } = await verifyBackup(options)
  return { generations, notOurs }
}

/** The same, with how many files and bytes were read and compared. */
export async function verifyBackup(options: LookOptions): Promise<BackupSeen & { files: number; bytes: number }> {
  const work = startWork(options)
  const told = await readGenerations(options.from, work.disk)
  const { examined, files, bytes } = await examineAll(told, { keys: options.keys ?? null }, work)
  const generations = examined.map((one) => asGeneration(one, options.language))
  return { generations, notOurs: await lettersIn(told, options.reader, work.disk), files, bytes }
}

function lettersIn([first]: readonly Told[], reader: Uint8Array | undefined, disk: BackupDisk): Promise<string[]> {
  if (first === undefined || reader === undefined) return Promise.resolve([])
  return lettersNotOurs({ root: dirname(first.bookFolder), reader }, disk)
}

function asGeneration(examined: Examined, language: Language): Generation {
  const { name, madeAt, book, good, reason, manifest, told } = examined
  return {
    name,
    madeAt: madeAt.toISOString(),
    book,
    good,
    reason: reason === null ? null : reasonLine(language, reason),
    locked: manifest?.locked ?? false,
    contents: told?.contents ?? null,
    counts: told?.counts ?? null,
  }
}
