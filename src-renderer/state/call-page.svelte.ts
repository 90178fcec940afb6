/** @file The page that says when to call, held from the start on: it stands there at once when someone needs it. */
import { createContext } from 'svelte'
import type { CarePage } from '#contract'
import type { Client } from '../client.ts'

/** The page of one window. `load` asks for it in the language of the settings; what was there stays until the next is. */
export function createCallPage(client: Pick<Client, 'care'>) {
  let page = $state.raw<CarePage | null>(null)
  let problem = $state.raw<unknown>(null)
  return {
    get page() {
      return page
    },
    /** Why there is none, or not in this language. */
    get problem() {
      return problem
    },
    load: async () => {
      try {
        page = await client.care.page({ page: 'call' })
        problem = null
      } catch (error) {
        problem = error
      }
    },
  }
}

export type CallPage = ReturnType<typeof createCallPage>

export const [getCallPage, setCallPage] = createContext<CallPage>()
