/** @file Days the parents chose to show, for the timeline and the place of a child. No other day leaves the page of days. */
import type { ChildId, ListedDay } from '#contract'
import type { Client } from '../client.ts'

type Needs = { client: Pick<Client, 'day'>; sentence: (error: unknown) => string }

export function createShownDays({ client, sentence }: Needs) {
  let days = $state.raw<readonly ListedDay[]>([])
  let problem = $state<string | null>(null)
  return {
    get problem() {
      return problem
    },
    /** Those of one child, or all of them for `null`. */
    of: (child: ChildId | null): readonly ListedDay[] =>
      child === null ? days : days.filter(({ children }) => children.includes(child)),
    load: async () => {
      try {
        days = (await client.day.list()).days.filter(({ shown }) => shown === 'shown')
        problem = null
      } catch (error) {
        problem = sentence(error)
      }
    },
  }
}
