/** @file Making and looking at copies of the open book. It lives as long as the window, so that writing can go on meanwhile. */
import { createContext } from 'svelte'
import { BookError } from '#contract'
import type { BackupMade, BackupMemory, BackupSeen, BookId, CopiedPapers, Exported, Place, WorkId } from '#contract'
import type { Client } from '../client.ts'
import { createWork, type Work } from './work.svelte.ts'

/** What is asked: a copy (`label`: what the parents call the stick), a look at copies, or an open copy for anyone. */
export type KeepingAsk =
  | { doing: 'make'; place: Place; label?: string | undefined }
  | { doing: 'look'; place: Place }
  | { doing: 'export'; place: Place; withPlaces: boolean; papers?: CopiedPapers; withDays?: boolean }
type Doing = KeepingAsk['doing']

/** Where keeping is. `home` with `stopped`: a person stopped the work just now. */
export type KeepingState =
  | { at: 'home'; stopped: boolean }
  | { at: 'choosing'; doing: Doing }
  | { at: 'working'; doing: Doing; place: Place }
  | { at: 'proven'; place: Place; made: BackupMade }
  | { at: 'seen'; place: Place; seen: BackupSeen }
  | { at: 'exported'; exported: Exported }
  | { at: 'failed'; ask: KeepingAsk; error: unknown; when: Date }

type Needs = { client: Pick<Client, 'backup' | 'on' | 'work'>; newId: () => string; now: () => Date }

/** The keeping of one window's book, from choosing a place to the proof. */
export function createKeeping(needs: Needs) {
  const { client, newId, now } = needs
  const work = createWork({ client, newId, now: () => now().getTime() })
  let state = $state.raw<KeepingState>({ at: 'home', stopped: false })
  let remembered = $state.raw<BackupMemory[] | null>(null)
  const open = $state(nothingMore())
  let of: BookId | null = null
  let running = 0

  return {
    work,
    get state() {
      return state
    },
    /** The copies the book remembers, newest first; `null` until asked for. */
    get remembered() {
      return remembered
    },
    /** What is chosen for an open copy: whether photos keep where they were taken, and whether days, questions and paperwork go along. */
    open,
    /** Begins anew when another book is open than the last time. */
    enter: (book: BookId) => {
      if (of === book) return
      ;[of, remembered, state, running] = [book, null, { at: 'home', stopped: false }, running + 1]
      Object.assign(open, nothingMore())
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
    /** Does what is asked; how it ended is the next state. */
    run: async (ask: KeepingAsk) => {
      const mine = ++running
      state = { at: 'working', doing: ask.doing, place: namedPlace(ask) }
      const outcome = await outcomeOf(needs, work, ask)
      // the book was closed or another opened since: what comes back is about another book
      if (mine === running) state = outcome
    },
  }
}

async function outcomeOf({ client, now }: Needs, work: Work, ask: KeepingAsk): Promise<KeepingState> {
  try {
    return await work.run((id) => doneOf(client, ask, id))
  } catch (error) {
    if (error instanceof BookError && error.code === 'stopped') return { at: 'home', stopped: true }
    return { at: 'failed', ask, error, when: now() }
  }
}

async function doneOf({ backup }: Needs['client'], ask: KeepingAsk, work: WorkId): Promise<KeepingState> {
  const at = { place: ask.place.id, work }
  switch (ask.doing) {
    case 'make': {
      const label = labelOf(ask)
      const made = await backup.make(label === '' ? at : { ...at, label })
      return { at: 'proven', place: namedPlace(ask), made }
    }
    case 'look':
      return { at: 'seen', place: ask.place, seen: await backup.look(at) }
    case 'export':
      return { at: 'exported', exported: await backup.export({ ...at, ...withWishes(ask) }) }
  }
}

const nothingMore = () => ({ withPlaces: false, withDays: false, withPapers: false, withBsn: false })

const withWishes = ({ withPlaces, papers = 'none', withDays = false }: Extract<KeepingAsk, { doing: 'export' }>) => ({
  withPlaces,
  papers,
  withDays,
})

/** What of the paperwork goes along with what was ticked. */
export const papersOf = ({ withPapers, withBsn }: { withPapers: boolean; withBsn: boolean }): CopiedPapers => {
  if (!withPapers) return 'none'
  return withBsn ? 'with-bsn' : 'without-bsn'
}

/** The place by the name the parents gave it, if they did. */
export function namedPlace(ask: KeepingAsk): Place {
  const label = labelOf(ask)
  return label === '' ? ask.place : { ...ask.place, name: label }
}

const labelOf = (ask: KeepingAsk) => (ask.doing === 'make' ? (ask.label ?? '').trim() : '')

export type Keeping = ReturnType<typeof createKeeping>

export const [getKeeping, setKeeping] = createContext<Keeping>()
