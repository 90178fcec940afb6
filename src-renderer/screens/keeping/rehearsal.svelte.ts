/** @file Rehearsing a restore: a copy chosen, laid beside the book, and what came of it. */
import { BookError } from '#contract'
import type { Output, Place } from '#contract'
import type { Client } from '../../client.ts'
import { createWork } from '../../state/work.svelte.ts'

type Needs = { client: Pick<Client, 'backup' | 'on' | 'work'>; newId: () => string; now: () => Date }
type Result = Output<'backup.rehearse'>
/** `generation` null: the newest. */
type Ask = { place: Place; generation: string | null }

export type RehearsalState =
  | { at: 'start'; stopped: boolean }
  | { at: 'choosing' }
  | { at: 'working'; place: Place }
  | { at: 'done'; place: Place; result: Result }
  | { at: 'failed'; ask: Ask; error: unknown; when: Date }

/** One rehearsal after another; each leaves everything as it was. */
export function createRehearsal({ client, newId, now }: Needs) {
  const work = createWork({ client, newId, now: () => now().getTime() })
  let state = $state.raw<RehearsalState>({ at: 'start', stopped: false })

  const endOf = async ({ place, generation }: Ask): Promise<RehearsalState> => {
    const wanted = generation === null ? {} : { generation }
    try {
      const result = await work.run((id) => client.backup.rehearse({ place: place.id, ...wanted, work: id }))
      return { at: 'done', place, result }
    } catch (error) {
      if (error instanceof BookError && error.code === 'stopped') return { at: 'start', stopped: true }
      return { at: 'failed', ask: { place, generation }, error, when: now() }
    }
  }

  return {
    work,
    get state() {
      return state
    },
    go: (at: 'start' | 'choosing') => {
      state = at === 'start' ? { at, stopped: false } : { at }
    },
    rehearse: async (ask: Ask) => {
      state = { at: 'working', place: ask.place }
      state = await endOf(ask)
    },
  }
}
