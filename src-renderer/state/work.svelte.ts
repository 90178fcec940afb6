/** @file Long work that this window started: how far it is, and the way to stop it. */
import type { Event, WorkId } from '#contract'
import type { Client } from '../client.ts'
import { atWork } from './at-work.ts'

type Needs = { client: Pick<Client, 'on' | 'work'>; newId: () => string; now: () => number }

export type Progress = Omit<Extract<Event, { name: 'work.progress' }>, 'name' | 'work'>

/** One piece of long work at a time. `progress` is the last that was heard of it; `since`: when it began, in milliseconds. */
export function createWork({ client, newId, now }: Needs) {
  let progress = $state.raw<Progress | null>(null)
  let since = $state(0)
  let current: WorkId | null = null

  return {
    get progress() {
      return progress
    },
    get since() {
      return since
    },
    /** Runs a call that takes a work id; gives what it gives. */
    run: async <T>(task: (work: WorkId) => Promise<T>): Promise<T> => {
      const work = newId() as WorkId
      const leave = client.on((event) => {
        if (event.name === 'work.progress' && event.work === work) progress = event
      })
      current = work
      progress = null
      since = now()
      try {
        return await atWork(client, () => task(work))
      } finally {
        leave()
        if (current === work) current = null
      }
    },
    /** Asks main to stop; the call then ends with `stopped`. Nothing happens when no work runs. */
    stop: async () => {
      if (current !== null) await client.work.stop({ work: current })
    },
  }
}

export type Work = ReturnType<typeof createWork>
