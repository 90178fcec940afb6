/** @file Saving by itself: soon after the last key, one save at a time, and nothing typed is lost by a save that is refused. */
import { BookError } from '#contract'
import { answerSaveAll } from '../state/save-all.ts'
import { createPause, realClock, type Clock } from './writer-pause.ts'
import { createWaiting, oneByOne, valuesOf, type Batch, type Waiting } from './writer-waiting.ts'

/** Where saving is. `kept`: nothing was changed here; `saved`: at this time; `refused`: why, the words still wait. */
export type SavingPhase =
  { state: 'kept' } | { state: 'saving' } | { state: 'saved'; at: Date } | { state: 'refused'; error: unknown }

type Save<Changes extends object> = (changes: Partial<Changes>) => Promise<void>

/** The saving of one page or photo: `change` names what changed and how to read it, `flush` saves at once and waits for it. */
export function createSaving<Changes extends object>({
  save,
  clock = realClock,
}: {
  save: Save<Changes>
  clock?: Clock
}) {
  let phase = $state.raw<SavingPhase>({ state: 'kept' })
  const waiting = createWaiting<Changes>()
  const sendAll = oneAtATime(async () => {
    while (!waiting.isEmpty()) {
      phase = { state: 'saving' }
      phase = phaseAfter(await send({ save, waiting }, waiting.takeAll()), clock)
      if (phase.state === 'refused') return
    }
  })
  const pause = createPause(clock, () => void sendAll())

  const touched = () => {
    if (phase.state !== 'refused') phase = { state: 'saving' }
    pause.touch()
  }
  return {
    get phase() {
      return phase
    },
    /** What was changed and is not on disk yet. */
    waiting: waiting.values,
    change: <Key extends keyof Changes>(key: Key, read: () => Changes[Key]) => {
      waiting.note(key, read)
      touched()
    },
    flush: () => {
      pause.end()
      return sendAll()
    },
    /** Changes that waited elsewhere wait here now. */
    takeUp: (changes: Partial<Changes>) => {
      waiting.noteAll(changes)
      if (!waiting.isEmpty()) touched()
    },
  }
}

export type Saving<Changes extends object> = ReturnType<typeof createSaving<Changes>>

/** Saves whatever waits when the window is left, hidden or closed, or when the book is put to rest; gives the way to stop listening. */
export function saveOnLeaving(saving: { flush: () => Promise<void>; waiting: () => object }): () => void {
  const leave = () => void saving.flush()
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('blur', leave)
  document.addEventListener('visibilitychange', hide)
  const stopAnswering = answerSaveAll(async () => {
    await saving.flush()
    return Object.keys(saving.waiting()).length === 0
  })
  return () => {
    stopAnswering()
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('blur', leave)
    document.removeEventListener('visibilitychange', hide)
  }
}

type Desk<Changes extends object> = { save: Save<Changes>; waiting: Waiting<Changes> }

// a refusal about what was typed may be about one thing of several; the others are saved by themselves
async function send<Changes extends object>(desk: Desk<Changes>, batch: Batch<Changes>): Promise<unknown> {
  const error = await refusalOf(desk.save, batch)
  if (error === null) return null
  if (batch.size > 1 && isAboutWords(error)) {
    const errors: unknown[] = []
    for (const one of oneByOne(batch)) errors.push(await send(desk, one))
    return errors.findLast((one) => one !== null) ?? null
  }
  desk.waiting.putBack(batch)
  return error
}

// begins at once when nothing is under way: a window that closes gives no time to wait
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve()
  let busy = false
  const turn = async () => {
    busy = true
    await work()
    busy = false
  }
  return () => {
    running = busy ? running.then(turn) : turn()
    return running
  }
}

function phaseAfter(error: unknown, { now }: Clock): SavingPhase {
  return error === null ? { state: 'saved', at: now() } : { state: 'refused', error }
}

async function refusalOf<Changes extends object>(save: Save<Changes>, batch: Batch<Changes>): Promise<unknown> {
  try {
    await save(valuesOf(batch))
    return null
  } catch (error) {
    return error
  }
}

const aboutWords = ['invalid-input', 'text-too-long', 'date-not-real', 'bsn-not-real', 'bsn-needs-lock']

function isAboutWords(error: unknown): boolean {
  return error instanceof BookError && aboutWords.includes(error.code)
}
