/** @file One run: a copy of the ground, a program at work on it that is cut off, and another program that looks at what is left. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { longestMs, plan, type Ground, type Kind } from './kinds.ts'
import { readLedger, readLines, underWay, writeLedger, type Ledger, type WorkName } from './ledger.ts'
import { placesIn } from './places.ts'
import { ask, cutOff, runProgram, type Moment } from './programs.ts'
import { seeded, seedOfRun, whole } from './seeded.ts'

/** `cut`: the work that was under way when the program ended. `folder`: what is left, kept when something was found. */
export type Outcome = {
  run: number
  kind: Kind
  ground: Ground
  findings: string[]
  cut: WorkName[]
  ledger: Ledger
  folder: string
}

/** The folders of the books with two generations that every run starts from. */
export type Laid = Readonly<Record<Ground, string>>

/** Makes those books. */
export async function layTheGround(seed: number): Promise<Laid> {
  const [open, locked] = await Promise.all([lay('open', seed), lay('locked', seed)])
  return { open, locked }
}

async function lay(ground: Ground, seed: number): Promise<string> {
  const folder = await newFolder()
  writeLedger(placesIn(folder).ledger, [])
  await goOnWith(folder, ground, seed)
  return folder
}

/** Has a program do work that comes to an end in this folder, and writes down what it said. */
export async function goOnWith(folder: string, work: string, seed: number) {
  const { said, complained, status } = await runProgram('worker.ts', [folder, work, String(seed)])
  if (status !== 0) throw new Error(`The ground could not be laid: ${complained}`)
  writeDown(folder, said)
}

function writeDown(folder: string, said: string): Ledger {
  const { ledger: file } = placesIn(folder)
  const ledger = [...readLedger(file), ...readLines(said)]
  writeLedger(file, ledger)
  return ledger
}

/** `pace`: how much longer than usual the work may take before it is cut off. */
type Which = { seed: number; run: number; pace: number }

/** Run number `run` of this seed. The same numbers give the same work and the same moment, as near as a machine can. */
export async function oneRun(laid: Laid, { seed, run, pace }: Which): Promise<Outcome> {
  const { kind, ground } = plan[run % plan.length] ?? { kind: 'letters', ground: 'open' }
  const own = seedOfRun(seed, run)
  const folder = await copyOf(laid[ground])
  const { said, complained, signal } = await cutOff(
    'worker.ts',
    [folder, kind, String(own)],
    momentOf({ seed: own, run, pace }, kind),
  )
  const ledger = writeDown(folder, said)
  const itself = signal === 'SIGKILL' ? [] : [`the program ended by itself: ${complained}`]
  const findings = [...itself, ...(await ask(folder))]
  return { run, kind, ground, findings, cut: underWay(ledger), ledger, folder }
}

const MOST_LINES = 24

// every other round by what was done instead of by time, which reaches the later work on a slow machine too
function momentOf({ seed, run, pace }: Which, kind: Kind): Moment {
  const chance = seeded(seed)
  const longest = Math.round(longestMs[kind] * pace)
  const byTime = Math.floor(run / plan.length) % 2 === 0
  if (byTime) return { lines: 1, thenMs: whole(chance, 0, longest) }
  return { lines: whole(chance, 1, MOST_LINES), thenMs: whole(chance, 0, Math.round(longest / 8)) }
}

/** A copy of a run's folder. */
export async function copyOf(from: string): Promise<string> {
  const folder = await newFolder()
  await cp(from, folder, { recursive: true })
  return folder
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 })

const newFolder = () => mkdtemp(join(tmpdir(), 'bewaarboek-torture-'))
