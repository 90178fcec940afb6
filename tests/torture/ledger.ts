/** @file What the program at work said it had done, line by line. Each line was written after the call had returned. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { PageId, PhotoId } from '#contract'

export const works = ['letter', 'photo', 'backup', 'restore'] as const
export type WorkName = (typeof works)[number]

/** `began`: the work is under way; `to`: the name of the book a restore makes. `manifest`: the SHA-256 of the new generation's manifest. */
export const Report = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('open') }),
  z.strictObject({ did: z.literal('began'), work: z.enum(works), to: z.string().optional() }),
  z.strictObject({ did: z.literal('letter'), page: PageId, version: z.int() }),
  z.strictObject({ did: z.literal('photo'), photo: PhotoId, sha256: z.string() }),
  z.strictObject({ did: z.literal('backup'), generation: z.string(), manifest: z.string() }),
  z.strictObject({ did: z.literal('restore'), to: z.string() }),
])
export type Report = z.infer<typeof Report>
export type Ledger = readonly Report[]

/** The reports in these lines; a last line that was cut off confirms nothing. */
export function readLines(text: string): Report[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => Report.parse(JSON.parse(line)))
}

export const readLedger = (file: string): Report[] => readLines(readFileSync(file, 'utf8'))

export function writeLedger(file: string, ledger: Ledger) {
  writeFileSync(file, ledger.map((report) => `${JSON.stringify(report)}\n`).join(''))
}

/** The reports of one kind, in order. */
export function reportsOf<Did extends Report['did']>(ledger: Ledger, did: Did): Extract<Report, { did: Did }>[] {
  return ledger.filter((report): report is Extract<Report, { did: Did }> => report.did === did)
}

/** The kinds of work that had begun and not ended when the program was cut off. */
export function underWay(ledger: Ledger): WorkName[] {
  return works.filter((work) => {
    const last = ledger.findLast((report) => report.did === work || (report.did === 'began' && report.work === work))
    return last?.did === 'began'
  })
}

/** Whether the program that was cut off was writing backups; without one, what was there before is all there is. */
export function wroteBackups(ledger: Ledger): boolean {
  return ledger.slice(ledger.findLastIndex(({ did }) => did === 'open') + 1).some(isBegunBackup)
}

/** What had been confirmed when the backup of this generation began, and so must be in it. */
export function promisedBy(ledger: Ledger, generation: string): Ledger {
  const made = ledger.findIndex((report) => report.did === 'backup' && report.generation === generation)
  // one that was finished without a word left to say so is the last that began
  const upTo = made === -1 ? ledger : ledger.slice(0, made)
  return upTo.slice(0, Math.max(0, upTo.findLastIndex(isBegunBackup)))
}

/** What the restored book of this name must hold: the newest generation confirmed before the restore began. */
export function promisedAt(ledger: Ledger, to: string): Ledger {
  const began = ledger.findIndex((report) => report.did === 'began' && report.to === to)
  const newest = reportsOf(ledger.slice(0, Math.max(0, began)), 'backup').at(-1)
  return newest === undefined ? [] : promisedBy(ledger, newest.generation)
}

const isBegunBackup = (report: Report) => report.did === 'began' && report.work === 'backup'
