/** @file Versions of a page as a person remembers them: by the times someone sat down to write. Pure. */
import type { PageVersionGlimpse } from '#contract'

/** A pause longer than this ends a sitting; milliseconds. */
export const PAUSE_MS = 10 * 60 * 1000

/** One time of writing: how the words stood at its end, and what they were on the way, newest first. */
export type Sitting = { last: PageVersionGlimpse; before: readonly PageVersionGlimpse[] }

/** Every version exactly once, newest sitting first, whatever order they came in. */
export function sittingsOf(versions: readonly PageVersionGlimpse[]): Sitting[] {
  const sittings: { last: PageVersionGlimpse; before: PageVersionGlimpse[] }[] = []
  for (const version of [...versions].sort((one, other) => other.version - one.version)) {
    const sitting = sittings.at(-1)
    const after = sitting === undefined ? undefined : (sitting.before.at(-1) ?? sitting.last)
    if (sitting === undefined || after === undefined || pauseMs(version, after) > PAUSE_MS) {
      sittings.push({ last: version, before: [] })
    } else sitting.before.push(version)
  }
  return sittings
}

function pauseMs(earlier: PageVersionGlimpse, later: PageVersionGlimpse): number {
  return Date.parse(later.savedAt) - Date.parse(earlier.savedAt)
}
