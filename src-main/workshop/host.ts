/** @file Starts the loopback host as a program of its own and waits for its address: for end-to-end tests and pictures. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

const program = path.join(import.meta.dirname, '..', 'hosts', 'loopback', 'index.ts')

/**
 * `words`: options of the host; `environment`: values beside those of this program. `address` holds the one-time token. `said`: what it
 * wrote to standard error.
 */
export async function startHost(words: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, '--no-window', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const first = await Promise.race([firstLine(child.stdout), ended])
  if (typeof first !== 'string') throw new Error(`The host ended before it gave an address: ${said.join('')}`)
  return {
    address: first,
    said,
    ended,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => createInterface(stream).once('line', resolve))
}
