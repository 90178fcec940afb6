/** @file A real book with a lock on it, whose key costs no time to try. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { BookId } from '#contract'
import { createShelf } from '#main/folder'
import { createVault, makeKeys } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { freshFolder } from './fresh-folder.ts'

export const password = 'zee en schelpen 12'

export const quickVault = createVault({ lists: [], workFactors: { password: 2, recovery: 2 } })

/** The keys of a new book, and a function that writes them under the password. */
export async function newLock(id: BookId, secret = password) {
  const keys = await makeKeys(id)
  const keyFiles = (keysFolder: string) =>
    quickVault.writeKey(keysFolder, { kind: 'password', secret, keys, madeAt: new Date('2026-11-21T18:00:00.000Z') })
  return { keys, keyFiles }
}

export type LockedBook = { path: string; id: BookId; keys: BookKeys }

/** A new, closed, locked book in a folder of its own. */
export async function aLockedBook(): Promise<LockedBook> {
  const id = BookId.parse(randomUUID())
  const lock = await newLock(id)
  const path = await createShelf().make({ path: join(freshFolder(), 'Ons boek'), id, madeBy: '0.1.0', ...lock })
  return { path, id, keys: lock.keys }
}

type Program = { said: string; endSuddenly: () => Promise<void> }

/** A program of its own from this folder, once it has said its first line; `endSuddenly` gives it no chance to tidy up. */
export async function anotherProgram(
  script: string,
  asked: { words: string[]; tempFolder?: string },
): Promise<Program> {
  const { words, tempFolder } = asked
  const env = tempFolder === undefined ? process.env : { ...process.env, TMPDIR: tempFolder }
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  })
  const ended = once(child, 'exit')
  const endSuddenly = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(endSuddenly)
  const said: unknown[] = await Promise.race([once(child.stdout, 'data'), ended.then(() => ['it ended'])])
  return { said: String(said[0]).trim(), endSuddenly }
}
