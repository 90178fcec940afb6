/** @file Putting a copy back: a place, what lies there, which of it and where to, and what came of it. */
import { BookError } from '#contract'
import type { Book, Generation, Output, Place } from '#contract'
import type { Client } from '../../client.ts'
import { createWork } from '../../state/work.svelte.ts'

type Needs = {
  client: Pick<Client, 'backup' | 'on' | 'work'>
  newId: () => string
  now: () => Date
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
export function createRestore(needs: Needs) {
  const { client, newId, now } = needs
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
    start: () => {
      state = { at: 'start', stopped: false }
    },
    choose: () => {
      state = { at: 'choosing' }
    },
    /** Reads a place; of what is whole there the newest is chosen, unless one was asked for by its name. */
    look: async (place: Place, wanted: string | null = null) => {
      state = { at: 'looking', place }
      try {
        const { generations } = await work.run((id) => client.backup.look({ place: place.id, work: id }))
        choice = { ...choice, generations, chosen: preferred(generations, wanted) }
        state = { at: 'seen', place, stopped: false }
      } catch (error) {
        state = isStop(error) ? { at: 'start', stopped: true } : failed(needs, { doing: 'look', place, error })
      }
    },
    restore: async (place: Place) => {
      const { chosen, to } = choice
      if (chosen === null) return
      state = { at: 'restoring', place }
      try {
        const where = { place: place.id, generation: chosen.name, ...(to === null ? {} : { to: to.id }) }
        const result = await work.run((id) => client.backup.restore({ ...where, work: id }))
        state = { at: 'done', result }
        needs.onopen(result.book)
      } catch (error) {
        state = isStop(error) ? { at: 'seen', place, stopped: true } : failed(needs, { doing: 'restore', place, error })
      }
    },
  }
}

function preferred(generations: readonly Generation[], wanted: string | null): Generation | null {
  const whole = generations.filter((one) => one.good)
  return whole.find((one) => one.name === wanted) ?? whole[0] ?? null
}

const isStop = (error: unknown) => error instanceof BookError && error.code === 'stopped'

const failed = ({ now }: Needs, what: { doing: 'look' | 'restore'; place: Place; error: unknown }): RestoreState => ({
  at: 'failed',
  ...what,
  when: now(),
})
