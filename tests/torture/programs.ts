/** @file Starting the programs of the torture, ending one without a word, and asking the one that looks. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

export type Ended = { said: string; complained: string; status: number | null; signal: NodeJS.Signals | null }

// the same program starts many times: what Node made of its code is kept between the starts
const compiled = mkdtempSync(join(tmpdir(), 'bewaarboek-torture-'))
process.once('exit', () => rmSync(compiled, { recursive: true, force: true }))
const environment = { ...process.env, NODE_COMPILE_CACHE: compiled }

/** What a program said and how it ended, left to itself. */
export function runProgram(program: string, words: readonly string[]): Promise<Ended> {
  return start(program, words).ended
}

/** The moment at which a program is cut off: so long after it has said so many lines. */
export type Moment = { lines: number; thenMs: number }

/** The same for a program that is cut off at this moment. */
export async function cutOff(program: string, words: readonly string[], { lines, thenMs }: Moment): Promise<Ended> {
  const { child, ended, saidLines } = start(program, words)
  await Promise.race([saidLines(lines), ended])
  // the moment is what this is about: no condition could stand for it
  await Promise.race([pause(thenMs), ended])
  child.kill('SIGKILL')
  return ended
}

/** What the program that looks finds in this folder. */
export async function ask(folder: string): Promise<string[]> {
  const looker = resting.pop() ?? startLooker()
  const found = await looker.ask(folder)
  if (looker.isThere()) resting.push(looker)
  return found
}

/** Lets the programs that look end. */
export function endLooking() {
  for (const looker of resting.splice(0)) looker.end()
}

type Looker = { ask: (folder: string) => Promise<string[]>; isThere: () => boolean; end: () => void }

// starting one takes as long as a look does, so it stays for the next; nothing of the program that was cut off is ever in it
const resting: Looker[] = []

// a look takes a second; far beyond that something waits for what never comes
const LONGEST_LOOK_MS = 120_000

function startLooker(): Looker {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'checker.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environment,
  })
  const complained = { text: '' }
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained.text += text))
  const closed = once(child, 'close').then(() => null)
  return {
    ask: async (folder) => {
      child.stdin.write(`${folder}\n`)
      const giveUp = setTimeout(() => child.kill('SIGKILL'), LONGEST_LOOK_MS)
      const answer = await Promise.race([line(child.stdout), closed]).finally(() => clearTimeout(giveUp))
      return answer === null
        ? [`the program that looks did not get to the end: ${complained.text}`]
        : z.array(z.string()).parse(JSON.parse(answer))
    },
    isThere: () => child.exitCode === null && child.signalCode === null,
    end: () => child.stdin.end(),
  }
}

async function line(from: Readable): Promise<string> {
  let said = ''
  while (!said.endsWith('\n')) {
    const [text] = (await once(from, 'data')) as [string]
    said += text
  }
  return said
}

function start(program: string, words: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  const said = { said: '', complained: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.complained += text))
  const saidLines = async (lines: number) => {
    while (said.said.split('\n').length <= lines) await once(child.stdout, 'data')
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve({ ...said, status, signal }))
  })
  return { child, ended, saidLines }
}
