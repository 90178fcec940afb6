/** @file Turns: work that needs much memory waits until there is room. */
import { BookError } from '#contract'

/** Runs work as soon as fewer than `atOnce` pieces are under way, first come first served; leaves the row when asked to stop. */
export type TakeTurn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** A row in which at most `atOnce` pieces of work run side by side. */
export function createTurns(atOnce: number): TakeTurn {
  let free = atOnce
  const waiting = new Set<() => void>()

  const next = () => {
    const [first] = waiting
    if (first === undefined) free++
    else {
      waiting.delete(first)
      first()
    }
  }

  const turn = (signal: AbortSignal | undefined) => {
    if (signal?.aborted) return Promise.reject(new BookError('stopped'))
    if (free > 0) {
      free--
      return Promise.resolve()
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      waiting.delete(begin)
      reject(new BookError('stopped'))
    }
    const begin = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    signal?.addEventListener('abort', leave, { once: true })
    waiting.add(begin)
    return promise
  }

  return async (work, signal) => {
    await turn(signal)
    try {
      return await work()
    } finally {
      next()
    }
  }
}
