/** @file Runs the command line as a person would: a program of its own, with its words, output and exit code. */
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const program = path.join(root, 'src-main', 'hosts', 'cli', 'index.ts')

export type Ran = { status: number | null; out: string; err: string }

/** Runs `bewaarboek <words>`; the system's language is Dutch unless `environment` says otherwise. */
export async function bewaarboek(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'nl_NL.UTF-8', ...environment },
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}
