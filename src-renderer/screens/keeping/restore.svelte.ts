/** @file Putting a copy back: a place, what lies there, which of it and where to, and what came of it. */
import { BookError } from '#contract'
import type { Book, Generation, Output, Place } from '#contract'
import type { Client } from '../../client.ts'
import { createWork } from '../../state/work.svelte.ts'

type Needs = {
  client: Pick<Client, 'backup' | 'on' | 'work'>
  newId: () => string
  now: () => Date
  /** Closes the book that is open, if one is: one book is open at a time. */
  closeOpen: () => Promise<void>
  /** The book that was put back is open from then on. */
  onopen: (book: Book) => void
}

export type RestoreState =
  | { at: 'start'; stopped: boolean }
  | { at: 'choosing' }
  | { at: 'looking'; place: Place }
  | { at: 'seen'; place: Place; stopped: boolean }
  | { at: 'restoring'; place: Place }
  | { at: 'done'; result: Output<'backup.restore'> }
  | { at: 'failed'; doing: 'look' | 'restore'; place: Place; error: unknown; when: Date }

/** What was chosen to put back. `to` null: the documents folder of this computer. */
type Choice = { generations: Generation[]; chosen: Generation | null; to: Place | null }

/** The putting back of one copy. */
export function createRestore({ client, newId, now, closeOpen, onopen }: Needs) {
  const work = createWork({ client, newId, now: () => now().getTime() })
  let state = $state.raw<RestoreState>({ at: 'start', stopped: false })
  let choice = $state.raw<Choice>({ generations: [], chosen: null, to: null })
  return {
    work,
    get state() {
      return state
    },
    get choice() {
      return choice
    },
    pick: (changes: Partial<Omit<Choice, 'generations'>>) => {
      choice = { ...choice, ...changes }
    },
    go: (at: 'start' | 'choosing') => {
      state = at === 'start' ? { at, stopped: false } : { at }
    },
    /** Reads a place; of what is whole there the newest is chosen, unless one was asked for by its name. */
    look: async (place: Place, wanted: string | null = null) => {
      state = { at: 'looking', place }
      state = await endOf({ doing: 'look', place, now, unchanged: { at: 'start', stopped: true } }, async () => {
        const seen = await work.run((id) => client.backup.look({ place: place.id, work: id }))
        choice = { ...choice, ...seen, chosen: preferred(seen.generations, wanted) }
        return { at: 'seen', place, stopped: false }
      })
    },
    restore: async (place: Place) => {
      const wanted = wantedOf(choice)
      if (wanted === null) return
      state = { at: 'restoring', place }
      const unchanged: RestoreState = { at: 'seen', place, stopped: true }
      state = await endOf({ doing: 'restore', place, now, unchanged }, async () => {
        await closeOpen()
        const result = await work.run((id) => client.backup.restore({ place: place.id, ...wanted, work: id }))
        onopen(result.book)
        return { at: 'done', result }
      })
    },
  }
}

function wantedOf({ chosen, to }: Choice) {
  if (chosen === null) return null
  return { generation: chosen.name, title: chosen.contents?.title, ...(to === null ? {} : { to: to.id }) }
}

/** `unchanged`: where a person is again after stopping. */
type Attempt = { doing: 'look' | 'restore'; place: Place; now: () => Date; unchanged: RestoreState }

async function endOf({ doing, place, now, unchanged }: Attempt, attempt: () => Promise<RestoreState>) {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof BookError && error.code === 'stopped') return unchanged
    return { at: 'failed', doing, place, error, when: now() } satisfies RestoreState
  }
}

function preferred(generations: readonly Generation[], wanted: string | null): Generation | null {
  const whole = generations.filter((one) => one.good)
  return whole.find((one) => one.name === wanted) ?? whole[0] ?? null
}
