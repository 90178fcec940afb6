/** @file Doing many things two at a time: more would only make all of them wait for the same disk, unless nothing else is asked of it. */
import { availableParallelism } from 'node:os'

const usual = Math.min(2, availableParallelism())

/** What the work gave for each item, in their order. */
export async function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>, most = usual): Promise<R[]> {
  const left = Array.from(items.entries())
  const done: R[] = []
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) done[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: most }, lane))
  return done
}
