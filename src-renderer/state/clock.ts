/** @file Ids and time of the browser, for what is handed them so that tests can hand their own. */
export const clock = {
  newId: () => crypto.randomUUID(),
  /** Milliseconds since 1970. */
  now: () => Date.now(),
  /** Runs something after so many milliseconds; gives the way to call it off. */
  later: (run: () => void, ms: number) => {
    const timer = setTimeout(run, ms)
    return () => {
      clearTimeout(timer)
    }
  },
}
