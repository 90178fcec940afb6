/** @file What a person types of a municipality, and those that are found for it: the newest question is the one that is answered. */
import type { Municipality } from '#contract'
import type { Client } from '../../client.ts'

/** The search of one field. `active`: the place in `found` the arrows stand at; -1 for none. */
export function createMunicipalitySearch(client: Pick<Client, 'municipality'>) {
  let found = $state.raw<Municipality[]>([])
  let active = $state(-1)
  let former = $state.raw<Municipality | null>(null)
  let asked = 0

  const close = () => {
    asked += 1
    found = []
    active = -1
  }
  return {
    get found() {
      return found
    },
    get active() {
      return active
    },
    /** A municipality that is no more and that was meant by its whole name; `null` for any other word. */
    get former() {
      return former
    },
    find: async (words: string) => {
      const turn = (asked += 1)
      // a field that finds nothing still takes what is typed, so a list that can't be read is no list
      const next = words.trim() === '' ? [] : await client.municipality.find({ words }).catch(() => [])
      if (turn !== asked) return
      found = next
      active = -1
    },
    /** Whether the words are just the name of one that is no more, and of none that is there today. */
    check: async (words: string) => {
      former = formerIn(await client.municipality.find({ words }).catch(() => []), words)
    },
    move: (step: 1 | -1) => {
      if (found.length === 0) return
      active = active === -1 && step === -1 ? found.length - 1 : (active + step + found.length) % found.length
    },
    close,
  }
}

function formerIn(found: readonly Municipality[], words: string): Municipality | null {
  const meant = found.filter(({ name }) => isSame(name, words))
  return meant.every(({ until }) => until !== null) ? (meant[0] ?? null) : null
}

const isSame = (name: string, words: string) =>
  name.localeCompare(words.trim(), 'nl', { sensitivity: 'base', ignorePunctuation: true }) === 0
