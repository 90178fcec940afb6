/** @file Searching while typing: a moment after the last key, and only the newest question is answered. */
import type { CareHit, SearchHit } from '#contract'
import type { Client } from '../../client.ts'

type Needs = {
  client: Pick<Client, 'search' | 'care'>
  sentence: (error: unknown) => string
  /** Milliseconds of rest before the book is searched. */
  waitMs?: number
}

/** The words looked for and what was found in the book and in Steun. `hits` is null while nothing is looked for. */
export function createSearch({ client, sentence, waitMs = 200 }: Needs) {
  let words = $state('')
  let found = $state.raw<Found>({ hits: null, careHits: [], problem: null })
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const find = async () => {
    clearTimeout(timer)
    const mine = ++asked
    const answer = await lookFor(client, words.trim().slice(0, 500)).catch((error: unknown) => {
      return { ...found, problem: sentence(error) }
    })
    if (mine === asked) found = answer
  }

  return {
    get words() {
      return words
    },
    set words(next: string) {
      words = next
      clearTimeout(timer)
      timer = setTimeout(() => void find(), waitMs)
    },
    get hits() {
      return found.hits
    },
    get careHits() {
      return found.careHits
    },
    get problem() {
      return found.problem
    },
    /** Searches now. */
    find,
    leave: () => {
      clearTimeout(timer)
      asked++
    },
  }
}

type Found = { hits: SearchHit[] | null; careHits: CareHit[]; problem: string | null }

async function lookFor(client: Needs['client'], words: string): Promise<Found> {
  if (words === '') return { hits: null, careHits: [], problem: null }
  const [hits, careHits] = await Promise.all([client.search.find({ words }), client.care.find({ words })])
  return { hits, careHits, problem: null }
}
