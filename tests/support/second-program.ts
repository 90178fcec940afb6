/** @file Starting a real second program that holds a book open, and ending it without a word. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

type SecondProgram = { readOnly: string | null; endSuddenly: () => Promise<void> }

/** A program that has the book open, having saved the word if one is given; `endSuddenly` gives it no chance to tidy up. */
export async function secondProgram(book: string, word?: string): Promise<SecondProgram> {
  const script = fileURLToPath(new URL('hold-book.ts', import.meta.url))
  const child = spawn(process.execPath, [script, book, ...(word === undefined ? [] : [word])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const endSuddenly = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(endSuddenly)
  const said: unknown[] = await Promise.race([once(child.stdout, 'data'), ended.then(() => ['{}'])])
  const { readOnly } = JSON.parse(String(said[0])) as { readOnly: string | null }
  return { readOnly, endSuddenly }
}
