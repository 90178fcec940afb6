/** @file A worker thread of its own for one key file: scrypt takes half a second, and its memory goes back with the thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { doKeyWork } from './key-work.ts'
import type { KeyWork } from './key-work.ts'

// The only side that starts this worker is key-thread.ts, and it always hands over this shape.
if (parentPort !== null) parentPort.postMessage(await doKeyWork(workerData as KeyWork))
