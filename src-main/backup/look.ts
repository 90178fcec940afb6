/** @file Looking at a backup: which generations there are, and whether each is still whole. */
import type { BackupSeen, Generation, Language } from '#contract'
import { examineAll } from './examine.ts'
import type { Examined } from './examine.ts'
import { readGenerations } from './generations.ts'
import { reasonLine } from './reasons.ts'
import { startWork } from './work.ts'
import type { WorkOptions } from './work.ts'

export type LookOptions = WorkOptions & { from: string; language: Language }

/** Every generation in the chosen folder, the newest first, each read through whole. */
export async function lookAtBackup(options: LookOptions): Promise<BackupSeen> {
  const { generations } = await verifyBackup(options)
  return { generations }
}

/** The same, with how many files and bytes were read and compared. */
export async function verifyBackup(options: LookOptions): Promise<BackupSeen & { files: number; bytes: number }> {
  const work = startWork(options)
  const { examined, files, bytes } = await examineAll(await readGenerations(options.from, work.disk), work)
  return { generations: examined.map((one) => asGeneration(one, options.language)), files, bytes }
}

function asGeneration({ name, madeAt, book, good, reason, manifest }: Examined, language: Language): Generation {
  return {
    name,
    madeAt: madeAt.toISOString(),
    book,
    good,
    reason: reason === null ? null : reasonLine(language, reason),
    contents: manifest?.contents ?? null,
    counts: manifest?.counts ?? null,
  }
}
