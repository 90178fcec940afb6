/** @file Which earlier states make room for others as they grow old. Pure. */
import type { Manifest } from './manifest.ts'

/** A generation that was found whole. */
export type Weighed = { name: string; madeAt: Date } & Pick<Manifest, 'order' | 'reason'>

/** One that may go, as `keeper`, which is newer, stays for the same day, week or month. */
export type Thinned = { name: string; keeper: string }

/** How many of the newest always stay (design: 'at least the last 10'). */
export const NEWEST_KEPT = 10

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Besides the newest ten one of each day stays for a month (31 days), one of each week for a year (366 days), and one of each month
 * after that; states from before something risky are counted apart. The newest always stays, whatever its clock said.
 */
export function thin(whole: readonly Weighed[], now: Date): Thinned[] {
  const newestFirst = inOrder(whole)
  const keepers = new Map<string, string>()
  const thinned: Thinned[] = []
  for (const [place, one] of newestFirst.entries()) {
    const stretch = stretchOf(one, now)
    const keeper = keepers.get(stretch)
    if (keeper === undefined) keepers.set(stretch, one.name)
    else if (place >= NEWEST_KEPT) thinned.push({ name: one.name, keeper })
  }
  return thinned
}

/** The newest first: by the order in which they were made, not by a clock. */
export function inOrder<T extends { name: string; order: number }>(states: readonly T[]): T[] {
  return states.toSorted((one, other) => other.order - one.order || Number(other.name > one.name) * 2 - 1)
}

// a clock that was wrong may put a state in the future: that one is as if it were made today
function stretchOf({ madeAt, reason }: Weighed, now: Date): string {
  const moment = madeAt.getTime()
  const days = Math.floor((now.getTime() - moment) / DAY_MS)
  const apart = reason.startsWith('before-') ? 'before' : 'usual'
  if (days < 31) return `${apart} day ${Math.floor(moment / DAY_MS)}`
  // 1 January 1970 was a Thursday, three days after a Monday
  if (days < 366) return `${apart} week ${Math.floor((moment / DAY_MS + 3) / 7)}`
  return `${apart} month ${madeAt.getUTCFullYear()}-${madeAt.getUTCMonth() + 1}`
}
