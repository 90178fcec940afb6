/** @file Making and looking at copies of the open book. It lives as long as the window, so that writing can go on meanwhile. */
import { createContext } from 'svelte'
import { BookError } from '#contract'
import type { BackupMade, BackupMemory, BackupSeen, BookId, Place } from '#contract'
import type { Client } from '../client.ts'
import { createWork, type Work } from './work.svelte.ts'

/** Where keeping is. `home` with `stopped`: a person stopped the work just now. */
export type KeepingState =
  | { at: 'home'; stopped: boolean }
  | { at: 'choosing'; doing: 'make' | 'look' }
  | { at: 'working'; doing: 'make' | 'look'; place: Place }
  | { at: 'proven'; place: Place; made: BackupMade }
  | { at: 'seen'; place: Place; seen: BackupSeen }
  | { at: 'failed'; doing: 'make' | 'look'; place: Place; error: unknown; when: Date }

type Needs = { client: Pick<Client, 'backup' | 'on' | 'work'>; newId: () => string; now: () => Date }

type Doing = 'make' | 'look'

/** The keeping of one window's book, from choosing a place to the proof. */
export function createKeeping(needs: Needs) {
  const { client, newId, now } = needs
  const work = createWork({ client, newId, now: () => now().getTime() })
  let state = $state.raw<KeepingState>({ at: 'home', stopped: false })
  let remembered = $state.raw<BackupMemory[] | null>(null)
  let of: BookId | null = null
  let running = 0

  const doWork = async (doing: Doing, place: Place) => {
    const mine = ++running
    state = { at: 'working', doing, place }
    const outcome = await outcomeOf(needs, work, { doing, place })
    // the book was closed or another opened since: what comes back is about another book
    if (mine === running) state = outcome
  }

  return {
    work,
    get state() {
      return state
    },
    /** The copies the book remembers, newest first; `null` until asked for. */
    get remembered() {
      return remembered
    },
    /** Begins anew when another book is open than the last time. */
    enter: (book: BookId) => {
      if (of !== book) [of, remembered, state, running] = [book, null, { at: 'home', stopped: false }, running + 1]
    },
    recall: async () => {
      remembered = await client.backup.remembered()
    },
    home: () => {
      state = { at: 'home', stopped: false }
    },
    choose: (doing: Doing) => {
      state = { at: 'choosing', doing }
    },
    make: (place: Place) => doWork('make', place),
    look: (place: Place) => doWork('look', place),
  }
}

async function outcomeOf(
  needs: Needs,
  work: Work,
  { doing, place }: { doing: Doing; place: Place },
): Promise<KeepingState> {
  const { backup } = needs.client
  try {
    return doing === 'make'
      ? { at: 'proven', place, made: await work.run((id) => backup.make({ place: place.id, work: id })) }
      : { at: 'seen', place, seen: await work.run((id) => backup.look({ place: place.id, work: id })) }
  } catch (error) {
    if (error instanceof BookError && error.code === 'stopped') return { at: 'home', stopped: true }
    return { at: 'failed', doing, place, error, when: needs.now() }
  }
}

export type Keeping = ReturnType<typeof createKeeping>

export const [getKeeping, setKeeping] = createContext<Keeping>()
