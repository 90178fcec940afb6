/** @file The worker's end: takes jobs one by one, answers with the pages. */
import { parentPort, workerData } from 'node:worker_threads'
import { BookError } from '#contract'
import { createPress } from './press.ts'
import type { Pressed, PressJob } from './press.ts'
import type { TypesetStep } from './job.ts'

export type WorkerAnswer =
  { kind: 'step'; step: TypesetStep } | { kind: 'done'; result: Pressed } | { kind: 'refused'; reason: string }

const port = parentPort
if (port !== null) {
  // The only side that starts this worker is typesetter.ts, and it always hands over this shape.
  const press = createPress(workerData as { resources: string })
  const answer = (message: WorkerAnswer) => {
    port.postMessage(message)
  }
  port.on('message', (job: PressJob) => {
    try {
      const result = press.set(job, (step) => answer({ kind: 'step', step }))
      // handed over and not copied
      port.postMessage({ kind: 'done', result } satisfies WorkerAnswer, result.pdf === null ? [] : [result.pdf.buffer])
    } catch (cause) {
      answer({ kind: 'refused', reason: reasonOf(cause) })
    }
  })
}

/** A failure nobody foresaw is told by its kind only: its message might quote what a parent wrote. */
function reasonOf(cause: unknown): string {
  if (cause instanceof BookError) return cause.details['reason'] ?? cause.code
  return cause instanceof Error ? cause.name : 'unknown'
}
