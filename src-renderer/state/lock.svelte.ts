/** @file The lock of the open book, as far as this window knows: what is being done to it, and what was just made. */
import { createContext } from 'svelte'
import { BookError } from '#contract'
import type { Book, NewSheet, Place } from '#contract'
import type { Client } from '../client.ts'
import { createWork } from './work.svelte.ts'

/** `set`: a book without a lock gets one; `remove`: a locked book loses it for good. */
export type Relocking = 'set' | 'remove'

/** Where it is. `stopped`: a person stopped the work just now. */
export type LockPhase =
  | { at: 'rest'; stopped: boolean }
  | { at: 'working'; doing: Relocking }
  | { at: 'done'; doing: Relocking }
  | { at: 'failed'; doing: Relocking; error: unknown }

type Needs = { client: Pick<Client, 'lock' | 'on' | 'work'>; newId: () => string; now: () => Date }

/** What lies on the table of one window's lock. */
type Held = {
  phase: LockPhase
  /** Where the book as it was before the last change of its lock still lies; `null` when there is none, or nothing is known of it. */
  before: Place | null
  /** The words of the recovery sheet the book was opened with, until a new password is chosen or that is left. */
  words: string | null
  /** The new recovery sheet that still has to prove itself. */
  sheet: NewSheet | null
}

/** The lock of one window's book. It lives as long as the window, so that one may look elsewhere while a copy is made. */
export function createLock({ client, newId, now }: Needs) {
  const work = createWork({ client, newId, now: () => now().getTime() })
  const held = $state<Held>({ phase: { at: 'rest', stopped: false }, before: null, words: null, sheet: null })

  return {
    work,
    held,
    get words() {
      return held.words
    },
    set words(next: string | null) {
      held.words = next
    },
    /** Makes the verified copy with or without a lock; gives the book that is open now, or `null` when that did not come about. */
    relock: async (doing: Relocking, password: string): Promise<Book | null> => {
      held.phase = { at: 'working', doing }
      try {
        const made = await work.run((id) => client.lock[doing]({ password, work: id }))
        held.before = made.before
        held.phase = { at: 'done', doing }
        return made.book
      } catch (error) {
        const isStopped = error instanceof BookError && error.code === 'stopped'
        held.phase = isStopped ? { at: 'rest', stopped: true } : { at: 'failed', doing, error }
        return null
      }
    },
    /** Removes the book as it was; rejects when the open one could not be proven first. */
    removeBefore: async (password: string | null) => {
      await client.lock.removeBefore(password === null ? {} : { password })
      held.before = null
    },
    home: () => {
      held.phase = { at: 'rest', stopped: false }
    },
    /** Puts away what opens the book; where the book as it was lies is no secret. */
    forget: () => {
      held.words = null
      held.sheet = null
    },
  }
}

export type Lock = ReturnType<typeof createLock>

export const [getLock, setLock] = createContext<Lock>()
