/** @file The booklet of one screen: what was chosen, the making of it, and the reading in it. */
import type { BookId, EditionId, PageId } from '#contract'
import { everything, type Chosen } from './choices.ts'
import { createMaker, type MakerNeeds } from './maker.svelte.ts'
import { createReading, type Place } from './reading.svelte.ts'

/** How long after a key the booklet is made anew, in milliseconds; about the time between two keys of a quick typist. */
const TYPING_MS = 120

/** What a window remembers of its booklet between two visits. `edition`: under which name its choices are kept. */
export type Remembered = { book: BookId; chosen: Chosen; place: Place; edition?: EditionId | null }

type Needs = MakerNeeds & {
  book: () => { id: BookId }
  /** The page of the book to open it at. */
  at?: PageId | null
  photosShown: () => boolean
  memory: { get: () => Remembered | undefined; set: (remembered: Remembered) => void }
}

/** The booklet on the table. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createBooklet({ book, at = null, photosShown, memory, ...needs }: Needs) {
  const first = rememberedFor(book().id, memory.get())
  let kept = $state.raw<Remembered>(first)
  let waiting: (() => void) | null = null

  const remember = (changes: Partial<Remembered>) => {
    kept = { ...kept, ...changes }
    memory.set(kept)
  }
  const reading = createReading({ from: first.place, at, photosShown, remember: (place) => remember({ place }) })
  const maker = createMaker(needs, () => kept.chosen, reading.put)

  function make(): Promise<void> {
    waiting?.()
    waiting = null
    return maker.make()
  }

  return {
    maker,
    reading,
    make,
    get chosen() {
      return kept.chosen
    },
    /** Under which name these choices are kept; `null` when under none. */
    get edition() {
      return kept.edition ?? null
    },
    set edition(edition: EditionId | null) {
      remember({ edition })
    },
    /** Takes over a choice, and shows it at once. */
    choose: (changes: Partial<Chosen>) => {
      remember({ chosen: { ...kept.chosen, ...changes } })
      void make()
    },
    /** Takes over what is being typed, and shows it when the typing rests for a moment. */
    type: (changes: Partial<Chosen>) => {
      remember({ chosen: { ...kept.chosen, ...changes } })
      waiting?.()
      maker.expect()
      waiting = needs.later(() => void make(), TYPING_MS)
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
