/** @file Long work that a window started: its progress, and the way to stop it. */
import type { Event, WorkId } from '#contract'

type Progress = Omit<Extract<Event, { name: 'work.progress' }>, 'name' | 'work'>
export type OnProgress = (progress: Progress) => void

/** Announced at most this often, so that a fast copy does not flood the window. */
const MILLISECONDS_BETWEEN = 80

/** Runs long work under the id the window gave it. */
export function createWorks(announce: (event: Event) => void, now: () => number) {
  const running = new Map<WorkId, AbortController>()
  return {
    run: async <T>(work: WorkId, task: (signal: AbortSignal, onProgress: OnProgress) => Promise<T>): Promise<T> => {
      const controller = new AbortController()
      running.set(work, controller)
      let last = Number.NEGATIVE_INFINITY
      try {
        return await task(controller.signal, (progress) => {
          if (now() - last < MILLISECONDS_BETWEEN && progress.done < progress.total) return
          last = now()
          announce({ name: 'work.progress', work, ...progress })
        })
      } finally {
        running.delete(work)
      }
    },
    stop: (work: WorkId) => {
      running.get(work)?.abort()
    },
    stopAll: () => {
      for (const controller of running.values()) controller.abort()
    },
  }
}
