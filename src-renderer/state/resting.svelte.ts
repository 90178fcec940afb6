/** @file Putting a locked book to rest: after a time without a touch, when the computer sleeps, and when it is covered. */
import { createContext } from 'svelte'
import type { Client } from '../client.ts'
import { anyUnsaved } from '../components/writer-unsaved.ts'
import { isAtWork } from './at-work.ts'
import { saveAll } from './save-all.ts'
import type { WindowState } from './window.svelte.ts'

/** `going`: what is on screen is being saved; `refused`: not all of it could be, so the book stays open under the cover. */
export type RestState = 'awake' | 'going' | 'refused'

type Needs = {
  client: Pick<Client, 'book'>
  shell: Pick<WindowState, 'book' | 'settings' | 'covered' | 'putAway'>
  /** Milliseconds of a clock that goes on while the computer sleeps. */
  now: () => number
}

const MINUTE_MS = 60_000

/** The resting of one window's book. `touched`: a person is there; `look`: is it time? Ask it every few seconds. */
export function createResting({ client, shell, now }: Needs) {
  let state = $state<RestState>('awake')
  let last = now()

  const rest = async () => {
    if (state === 'going' || shell.book?.locked !== true) return
    state = 'going'
    const isPut = await putToRest({ client, shell })
    last = now()
    state = isPut ? 'awake' : 'refused'
    if (!isPut) shell.covered = true
  }

  return {
    get state() {
      return state
    },
    touched: () => {
      last = now()
    },
    look: async () => {
      const { restAfter } = shell.settings
      const isLongAgo = restAfter > 0 && now() - last >= restAfter * MINUTE_MS
      if (isAtWork(client)) last = now()
      // a book that was covered while work went on rests as soon as the work is done
      else if (isLongAgo || (shell.covered && state === 'awake')) await rest()
    },
    rest,
    /** Covers at once, saves, and puts a locked book to rest under the cover, or as soon as long work is done. */
    cover: async () => {
      // saving begins while the screen is still there
      const resting = isAtWork(client) ? Promise.resolve() : rest()
      shell.covered = true
      await resting
    },
    uncover: () => {
      shell.covered = false
      if (state === 'refused') state = 'awake'
    },
  }
}

export type Resting = ReturnType<typeof createResting>

export const [getResting, setResting] = createContext<Resting>()

/** Whether the book is closed now. Nothing is closed over words that are not on disk; a second window only covers itself. */
async function putToRest({ client, shell }: Pick<Needs, 'client' | 'shell'>): Promise<boolean> {
  const isSaved = await saveAll()
  if (!isSaved || (await anyUnsaved(client))) return false
  if (shell.book?.readOnly === 'second-window') return false
  try {
    shell.putAway(await client.book.rest())
    return true
  } catch {
    // why it could not be closed is of no use to someone who walked away; covered, nothing can be seen of it
    return false
  }
}
