/** @file Starting the programs of the torture, and ending one without a word. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Ended = { said: string; complained: string; status: number | null; signal: NodeJS.Signals | null }

// the same two programs start many times: what Node made of their code is kept between the starts
const compiled = mkdtempSync(join(tmpdir(), 'bewaarboek-torture-'))
process.once('exit', () => rmSync(compiled, { recursive: true, force: true }))
const environment = { ...process.env, NODE_COMPILE_CACHE: compiled }

/** What a program said and how it ended, left to itself. */
export function runProgram(program: string, words: readonly string[]): Promise<Ended> {
  return start(program, words).ended
}

/** The same for a program that is cut off `afterMs` milliseconds after its first line. */
export async function cutOff(program: string, words: readonly string[], afterMs: number): Promise<Ended> {
  const { child, ended, firstLine } = start(program, words)
  await Promise.race([firstLine, ended])
  // the moment is what this is about: no condition could stand for it
  await Promise.race([pause(afterMs), ended])
  child.kill('SIGKILL')
  return ended
}

function start(program: string, words: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  const said = { said: '', complained: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.complained += text))
  const firstLine = new Promise((resolve) => child.stdout.once('data', resolve))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve({ ...said, status, signal }))
  })
  return { child, ended, firstLine }
}
