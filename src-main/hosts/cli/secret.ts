/** @file Passwords and words on the command line: from a file, or typed without being shown. Never from the words of the command. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { BookError } from '#contract'
import type { Key } from '#contract'
import type { Asked } from './command.ts'
import { option } from './option.ts'
import { asReadError } from './verbs/files.ts'
import type { Voice } from './voice.ts'

type Run = Pick<Asked, 'options'> & { voice: Voice }

/** The key that was named in a file, or is typed in the terminal. */
export async function readKey(run: Run): Promise<Key> {
  const words = option(run, 'words-file')
  if (words !== undefined) return { kind: 'words', words: await readSecret(words) }
  return { kind: 'password', password: await readPassword(run, 'password-file', asks.password) }
}

/** A password from the file of this option, or typed; in one Unicode form, as in the window. */
export async function readPassword(run: Run, name: string, question: Question): Promise<string> {
  const file = option(run, name)
  const password = (file === undefined ? await ask(run, question) : await readSecret(file)).normalize('NFC')
  if (password === '') throw new BookError('password-empty')
  return password
}

/** One line, typed after the question; shown while it is typed only when it is no secret. */
export function ask(run: Run, question: Question, isShown = false): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  run.voice.complain(run.voice.pick(question))
  const isTerminal = process.stdin.isTTY && !isShown
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal })
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => reject(new BookError('password-empty')))
  })
}

type Question = { nl: string; en: string }

export const asks = {
  password: { nl: 'Wachtwoord:', en: 'Password:' },
  newPassword: { nl: 'Nieuw wachtwoord:', en: 'New password:' },
} as const satisfies Record<string, Question>

// an editor ends a file with a line break, which is not part of the password
async function readSecret(file: string): Promise<string> {
  const bytes = await readFile(path.resolve(file)).catch((cause: unknown) => {
    throw asReadError(cause, path.basename(file))
  })
  return new TextDecoder().decode(bytes).replace(/\r?\n$/u, '')
}
