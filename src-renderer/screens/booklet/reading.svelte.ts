/** @file Where the booklet lies open. Photos wait: until a page is turned or photos were asked for, only the cover is seen. */
import type { Shown } from './maker.svelte.ts'
import { pageAfter, spreadsOf, spreadWith } from './spreads.ts'

/** A page of the booklet, from 1, and whether a parent turned one. */
export type Place = { page: number; opened: boolean }

type Needs = { from: Place; photosShown: () => boolean; remember: (place: Place) => void }

/** The booklet as it is read. */
export function createReading({ from, photosShown, remember }: Needs) {
  let place = $state.raw<Place>(from)
  let shown = $state.raw<Shown | null>(null)
  const mayOpen = () => place.opened || photosShown()

  const go = (next: Place) => {
    place = next
    remember(next)
  }

  return {
    get shown() {
      return shown
    },
    get spreads() {
      return shown === null ? [] : spreadsOf(shown.booklet.pageCount)
    },
    /** Whether pages with photos may be seen. */
    get mayOpen() {
      return mayOpen()
    },
    /** Which spread lies open. */
    get open() {
      return shown === null || !mayOpen() ? 0 : spreadWith(place.page, shown.booklet.pageCount)
    },
    turnTo: (spread: number) => {
      go({ page: Math.max(1, spread * 2), opened: true })
    },
    /** Lays another booklet in the place of this one, open at the same page of the book. */
    put: (next: Shown | null) => {
      const old = shown
      if (old !== null && next !== null) go({ ...place, page: pageAfter(old.booklet, next.booklet, place.page) })
      shown = next
      void old?.pdf.close()
    },
  }
}

export type Reading = ReturnType<typeof createReading>
