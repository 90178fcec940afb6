/** @file Where the booklet lies open. Photos wait: until a page is turned or photos were asked for, only the cover is seen. */
import type { PageId } from '#contract'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import type { Shown } from './maker.svelte.ts'
import { pageAfter, spreadsOf, spreadWith } from './spreads.ts'
import { placeOf } from './standing.ts'

/** A page of the booklet, from 1, and whether a parent turned one. */
export type Place = { page: number; opened: boolean }

/** `at`: the page of the book to open it at, once it is there. */
type Needs = { from: Place; at: PageId | null; photosShown: () => boolean; remember: (place: Place) => void }

/** The booklet as it is read. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createReading({ from, at, photosShown, remember }: Needs) {
  let place = $state.raw<Place>(from)
  let shown = $state.raw<Shown | null>(null)
  let asked = at
  let isAbsent = $state(false)
  let older: Pdf[] = []
  const mayOpen = () => place.opened || photosShown()

  const go = (next: Place) => {
    place = next
    remember(next)
  }

  /** Who asked for a page of the book asked to see it, so it may be opened there. */
  function openAtAsked({ booklet }: Shown) {
    if (asked === null) return
    const found = placeOf(asked, booklet)
    asked = null
    isAbsent = found === null
    if (found !== null) go({ page: found, opened: true })
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
    /** Whether the page that was asked for is not in this booklet. */
    get isAbsent() {
      return isAbsent
    },
    turnTo: (spread: number) => {
      isAbsent = false
      go({ page: Math.max(1, spread * 2), opened: true })
    },
    /** Lays another booklet in the place of this one, open at the same page of the book. What it replaces stays open until it is drawn. */
    put: (next: Shown | null) => {
      const old = shown
      if (old !== null && next !== null) go({ ...place, page: pageAfter(old.booklet, next.booklet, place.page) })
      if (next !== null) openAtAsked(next)
      shown = next
      if (old !== null) older = [...older, old.pdf]
    },
    /** Lets go of every booklet but the one whose pages lie on the table now. */
    laid: (pdf: Pdf) => {
      for (const one of older) if (one !== pdf) void one.close()
      older = older.filter((one) => one === pdf)
    },
  }
}

export type Reading = ReturnType<typeof createReading>
