/** @file One run: a copy of the ground, a program at work on it that is cut off, and a fresh program that looks at what is left. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { kinds, longestMs, type Kind } from './kinds.ts'
import { readLedger, readLines, underWay, writeLedger, type Ledger, type WorkName } from './ledger.ts'
import { placesIn } from './places.ts'
import { cutOff, runProgram } from './programs.ts'
import { seeded, seedOfRun, whole } from './seeded.ts'

/** `cut`: the work that was under way when the program ended. `folder`: what is left, kept when something was found. */
export type Outcome = { run: number; kind: Kind; findings: string[]; cut: WorkName[]; ledger: Ledger; folder: string }

/** Makes the book with two generations that every run starts from; gives its folder. */
export async function layTheGround(seed: number): Promise<string> {
  const folder = await newFolder()
  const { said, complained, status } = await runProgram('worker.ts', [folder, 'ground', String(seed)])
  if (status !== 0) throw new Error(`The ground could not be laid: ${complained}`)
  writeLedger(placesIn(folder).ledger, readLines(said))
  return folder
}

/** Run number `run` of this seed. The same numbers give the same work and the same moment, as near as a machine can. */
export async function oneRun(ground: string, seed: number, run: number): Promise<Outcome> {
  const kind = kinds[run % kinds.length] ?? 'letters'
  const own = seedOfRun(seed, run)
  const folder = await copyOf(ground)
  const { said, complained, signal } = await cutOff(
    'worker.ts',
    [folder, kind, String(own)],
    whole(seeded(own), 0, longestMs[kind]),
  )
  const ledger = [...readLedger(placesIn(folder).ledger), ...readLines(said)]
  writeLedger(placesIn(folder).ledger, ledger)
  const itself = signal === 'SIGKILL' ? [] : [`the program ended by itself: ${complained}`]
  const findings = [...itself, ...(await lookAt(folder))]
  return { run, kind, findings, cut: underWay(ledger), ledger, folder }
}

/** What a fresh program finds in this folder. */
export async function lookAt(folder: string): Promise<string[]> {
  const { said, complained, status } = await runProgram('checker.ts', [folder])
  if (status !== 0) return [`the program that looks did not get to the end: ${complained}`]
  return z.array(z.string()).parse(JSON.parse(said))
}

/** A copy of a run's folder. */
export async function copyOf(from: string): Promise<string> {
  const folder = await newFolder()
  await cp(from, folder, { recursive: true })
  return folder
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 })

const newFolder = () => mkdtemp(join(tmpdir(), 'bewaarboek-torture-'))
