/** @file Saving by itself: soon after the last key, one save at a time, and nothing typed is lost by a save that is refused. */
import { BookError } from '#contract'

/** How long after the last key a save begins, and how long typing without a pause may keep it waiting; milliseconds. */
export const QUIET_MS = 600
export const LONGEST_MS = 4000

/** Where saving is. `kept`: nothing was changed here; `saved`: at this time; `refused`: why, the words still wait. */
export type SavingPhase =
  { state: 'kept' } | { state: 'saving' } | { state: 'saved'; at: Date } | { state: 'refused'; error: unknown }

type Needs<Changes extends object> = {
  save: (changes: Partial<Changes>) => Promise<void>
  now?: () => Date
  /** Runs something later; gives the way to call it off. */
  later?: (run: () => void, ms: number) => () => void
}

type Reads<Changes> = Map<keyof Changes, () => Changes[keyof Changes]>

/** The saving of one page or photo: `change` names what changed and how to read it, `flush` saves at once and waits for it. */
export function createSaving<Changes extends object>({
  save,
  now = () => new Date(),
  later = afterMs,
}: Needs<Changes>) {
  let phase = $state.raw<SavingPhase>({ state: 'kept' })
  const waiting: Reads<Changes> = new Map()
  let waitingSince: number | null = null
  let callOff = () => {}
  let running = Promise.resolve()
  let sending = false

  async function sendAll() {
    let error: unknown = null
    sending = true
    while (waiting.size > 0 && error === null) {
      const batch: Reads<Changes> = new Map(waiting)
      waiting.clear()
      waitingSince = null
      phase = { state: 'saving' }
      error = await send(batch)
      phase = error === null ? { state: 'saved', at: now() } : { state: 'refused', error }
    }
    sending = false
  }

  // a refusal about what was typed may be about one thing of several; the others are saved by themselves
  async function send(batch: Reads<Changes>): Promise<unknown> {
    try {
      await save(valuesOf(batch))
      return null
    } catch (error) {
      if (batch.size === 1 || !isAboutWords(error)) {
        for (const [key, read] of batch) if (!waiting.has(key)) waiting.set(key, read)
        return error
      }
      let last: unknown = null
      for (const entry of batch) last = (await send(new Map([entry]))) ?? last
      return last
    }
  }

  function flush(): Promise<void> {
    callOff()
    // begins at once when nothing is under way: a window that closes gives no time to wait
    running = sending ? running.then(sendAll) : sendAll()
    return running
  }

  function change<Key extends keyof Changes>(key: Key, read: () => Changes[Key]) {
    waiting.set(key, read)
    if (phase.state !== 'refused') phase = { state: 'saving' }
    const nowMs = now().getTime()
    waitingSince ??= nowMs
    callOff()
    callOff = later(() => void flush(), Math.max(0, Math.min(QUIET_MS, waitingSince + LONGEST_MS - nowMs)))
  }

  return {
    get phase() {
      return phase
    },
    change,
    /** Changes that waited elsewhere wait here now. */
    takeUp: (changes: Partial<Changes>) => {
      const keys = Object.keys(changes) as (keyof Changes)[]
      // each key comes from the object itself, so its value is there
      for (const key of keys) change(key, () => changes[key] as Changes[keyof Changes])
    },
    /** What was changed and is not on disk yet. */
    waiting: () => valuesOf(waiting),
    flush,
  }
}

export type Saving<Changes extends object> = ReturnType<typeof createSaving<Changes>>

/** Saves whatever waits when the window is left, hidden or closed, and when the screen goes; for `onMount`. */
export function saveOnLeaving(saving: { flush: () => Promise<void> }): () => void {
  const leave = () => void saving.flush()
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('blur', leave)
  document.addEventListener('visibilitychange', hide)
  return () => {
    leave()
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('blur', leave)
    document.removeEventListener('visibilitychange', hide)
  }
}

function valuesOf<Changes extends object>(batch: Reads<Changes>): Partial<Changes> {
  const values: Partial<Changes> = {}
  for (const [key, read] of batch) values[key] = read()
  return values
}

function isAboutWords(error: unknown): boolean {
  return (
    error instanceof BookError &&
    (error.code === 'invalid-input' || error.code === 'text-too-long' || error.code === 'date-not-real')
  )
}

function afterMs(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => {
    clearTimeout(timer)
  }
}
