/** @file Borrowing words: for whom, which sentences, and the parents' own text that grows from them. Nothing of it is kept. */
import type { BorrowedWords } from '#contract'
import type { Client } from '../../client.ts'

type Needs = { client: Pick<Client, 'care'>; sentence: (error: unknown) => string }

/** The desk of one screen. */
export function createBorrowing({ client, sentence }: Needs) {
  let all = $state.raw<BorrowedWords[]>([])
  let id = $state('')
  let text = $state('')
  let problem = $state<string | null>(null)
  const chosen = $derived(all.find((one) => one.id === id) ?? all[0] ?? null)

  return {
    get all() {
      return all
    },
    get chosen() {
      return chosen
    },
    get text() {
      return text
    },
    set text(next: string) {
      text = next
    },
    get problem() {
      return problem
    },
    load: async () => {
      try {
        all = await client.care.words()
        problem = null
      } catch (error) {
        problem = sentence(error)
      }
    },
    choose: (next: string) => {
      id = next
    },
    /** Puts a sentence under what stands there already. */
    take: (words: string) => {
      text = text.trim() === '' ? words : `${text.trimEnd()}\n${words}`
    },
  }
}
