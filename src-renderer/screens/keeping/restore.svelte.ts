/** @file Putting a copy back: a place, what lies there, which of it and where to, and what came of it. */
import { BookError } from '#contract'
import type { Book, Generation, Key, Output, Place } from '#contract'
import type { Client } from '../../client.ts'
import { createWork, type Work } from '../../state/work.svelte.ts'
import { createRestoreKey, isAboutKey, type RestoreKey } from './restore-key.svelte.ts'

type Needs = {
  client: Pick<Client, 'backup' | 'lock' | 'on' | 'work'>
  newId: () => string
  now: () => Date
  /** Closes the book that is open, if one is: one book is open at a time. */
  /** The book that was put back is open from then on; `words`: those of the sheet it was opened with. */
  onopen: (book: Book, words: string | null) => void
}

/** `problem`: why the key that was typed does not open the copy. */
export type RestoreState =
  | { at: 'start'; stopped: boolean }
  | { at: 'choosing' }
  | { at: 'looking'; place: Place }
  | { at: 'seen'; place: Place; stopped: boolean; problem: unknown }
  | { at: 'restoring'; place: Place }
  | { at: 'done'; result: Output<'backup.restore'> }
  | { at: 'failed'; doing: 'look' | 'restore'; place: Place; error: unknown; when: Date }

/** What was chosen to put back. `to` null: the documents folder of this computer. */
type Choice = { generations: Generation[]; chosen: Generation | null; to: Place | null }

/** The putting back of one copy. */
export function createRestore(needs: Needs) {
  const { client, newId, now } = needs
  const work = createWork({ client, newId, now: () => now().getTime() })
  const key = createRestoreKey({ client })
  let state = $state.raw<RestoreState>({ at: 'start', stopped: false })
  let choice = $state.raw<Choice>({ generations: [], chosen: null, to: null })

  const read = (place: Place, wanted: string | null, given: { key?: Key }) => async () => {
    state = { at: 'looking', place }
    const { generations } = await work.run((id) => client.backup.look({ place: place.id, ...given, work: id }))
    choice = { ...choice, generations, chosen: preferred(generations, wanted) }
    state = { at: 'seen', place, stopped: false, problem: null }
  }
  const attempt = async (doing: 'look' | 'restore', place: Place, step: () => Promise<void>) => {
    const end = { doing, place, before: state, now }
    await step().catch((error: unknown) => (state = endOf(error, end)))
  }

  return {
    work,
    key,
    now: () => state,
    choice: () => choice,
    pick: (changes: Partial<Omit<Choice, 'generations'>>) => {
      choice = { ...choice, ...changes }
    },
    go: (at: 'start' | 'choosing') => {
      state = at === 'start' ? { at, stopped: false } : { at }
    },
    /** Reads a place; of what is whole there the newest is chosen, unless one was asked for by its name. */
    look: (place: Place, wanted: string | null = null) => attempt('look', place, read(place, wanted, {})),
    /** Reads it again with the key that was typed, so that a locked copy says what it holds. */
    lookInside: (place: Place) =>
      attempt('look', place, async () => read(place, choice.chosen?.name ?? null, { key: key.get() })()),
    restore: (place: Place) =>
      attempt('restore', place, async () => {
        const ask = askOf(place, choice, key)
        state = { at: 'restoring', place }
        state = await restored(needs, work, ask)
        key.forget()
      }),
  }
}

async function restored({ client, onopen }: Needs, work: Work, ask: ReturnType<typeof askOf>) {
  const result = await work.run((id) => client.backup.restore({ ...ask, work: id }))
  onopen(result.book, ask.key?.kind === 'words' ? ask.key.words : null)
  return { at: 'done', result } satisfies RestoreState
}

function askOf(place: Place, { chosen, to }: Choice, key: RestoreKey) {
  return {
    place: place.id,
    ...(chosen === null ? {} : { generation: chosen.name, title: chosen.contents?.title }),
    ...(chosen?.locked === true ? { key: key.get() } : {}),
    ...(to === null ? {} : { to: to.id }),
  }
}

type Attempt = { doing: 'look' | 'restore'; place: Place; before: RestoreState; now: () => Date }

/** Where a person is after something did not come about: again with the choice, or at a page that says what happened. */
function endOf(error: unknown, { doing, place, before, now }: Attempt): RestoreState {
  const isStopped = error instanceof BookError && error.code === 'stopped'
  const hadSeen = before.at === 'seen' || doing === 'restore'
  if (isStopped) return hadSeen ? { at: 'seen', place, stopped: true, problem: null } : { at: 'start', stopped: true }
  if (isAboutKey(error) && hadSeen) return { at: 'seen', place, stopped: false, problem: error }
  return { at: 'failed', doing, place, error, when: now() }
}

function preferred(generations: readonly Generation[], wanted: string | null): Generation | null {
  const whole = generations.filter((one) => one.good)
  return whole.find((one) => one.name === wanted) ?? whole[0] ?? null
}
