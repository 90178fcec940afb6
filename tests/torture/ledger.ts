/** @file What the program at work said it had done, line by line. Each line was written after the call had returned. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { PageId, PhotoId } from '#contract'

export const works = [
  'letter',
  'photo',
  'backup',
  'restore',
  'lock',
  'unlock',
  'generation',
  'bring',
  'migration',
  'password',
] as const
export type WorkName = (typeof works)[number]

/**
 * `began`: the work is under way; `to`: the name of the book a restore makes; `name`: the state that is brought back; `number`: of the
 * new password. `manifest`: the SHA-256 of the new generation's manifest. A state that was the same as the one before has no name.
 */
export const Report = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('open') }),
  z.strictObject({
    did: z.literal('began'),
    work: z.enum(works),
    to: z.string().optional(),
    name: z.string().optional(),
    number: z.int().optional(),
  }),
  z.strictObject({ did: z.literal('letter'), page: PageId, version: z.int() }),
  z.strictObject({ did: z.literal('photo'), photo: PhotoId, sha256: z.string() }),
  z.strictObject({ did: z.literal('backup'), generation: z.string(), manifest: z.string() }),
  z.strictObject({ did: z.literal('restore'), to: z.string() }),
  z.strictObject({ did: z.literal('lock'), to: z.string() }),
  z.strictObject({ did: z.literal('unlock'), to: z.string() }),
  z.strictObject({ did: z.literal('generation'), name: z.string().nullable() }),
  z.strictObject({ did: z.literal('bring'), name: z.string() }),
  z.strictObject({ did: z.literal('migration') }),
  z.strictObject({ did: z.literal('password'), number: z.int() }),
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
  return works.filter((work) => begunUnended(ledger, work) !== undefined)
}

/** Whether the program that was cut off had begun such work; of a ground that nobody worked on yet, whether it ever was. */
export function touched(ledger: Ledger, ...asked: readonly WorkName[]): boolean {
  return ledger
    .slice(ledger.findLastIndex(({ did }) => did === 'open') + 1)
    .some((report) => report.did === 'began' && asked.includes(report.work))
}

/** What the book must hold: as it was left, or, cut off while an earlier state was brought back, as that or as this. */
export function promises(ledger: Ledger): Ledger[] {
  const book: Held = { now: [], kept: new Map() }
  for (const report of ledger) take(book, report)
  const bringing = begunUnended(ledger, 'bring')?.name
  return bringing === undefined ? [book.now] : [book.now, stateOf(book, bringing)]
}

type Held = { now: Ledger; kept: Map<string, Ledger> }

const stateOf = ({ kept }: Held, name: string): Ledger => kept.get(name) ?? []

function take(book: Held, report: Report) {
  if (report.did === 'letter' || report.did === 'photo') book.now = [...book.now, report]
  if (report.did === 'generation' && report.name !== null) book.kept.set(report.name, book.now)
  if (report.did === 'bring') book.now = stateOf(book, report.name)
}

/** What each state that was kept must hold, by its name, in the order in which they were kept. */
export function promisedStates(ledger: Ledger): Map<string, Ledger> {
  return new Map(
    ledger.flatMap((report, at) =>
      report.did === 'generation' && report.name !== null
        ? [[report.name, promises(ledger.slice(0, at))[0] ?? []] as const]
        : [],
    ),
  )
}

/** The numbers of the passwords of which one must open the book, that which was confirmed last first. */
export function passwordsOf(ledger: Ledger): number[] {
  const last = reportsOf(ledger, 'password').at(-1)?.number ?? 0
  const begun = begunUnended(ledger, 'password')?.number
  return begun === undefined ? [last] : [last, begun]
}

/** What had been confirmed when the backup of this generation began, and so must be in it. */
export function promisedBy(ledger: Ledger, generation: string): Ledger {
  const made = ledger.findIndex((report) => report.did === 'backup' && report.generation === generation)
  return beforeBegan(made === -1 ? ledger : ledger.slice(0, made), 'backup')
}

/** What the restored book of this name must hold: the newest generation confirmed before the restore began. */
export function promisedAt(ledger: Ledger, to: string): Ledger {
  const began = ledger.findIndex((report) => report.did === 'began' && report.to === to)
  const newest = reportsOf(ledger.slice(0, Math.max(0, began)), 'backup').at(-1)
  return newest === undefined ? [] : promisedBy(ledger, newest.generation)
}

/** What the copy of this name, with a lock or without, must hold. */
export function promisedToCopy(ledger: Ledger, to: string, work: 'lock' | 'unlock'): Ledger {
  const made = ledger.findIndex((report) => report.did === work && report.to === to)
  return beforeBegan(made === -1 ? ledger : ledger.slice(0, made), work)
}

/** What had been confirmed before this work last began; one that was finished without a word left to say so is the last that began. */
export function beforeBegan(ledger: Ledger, work: WorkName): Ledger {
  return ledger.slice(
    0,
    Math.max(
      0,
      ledger.findLastIndex((report) => report.did === 'began' && report.work === work),
    ),
  )
}

type Began = Extract<Report, { did: 'began' }>

function begunUnended(ledger: Ledger, work: WorkName): Began | undefined {
  const last = ledger.findLast((report) => report.did === work || (report.did === 'began' && report.work === work))
  return last?.did === 'began' ? last : undefined
}
