/** @file Something made in main from the last choices. A newer wish stops the older; what was made stays until the new one is there. */
import { BookError } from '#contract'
import type { WorkId } from '#contract'
import type { Client } from '../client.ts'
import { createWork, type Work } from './work.svelte.ts'

/** After how long making counts as long, in milliseconds. */
const LONG_MS = 700

/** How long after a choice it is made anew, in milliseconds. */
const QUIET_MS = 350

/** How it goes. `long`: it takes long enough to say how far it is. `empty`: there is nothing to print. */
export type MakingState =
  | { at: 'rest' }
  | { at: 'making'; long: boolean }
  | { at: 'made' }
  | { at: 'stopped' }
  | { at: 'empty' }
  | { at: 'failed'; error: unknown }

export type MakingNeeds = {
  client: Pick<Client, 'on' | 'work'>
  newId: () => string
  now: () => number
  /** Runs something later; gives the way to call it off. */
  later: (run: () => void, ms: number) => () => void
}

/** `make` asks main and lays ready what it gives; `release` lets go of what is no longer looked at. */
export type Craft<Made> = { make: (work: WorkId) => Promise<Made>; release: (made: Made) => void }

/** The making of one thing of one screen. */
// eslint-disable-next-line max-lines-per-function -- runes need their variables in one closure
export function createMaking<Made>(needs: MakingNeeds, { make, release }: Craft<Made>) {
  let state = $state.raw<MakingState>({ at: 'rest' })
  let made = $state.raw<Made | null>(null)
  let work = $state.raw<Work>(createWork(needs))
  let settled = Promise.resolve()
  let callOff: (() => void) | null = null
  let round = 0

  const put = (next: Made | null) => {
    if (made !== null) release(made)
    made = next
  }
  const silence = () => {
    callOff?.()
    callOff = null
  }

  async function once(): Promise<void> {
    const mine = ++round
    const isMine = () => mine === round
    void work.stop()
    work = createWork(needs)
    state = { at: 'making', long: false }
    const hush = needs.later(() => {
      if (isMine() && state.at === 'making') state = { at: 'making', long: true }
    }, LONG_MS)
    const outcome = await work.run(make).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    )
    hush()
    if (!isMine()) {
      if ('result' in outcome) release(outcome.result)
      return
    }
    if ('result' in outcome) put(outcome.result)
    state = 'result' in outcome ? { at: 'made' } : afterFailure(outcome.error)
    if (state.at === 'empty') put(null)
  }

  const now = (): Promise<void> => {
    silence()
    settled = once()
    return settled
  }

  return {
    get state() {
      return state
    },
    /** The last that was made; while a newer one is being made, the one before it. */
    get made() {
      return made
    },
    get progress() {
      return work.progress
    },
    /** Makes it at once. */
    now,
    /** Makes it when no more choices come for a moment. */
    soon: () => {
      silence()
      state = { at: 'making', long: false }
      callOff = needs.later(() => void now(), QUIET_MS)
    },
    /** What was made of the last choices, once it is there; what never began, was stopped or failed is tried again. */
    current: async (): Promise<Made> => {
      if (mayBegin.has(state.at)) void now()
      while (state.at === 'making') await (callOff === null ? settled : now())
      if (state.at === 'made' && made !== null) return made
      throw refusalOf(state)
    },
    stop: () => work.stop(),
    /** What was made no longer holds, and nothing newer is asked for yet. */
    forget: () => {
      round += 1
      silence()
      void work.stop()
      put(null)
      state = { at: 'rest' }
    },
  }
}

export type Making<Made> = ReturnType<typeof createMaking<Made>>

function afterFailure(error: unknown): MakingState {
  if (!(error instanceof BookError)) return { at: 'failed', error }
  if (error.code === 'stopped') return { at: 'stopped' }
  return error.code === 'nothing-to-print' ? { at: 'empty' } : { at: 'failed', error }
}

/** What never began, was stopped or failed is tried again when it is asked for. */
const mayBegin: ReadonlySet<MakingState['at']> = new Set(['rest', 'stopped', 'failed'])

function refusalOf(state: MakingState): unknown {
  if (state.at === 'failed') return state.error
  return new BookError(state.at === 'empty' ? 'nothing-to-print' : 'stopped')
}
