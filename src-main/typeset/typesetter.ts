/** @file Sets documents one after the other in a worker thread that stays warm; a stopped job takes its worker with it. */
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { BookError } from '#contract'
import { finished } from './finish.ts'
import type { Layout, LayoutJob, TypesetJob, TypesetResult, TypesetStep } from './job.ts'
import { blankFor } from './photos.ts'
import type { Pressed, PressJob } from './press.ts'
import type { WorkerAnswer } from './typeset-worker.ts'

export type SetOptions = { readonly signal?: AbortSignal; readonly onStep?: (step: TypesetStep) => void }
export type Typesetter = {
  set: (job: TypesetJob, options?: SetOptions) => Promise<TypesetResult>
  /** where everything would stand, without a PDF */
  layOut: (job: LayoutJob, options?: SetOptions) => Promise<Layout>
  close: () => Promise<void>
}

type FinalAnswer = Exclude<WorkerAnswer, { kind: 'step' }>
/** A worker and what it holds in memory: the digest of every picture it was given, by path. */
type Line = { worker: Worker; held: Map<string, string> }

type Press = (job: LayoutJob, wants: PressJob['wants'], options: SetOptions) => Promise<Pressed>

/** A typesetter for the templates and fonts under `resources`; jobs wait for each other, 'stopped' ends one, 'booklet-failed' leaves the next untouched. */
export function createTypesetter({ resources }: { resources: string }): Typesetter {
  const lines = createLines(resources)
  const press = createRow(lines.press)
  return {
    set: async (job, options = {}) => {
      const { pdf, ...layout } = await press(job, 'pdf', options)
      if (pdf === null) throw new BookError('booklet-failed', { reason: 'the worker gave no PDF' })
      return { ...layout, pdf: finished(pdf, job) }
    },
    layOut: async (job, options = {}) => {
      const { pageCount, marks, placed, fields, replaced } = await press(job, 'layout', options)
      return { pageCount, marks, placed, fields, replaced }
    },
    close: async () => {
      await press.last()
      await lines.close()
    },
  }
}

/** Jobs one after the other; one that fails or stops lets the next begin all the same. */
function createRow(pressNow: Press): Press & { last: () => Promise<unknown> } {
  let last: Promise<unknown> = Promise.resolve()
  const press: Press = (job, wants, options) => {
    const turn = last.then(() => pressNow(job, wants, options))
    last = turn.catch(() => undefined)
    return stoppable(turn, options.signal)
  }
  return Object.assign(press, { last: () => last })
}

/** The worker that is warm, if any, and those that are ending. */
function createLines(resources: string) {
  let line: Line | null = null
  const ending: Promise<number>[] = []
  const digestOf = createDigests()

  const lineNow = (): Line => {
    if (line !== null) return line
    const started: Line = { worker: startWorker(resources), held: new Map() }
    started.worker.on('exit', () => (line = line === started ? null : line))
    line = started
    return started
  }
  const letGo = (used: Line) => {
    if (line === used) line = null
    ending.push(used.worker.terminate())
  }
  const press: Press = async (job, wants, options) => {
    if (options.signal?.aborted === true) throw new BookError('stopped')
    const used = lineNow()
    const parts = { ...parcel(job, used, digestOf), wants }
    const answer = await run(used, parts, options).catch((cause: unknown) => {
      letGo(used)
      throw cause
    })
    if (answer.kind === 'refused') throw new BookError('booklet-failed', { reason: answer.reason })
    return answer.result
  }
  const close = async () => {
    if (line !== null) letGo(line)
    await Promise.all(ending)
  }
  return { press, close }
}

function startWorker(resources: string): Worker {
  const file = import.meta.url.endsWith('.ts') ? './typeset-worker.ts' : './typeset-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { resources } })
  // a failure is answered where a job waits for it; between jobs it only means that a fresh worker is needed
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

/** What goes to the worker: bytes only when it does not hold the very same under that path. */
function parcel(job: LayoutJob, { held }: Line, digestOf: (bytes: Uint8Array) => string): Omit<PressJob, 'wants'> {
  const blanks = (job.photos ?? []).map(({ path }) => ({ path, bytes: blankFor(path) }))
  const all = [...job.pictures, ...blanks]
  const paths = new Set(all.map(({ path }) => path))
  for (const path of paths) if (!isPicturePath(path)) throw new BookError('invalid-input', { field: 'pictures' })
  for (const path of held.keys()) if (!paths.has(path)) held.delete(path)
  const pictures = all.map(({ path, bytes }) => {
    const digest = digestOf(bytes)
    if (held.get(path) === digest) return { path, bytes: null }
    held.set(path, digest)
    return { path, bytes }
  })
  const { template, data, date, standard = 'ua-1' } = job
  return { template, data, pictures, date, standard }
}

/** A path inside the templates' own folder, such as '/pictures/a.jpg'; nothing leads out of it. */
function isPicturePath(path: string): boolean {
  return /^\/[\w-]+(\/[\w.-]+)+$/.test(path) && !path.includes('..')
}

/** A picture handed in again as the same array is not hashed again: an edit of one word must not cost a second of hashing. */
function createDigests(): (bytes: Uint8Array) => string {
  const known = new WeakMap<Uint8Array, string>()
  return (bytes) => {
    const digest = known.get(bytes) ?? createHash('sha256').update(bytes).digest('base64')
    known.set(bytes, digest)
    return digest
  }
}

/** The worker's answer, also when it refuses; throws when it was stopped or ended without a word. */
function run({ worker }: Line, job: PressJob, { signal, onStep }: SetOptions): Promise<FinalAnswer> {
  return new Promise((resolve, reject) => {
    const stopped = () => settle(() => reject(new BookError('stopped')))
    const failed = () => settle(() => reject(new BookError('booklet-failed', { reason: 'the worker ended' })))
    const answered = (answer: WorkerAnswer) => {
      if (answer.kind === 'step') onStep?.(answer.step)
      else settle(() => resolve(answer))
    }
    const settle = (end: () => void) => {
      signal?.removeEventListener('abort', stopped)
      worker.off('message', answered).off('error', failed).off('exit', failed).unref()
      end()
    }
    signal?.addEventListener('abort', stopped, { once: true })
    worker.on('message', answered).on('error', failed).on('exit', failed).ref()
    worker.postMessage(job)
  })
}

/** A job that still waits its turn stops at once, without waiting for the ones before it. */
function stoppable<T>(turn: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return turn
  return new Promise((resolve, reject) => {
    const stop = () => reject(new BookError('stopped'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
