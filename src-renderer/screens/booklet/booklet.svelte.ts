/** @file The booklet of one screen: what was chosen, the making of it, and the reading in it. */
import { BookError } from '#contract'
import type { BookId } from '#contract'
import { everything, type Chosen } from './choices.ts'
import { createMaker, type MakerNeeds, type Making, type Shown } from './maker.svelte.ts'
import { createReading, type Place } from './reading.svelte.ts'

/** How long after a choice the booklet is made anew, in milliseconds. */
const QUIET_MS = 350

/** What a window remembers of its booklet between two visits. */
export type Remembered = { book: BookId; chosen: Chosen; place: Place }

type Needs = MakerNeeds & {
  book: () => { id: BookId }
  photosShown: () => boolean
  memory: { get: () => Remembered | undefined; set: (remembered: Remembered) => void }
}

/** The booklet on the table. */
export function createBooklet({ book, photosShown, memory, ...needs }: Needs) {
  let kept = $state.raw<Remembered>(rememberedFor(book().id, memory.get()))
  let waiting: (() => void) | null = null
  let settled = Promise.resolve()

  const remember = (changes: Partial<Remembered>) => {
    kept = { ...kept, ...changes }
    memory.set(kept)
  }
  const reading = createReading({ from: kept.place, photosShown, remember: (place) => remember({ place }) })
  const maker = createMaker(needs, () => kept.chosen, reading.put)

  function make(): Promise<void> {
    waiting?.()
    waiting = null
    settled = maker.make()
    return settled
  }

  return {
    maker,
    reading,
    make,
    get chosen() {
      return kept.chosen
    },
    choose: (changes: Partial<Chosen>) => {
      remember({ chosen: { ...kept.chosen, ...changes } })
      waiting?.()
      maker.expect()
      waiting = needs.later(() => void make(), QUIET_MS)
    },
    /** The booklet of the last choices, once it is there; what was stopped or failed is tried again. */
    current: async (): Promise<Shown> => {
      if (maker.making.at === 'stopped' || maker.making.at === 'failed') void make()
      while (maker.making.at === 'making') await (waiting === null ? settled : make())
      return resultOf(maker.making)
    },
    leave: () => {
      waiting?.()
      maker.leave()
    },
  }
}

export type BookletOnTable = ReturnType<typeof createBooklet>

function rememberedFor(book: BookId, kept: Remembered | undefined): Remembered {
  return kept?.book === book ? kept : { book, chosen: everything, place: { page: 1, opened: false } }
}

function resultOf(making: Making): Shown {
  if (making.at === 'made') return making.made
  if (making.at === 'failed') throw making.error
  throw new BookError(making.at === 'stopped' ? 'stopped' : 'nothing-to-print')
}
