/** @file Keeping a generation in a thread of its own, so that a window never waits for a large book to be copied. */
import { Worker } from 'node:worker_threads'
import { BookError } from '#contract'
import type { GenerationKept, ToKeepAside } from './keep.ts'
import type { KeepAnswer } from './keep-worker.ts'

/**
 * The same as `keepGeneration` while the window goes on: a book of 10,000 letters takes longer than a screen may wait. What is written
 * meanwhile may or may not be in it. The right to write must stay with this program until it is done.
 */
export async function keepGenerationAside(asked: ToKeepAside): Promise<GenerationKept | null> {
  const worker = new Worker(workerFile, { workerData: asked })
  const answer = Promise.withResolvers<KeepAnswer>()
  worker.once('message', (message: KeepAnswer) => answer.resolve(message))
  worker.once('error', (cause) => answer.reject(cause))
  worker.once('exit', () => answer.reject(new Error('the thread ended without an answer')))
  try {
    const said = await answer.promise
    if ('refused' in said) throw new BookError(said.refused.code, said.refused.details)
    return said.kept
  } finally {
    await worker.terminate()
  }
}

// from source this runs as TypeScript; after a build there is only JavaScript beside it
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './keep-worker.ts' : './keep-worker.js', import.meta.url)
