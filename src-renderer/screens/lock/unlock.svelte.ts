/** @file Opening a locked book: with its password, or with the words of its recovery sheet. */
import { BookError } from '#contract'
import type { Book, Key, Place } from '#contract'
import type { Client } from '../../client.ts'
import { createSheetWords } from '../../components/sheet-words.svelte.ts'

export type Way = 'password' | 'words'

type Needs = {
  client: Pick<Client, 'book' | 'lock'>
  place: () => Place | null
  /** What to do with the book that is open now; `words` when those of the sheet opened it. */
  onopen: (book: Book, words: string | null) => void
}

/** The opening of one book. Whatever was typed stays when the book does not open with it. */
export function createUnlock({ client, place, onopen }: Needs) {
  const entry = createSheetWords({ client })
  const now = $state<{ way: Way; password: string; busy: boolean; problem: unknown }>({
    way: 'password',
    password: '',
    busy: false,
    problem: null,
  })

  return {
    entry,
    /** What is typed and how it went; `problem`: why the book did not open. */
    now,
    /** Whether the key that was tried is not to blame, so that another way has to be found. */
    get needsAnotherWay() {
      return now.problem instanceof BookError && !aboutKey.includes(now.problem.code)
    },
    choose: (next: Way) => {
      now.way = next
      now.problem = null
    },
    open: async () => {
      const at = place()
      if (now.busy || at === null) return
      now.busy = true
      now.problem = null
      try {
        const book = await client.book.open({ place: at.id, key: keyOf(now.way, now.password, entry.words) })
        onopen(book, now.way === 'words' ? entry.words : null)
      } catch (error) {
        now.problem = error
      } finally {
        now.busy = false
      }
    },
  }
}

const aboutKey = ['wrong-password', 'wrong-words', 'words-mistyped', 'password-empty']

/** The key as a call takes it; the contract brings it into one form. */
export function keyOf(way: Way, password: string, words: string): Key {
  return way === 'password' ? { kind: 'password', password } : { kind: 'words', words }
}
