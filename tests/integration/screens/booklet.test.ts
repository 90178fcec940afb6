// @vitest-environment jsdom
/** @file The booklet as it is chosen, made and read; the drawing itself is looked at in a real browser. */
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { Asked, BookId, Booklet, ChildId, DocumentId, Event, PageId, WorkId } from '#contract'
import type { Pdf } from '#ui/pdf/pdf-reader.ts'
import { createBooklet, type Remembered } from '#ui/screens/booklet/booklet.svelte.ts'
import { everything } from '#ui/screens/booklet/choices.ts'
import { pageAfter, spreadsOf, spreadWith } from '#ui/screens/booklet/spreads.ts'

const boontje = 'b3c431f0-f180-41b8-83a3-4384cb93a342' as ChildId
const noor = 'dec38ef2-0378-41b5-9a46-b760494d55fb' as ChildId
const aBook = { id: 'aab920d3-9584-49c0-aa34-16a2e7d0bde3' as BookId, children: [{ id: boontje }, { id: noor }] }
const aLetter = '11111111-1111-4111-8111-111111111111' as PageId
const aMoment = '22222222-2222-4222-8222-222222222222' as PageId

const madeBooklet = (changes: Partial<Booklet> = {}): Booklet => ({
  document: '33333333-3333-4333-8333-333333333333' as DocumentId,
  pageCount: 28,
  replaced: [],
  veiledLeftOut: false,
  leftOut: [],
  missingPhotos: [],
  coarse: [],
  starts: [],
  ...changes,
})

function aPdf(pageCount = 28) {
  const pdf = {
    closed: false,
    pageCount,
    language: async () => 'nl',
    size: async () => ({ widthPt: 420, heightPt: 595 }),
    draw: async () => true,
    words: async () => [],
    headings: async () => [],
    close: async () => {
      pdf.closed = true
    },
  }
  return pdf satisfies Pdf
}

/** Main as a window sees it: every question waits until the test answers it; time passes when the test says so. */
type Laid = { remembered?: Remembered; photosShown?: boolean; at?: PageId }

function aTable({ remembered, photosShown = false, at }: Laid = {}) {
  const asked: {
    choices: Asked<'booklet.make'>['choices']
    work: string
    answer: (made: Booklet) => void
    refuse: (e: unknown) => void
  }[] = []
  const stopped: string[] = []
  const waiting: (() => void)[] = []
  const pdfs: ReturnType<typeof aPdf>[] = []
  const listeners: ((event: Event) => void)[] = []
  let memory = remembered
  let ids = 0
  const booklet = createBooklet({
    client: {
      booklet: {
        make: ({ choices, work }) => new Promise((answer, refuse) => asked.push({ choices, work, answer, refuse })),
      },
      work: {
        stop: async ({ work }) => {
          stopped.push(work)
        },
      },
      documentUrl: (id) => `/document/${id}`,
      on: (listener) => {
        listeners.push(listener)
        return () => undefined
      },
    },
    book: () => aBook,
    photosShown: () => photosShown,
    at: at ?? null,
    memory: {
      get: () => memory,
      set: (next) => {
        memory = next
      },
    },
    open: async () => {
      const pdf = aPdf()
      pdfs.push(pdf)
      return pdf
    },
    newId: () => `work-${String(++ids)}`,
    now: () => 0,
    later: (run) => {
      waiting.push(run)
      return () => {
        waiting.splice(0, waiting.length, ...waiting.filter((one) => one !== run))
      }
    },
  })
  const later = () => {
    for (const run of waiting.splice(0)) run()
  }
  const announce = (event: Event) => {
    for (const hear of listeners) hear(event)
  }
  return { booklet, asked, stopped, later, pdfs, announce, memory: () => memory }
}

const settle = async () => {
  await new Promise((resolve) => setImmediate(resolve))
  flushSync()
}

test('every page of a booklet lies on exactly one spread; the first alone on the right, a last even one alone on the left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (pageCount) => {
      const spreads = spreadsOf(pageCount)
      const pages = spreads.flatMap(({ left, right }) => [left, right].filter((page) => page !== null))

      expect(pages).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1))
      expect(spreads[0]).toEqual({ left: null, right: 1 })
      for (const page of pages) {
        const spread = spreads[spreadWith(page, pageCount)]
        expect([spread?.left, spread?.right]).toContain(page)
      }
    }),
  )
})

test('a booklet made anew lies open at the same page of the book, or the nearest before it that is still in it', () => {
  const before = madeBooklet({
    starts: [
      { page: aMoment, at: 5 },
      { page: aLetter, at: 9 },
    ],
  })

  expect(pageAfter(before, madeBooklet({ starts: [{ page: aLetter, at: 3 }] }), 10)).toBe(4)
  expect(pageAfter(before, madeBooklet({ starts: [{ page: aMoment, at: 7 }] }), 10)).toBe(7)
  expect(pageAfter(before, madeBooklet({ pageCount: 6 }), 10)).toBe(6)
})

test('a choice is shown at once; the old pages stay until the new ones are drawn', async () => {
  const { booklet, asked, pdfs } = aTable()
  void booklet.make()
  asked[0]?.answer(madeBooklet())
  await settle()
  const first = booklet.reading.shown

  booklet.choose({ withoutKinds: ['letter'] })
  await settle()
  expect(asked[1]?.choices.withoutKinds).toEqual(['letter'])
  expect(booklet.reading.shown).toBe(first)

  asked[1]?.answer(madeBooklet({ pageCount: 12 }))
  await settle()
  expect(booklet.reading.shown?.booklet.pageCount).toBe(12)
  // the old pages are still looked at until the new ones lie there
  expect(pdfs.map(({ closed }) => closed)).toEqual([false, false])
  booklet.reading.laid(pdfs[1] ?? fail())
  expect(pdfs.map(({ closed }) => closed)).toEqual([true, false])
})

test('what is typed makes one booklet when the typing rests', async () => {
  const { booklet, asked, later } = aTable()
  void booklet.make()
  asked[0]?.answer(madeBooklet())
  await settle()

  booklet.type({ title: 'N' })
  booklet.type({ title: 'No' })
  booklet.type({ title: 'Noor' })
  expect(asked).toHaveLength(1)
  expect(booklet.maker.making.at).toBe('making')
  later()
  await settle()

  expect(asked.map(({ choices }) => choices.title)).toEqual(['', 'Noor'])
})

test('of wishes that come while pages are being set only the newest is made, and the setting is not stopped for it', async () => {
  const { booklet, asked, stopped } = aTable()
  void booklet.make()

  booklet.choose({ handwriting: false })
  booklet.choose({ loosePhotos: false })
  await settle()
  expect(asked).toHaveLength(1)
  asked[0]?.answer(madeBooklet({ pageCount: 28 }))
  await settle()

  expect(booklet.reading.shown).toBeNull()
  expect(stopped).toEqual([])
  expect(asked).toHaveLength(2)
  expect(asked[1]?.choices).toMatchObject({ handwriting: false, loosePhotos: false })
  asked[1]?.answer(madeBooklet({ pageCount: 24 }))
  await settle()
  expect(booklet.reading.shown?.booklet.pageCount).toBe(24)
})

test('photos that are being laid ready are stopped for a newer wish', async () => {
  const { booklet, asked, stopped, announce } = aTable()
  void booklet.make()
  await settle()
  announce({ name: 'work.progress', work: (asked[0]?.work ?? fail()) as WorkId, step: 'pictures', done: 3, total: 90 })

  booklet.choose({ loosePhotos: false })
  await settle()
  expect(stopped).toEqual([asked[0]?.work])
  asked[0]?.refuse(new BookError('stopped'))
  await settle()

  expect(asked[1]?.choices.loosePhotos).toBe(false)
  expect(booklet.maker.making.at).toBe('making')
})

test('making that was stopped leaves the pages as they were, and is tried again when it is asked for', async () => {
  const { booklet, asked } = aTable()
  void booklet.make()
  asked[0]?.answer(madeBooklet({ pageCount: 28 }))
  await settle()
  booklet.choose({ loosePhotos: false })
  await settle()

  asked[1]?.refuse(new BookError('stopped'))
  await settle()
  expect(booklet.maker.making.at).toBe('stopped')
  expect(booklet.reading.shown?.booklet.pageCount).toBe(28)

  void booklet.make()
  await settle()
  asked[2]?.answer(madeBooklet({ pageCount: 20 }))
  await settle()
  expect(booklet.reading.shown?.booklet.pageCount).toBe(20)
})

test('choices that leave nothing take the pages away; a failure keeps them and is told', async () => {
  const { booklet, asked } = aTable()
  void booklet.make()
  asked[0]?.answer(madeBooklet())
  await settle()

  booklet.choose({ design: 'nacht' })
  await settle()
  asked[1]?.refuse(new BookError('booklet-failed'))
  await settle()
  expect(booklet.maker.making).toMatchObject({ at: 'failed', error: { code: 'booklet-failed' } })
  expect(booklet.reading.shown).not.toBeNull()

  booklet.choose({ withoutChildren: [boontje, noor] })
  await settle()
  asked[2]?.refuse(new BookError('nothing-to-print'))
  await settle()
  expect(booklet.maker.making.at).toBe('empty')
  expect(booklet.reading.shown).toBeNull()
})

test('a page of the book is opened where it begins, photos or not; one that is not in it is said to be absent', async () => {
  const there = aTable({ at: aLetter })
  void there.booklet.make()
  there.asked[0]?.answer(madeBooklet({ starts: [{ page: aLetter, at: 9 }] }))
  await settle()
  expect(there.booklet.reading).toMatchObject({ open: 4, mayOpen: true, isAbsent: false })

  const absent = aTable({ at: aMoment })
  void absent.booklet.make()
  absent.asked[0]?.answer(madeBooklet({ starts: [{ page: aLetter, at: 9 }] }))
  await settle()
  expect(absent.booklet.reading).toMatchObject({ open: 0, isAbsent: true })
  absent.booklet.reading.turnTo(1)
  expect(absent.booklet.reading.isAbsent).toBe(false)
})

test('only the cover is seen until a page is turned, or photos were asked for', async () => {
  const before: Remembered = { book: aBook.id, chosen: everything, place: { page: 8, opened: false } }
  const quiet = aTable({ remembered: before })
  void quiet.booklet.make()
  quiet.asked[0]?.answer(madeBooklet())
  await settle()
  expect(quiet.booklet.reading.open).toBe(0)

  quiet.booklet.reading.turnTo(1)
  expect(quiet.booklet.reading).toMatchObject({ open: 1, mayOpen: true })

  const shown = aTable({ remembered: before, photosShown: true })
  void shown.booklet.make()
  shown.asked[0]?.answer(madeBooklet())
  await settle()
  expect(shown.booklet.reading.open).toBe(4)
})

test('coming back finds the choices and the place; another book begins with everything', async () => {
  const first = aTable()
  void first.booklet.make()
  first.asked[0]?.answer(madeBooklet())
  await settle()
  first.booklet.choose({ veiled: true })
  first.booklet.reading.turnTo(3)
  const remembered = first.memory()

  expect(remembered).toMatchObject({ chosen: { veiled: true }, place: { page: 6, opened: true } })
  expect(aTable(remembered === undefined ? {} : { remembered }).booklet.chosen.veiled).toBe(true)
  const other = { ...(remembered ?? fail()), book: '99999999-9999-4999-8999-999999999999' as BookId }
  expect(aTable({ remembered: other }).booklet.chosen).toEqual(everything)
})

test('after leaving, nothing that still comes is laid on the table', async () => {
  const { booklet, asked, stopped, pdfs } = aTable()
  void booklet.make()

  booklet.leave()
  asked[0]?.answer(madeBooklet())
  await settle()

  expect(stopped).toEqual([])
  expect(booklet.reading.shown).toBeNull()
  expect(pdfs).toHaveLength(0)
})

function fail(): never {
  throw new Error('nothing was remembered')
}
