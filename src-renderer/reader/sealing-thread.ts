/**
 * @file Opening age files beside the page, so that it stays awake while a password is tried.
 *
 * A page opened from a stick may load nothing, not even a script for a thread. So the thread runs the one script of this page again;
 * `main.ts` sees that there is no document and answers letters instead. Where a browser refuses that too, the page does the work itself.
 */
import { unsealed } from './sealing.ts'
import type { Opener } from './sealing.ts'

type Letter = { readonly number: number; readonly sealed: Blob; readonly opener: Opener }
type Answer = { readonly number: number; readonly opened: Blob | null }

export type Unseal = (sealed: Blob, opener: Opener) => Promise<Blob | null>

/** A way to open age files; `script` is the text of this page's own script. The thread is started when first needed. */
export function createUnseal(script: string): Unseal {
  let thread: Promise<Worker | null> | undefined
  let number = 0
  return async (sealed, opener) => {
    thread ??= startThread(script)
    const worker = await thread
    if (worker === null) return unsealed(sealed, opener)
    number += 1
    return ask(worker, { number, sealed, opener })
  }
}

/** What the thread does: it answers each letter with what was in the sealed file. */
export function answerLetters() {
  self.addEventListener('message', ({ data }: MessageEvent<Letter>) => {
    void unsealed(data.sealed, data.opener).then((opened) => {
      const answer: Answer = { number: data.number, opened }
      self.postMessage(answer)
    })
  })
  const ready: Answer = { number: 0, opened: null }
  self.postMessage(ready)
}

function startThread(script: string): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
      const worker = new Worker(address)
      const settle = (result: Worker | null) => {
        URL.revokeObjectURL(address)
        resolve(result)
      }
      worker.addEventListener('error', () => settle(null), { once: true })
      worker.addEventListener('message', () => settle(worker), { once: true })
    } catch {
      resolve(null)
    }
  })
}

function ask(worker: Worker, letter: Letter): Promise<Blob | null> {
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<Answer>) => {
      if (data.number !== letter.number) return
      worker.removeEventListener('message', hear)
      resolve(data.opened)
    }
    worker.addEventListener('message', hear)
    worker.addEventListener('error', () => reject(new Error('the thread stopped')), { once: true })
    worker.postMessage(letter)
  })
}
