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
  let hits = $state.raw<SearchHit[] | null>(null)
  let careHits = $state.raw<CareHit[]>([])
  let problem = $state<string | null>(null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const find = async () => {
    clearTimeout(timer)
    const mine = ++asked
    const looked = words.trim()
    try {
      const [found, inCare] = await lookIn(client, looked.slice(0, 500))
      if (mine === asked) [hits, careHits, problem] = [found, inCare, null]
    } catch (error) {
      if (mine === asked) problem = sentence(error)
    }
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
      return hits
    },
    get careHits() {
      return careHits
    },
    get problem() {
      return problem
    },
    /** Searches now. */
    find,
    leave: () => {
      clearTimeout(timer)
      asked++
    },
  }
}

type Found = [SearchHit[] | null, CareHit[]]

const lookIn = async (client: Needs['client'], words: string): Promise<Found> =>
  words === '' ? [null, []] : Promise.all([client.search.find({ words }), client.care.find({ words })])
