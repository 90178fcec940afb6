/** @file The worker's end: takes jobs one by one, answers with the pages. */
import { parentPort, workerData } from 'node:worker_threads'
import { BookError } from '#contract'
import { withPageBoxes } from './page-boxes.ts'
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
  const make = async (job: PressJob) => {
    try {
      const pressed = press.set(job, (step) => answer({ kind: 'step', step }))
      const result = await withTrim(pressed, job)
      // handed over and not copied: a PDF for a print shop is as large as all its pictures together
      port.postMessage({ kind: 'done', result } satisfies WorkerAnswer, result.pdf === null ? [] : [result.pdf.buffer])
    } catch (cause) {
      answer({ kind: 'refused', reason: reasonOf(cause) })
    }
  }
  port.on('message', (job: PressJob) => void make(job))
}

async function withTrim(pressed: Pressed, { trim }: PressJob): Promise<Pressed> {
  return pressed.pdf === null || trim === null ? pressed : { ...pressed, pdf: await withPageBoxes(pressed.pdf, trim) }
}

/** A failure nobody foresaw is told by its kind only: its message might quote what a parent wrote. */
function reasonOf(cause: unknown): string {
  if (cause instanceof BookError) return cause.details['reason'] ?? cause.code
  return cause instanceof Error ? cause.name : 'unknown'
}
