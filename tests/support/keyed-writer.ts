/** @file Starting a second program that saves letters in a locked database, and ending it without a word. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** `saved`: how many letters it said were saved; it goes on until `endSuddenly`, which comes after at least five. */
type Writer = { saved: () => number; endSuddenly: () => Promise<void> }

/** A program that has the locked database open and goes on saving letters 'Brief nummer 1', 2, 3 ... */
export async function keyedWriter(file: string, key: Uint8Array): Promise<Writer> {
  const script = fileURLToPath(new URL('write-keyed.ts', import.meta.url))
  const child = spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const state = { saved: 0 }
  child.stdin.end(Buffer.from(key).toString('hex'))
  const five = new Promise<void>((resolve) => {
    child.stdout.on('data', (said: Buffer) => {
      state.saved += said.filter((byte) => byte === 10).length
      if (state.saved >= 5) resolve()
    })
  })
  const endSuddenly = async () => {
    await Promise.race([five, ended])
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(endSuddenly)
  return { saved: () => state.saved, endSuddenly }
}
