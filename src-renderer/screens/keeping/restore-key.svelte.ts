/** @file The key of a locked copy as it is typed: its password, or the words of its recovery sheet. */
import { BookError } from '#contract'
import type { Key } from '#contract'
import type { Client } from '../../client.ts'
import { createSheetWords } from '../../components/sheet-words.svelte.ts'

/** What was typed stays when the copy does not open with it. */
export function createRestoreKey({ client }: { client: Pick<Client, 'lock'> }) {
  const entry = createSheetWords({ client })
  let way = $state<Key['kind']>('password')
  let password = $state('')

  return {
    entry,
    get way() {
      return way
    },
    set way(next: Key['kind']) {
      way = next
    },
    get password() {
      return password
    },
    set password(next: string) {
      password = next
    },
    /** The key as a call takes it; `password-empty` or `words-mistyped` before anything is asked of main. */
    get: (): Key => {
      if (way === 'words') {
        const wrong = entry.lines.flatMap((_, at) => (entry.checkOf(at)?.state === 'right' ? [] : [String(at + 1)]))
        if (!entry.isRight) throw new BookError('words-mistyped', { lines: wrong.join(', ') })
        return { kind: 'words', words: entry.words }
      }
      if (password === '') throw new BookError('password-empty')
      return { kind: 'password', password }
    },
    forget: () => {
      password = ''
      entry.clear()
    },
  }
}

export type RestoreKey = ReturnType<typeof createRestoreKey>

const aboutKey: readonly string[] = [
  'wrong-password',
  'wrong-words',
  'words-mistyped',
  'password-empty',
  'keys-damaged',
]

/** Whether it is the key that something is amiss with, so that another can be typed; the copy itself may be whole. */
export const isAboutKey = (error: unknown): boolean => error instanceof BookError && aboutKey.includes(error.code)
