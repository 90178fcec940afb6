/** @file Waits for a pause in the typing, but not for ever. */

/** How long after the last key saving begins, and how long typing without a pause may keep it waiting; milliseconds. */
export const QUIET_MS = 600
export const LONGEST_MS = 4000

/** Time, handed in by tests. `later` runs something after so many milliseconds and gives the way to call it off. */
export type Clock = { now: () => Date; later: (run: () => void, ms: number) => () => void }

/** The computer's own time. */
export const realClock: Clock = {
  now: () => new Date(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms)
    return () => {
      clearTimeout(timer)
    }
  },
}

/** Runs `onquiet` when the keys have been quiet for a while after `touch`; `end` calls it off. */
export function createPause({ now, later }: Clock, onquiet: () => void) {
  let since: number | null = null
  let callOff: (() => void) | null = null
  function end() {
    callOff?.()
    callOff = null
    since = null
  }
  return {
    end,
    touch: () => {
      const nowMs = now().getTime()
      since ??= nowMs
      callOff?.()
      callOff = later(
        () => {
          end()
          onquiet()
        },
        Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - nowMs)),
      )
    },
  }
}
