/** @file HEIC (HEVC) files, which sharp cannot read: drawn by a worker thread that lives for one file, so that its memory goes back. */
import { Worker } from 'node:worker_threads'
import { BookError } from '#contract'
import type { HeicAnswer, HeicQuestion } from './heic-worker.ts'

/** The picture in upright pixels; fails with `stopped` when asked to, with any other error when nothing can be drawn. */
export async function drawHeic(question: HeicQuestion, signal?: AbortSignal): Promise<HeicAnswer> {
  if (signal?.aborted) throw new BookError('stopped')
  // libheif speaks to the console when a file is damaged; a program whose output is read by another must stay silent
  const worker = new Worker(workerFile, { workerData: question, stdout: true, stderr: true })
  const answer = Promise.withResolvers<HeicAnswer>()
  const stop = () => answer.reject(new BookError('stopped'))
  signal?.addEventListener('abort', stop, { once: true })
  worker.once('message', (message: HeicAnswer) => answer.resolve(message))
  worker.once('error', (cause) => answer.reject(cause))
  worker.once('exit', () => answer.reject(new Error('the worker ended without an answer')))
  try {
    return await answer.promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

// from source this runs as TypeScript; after a build there is only JavaScript beside it
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './heic-worker.ts' : './heic-worker.js', import.meta.url)
