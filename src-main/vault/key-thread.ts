/** @file Where the work on key files is done: heavy work in a thread, so that no window waits; light work at once. */
import { Worker } from 'node:worker_threads'
import { doKeyWork, workFactorOf } from './key-work.ts'
import type { KeyWork, KeyWorkDone } from './key-work.ts'

/** The work done, in a thread when it takes longer than starting one does. */
export function workOnKey(work: KeyWork): Promise<KeyWorkDone> {
  const factor = work.kind === 'write' ? work.workFactor : (workFactorOf(work.file) ?? 0)
  return factor < HEAVY ? doKeyWork(work) : inThread(work)
}

// 2^12 takes 20 ms, about what it takes to start a thread
const HEAVY = 12

async function inThread(work: KeyWork): Promise<KeyWorkDone> {
  const worker = new Worker(workerFile, { workerData: work })
  const done = Promise.withResolvers<KeyWorkDone>()
  worker.once('message', (message: KeyWorkDone) => done.resolve(message))
  worker.once('error', (cause) => done.reject(cause))
  worker.once('exit', () => done.reject(new Error('the worker ended without an answer')))
  try {
    return await done.promise
  } finally {
    await worker.terminate()
  }
}

// from source this runs as TypeScript; after a build there is only JavaScript beside it
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './key-worker.ts' : './key-worker.js', import.meta.url)
