// @vitest-environment jsdom
/** @file The booklet as it is chosen, made, read and sent out of the window; the drawing itself is looked at in a real browser. */
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { Asked, BookId, Booklet, ChildId, DocumentId, Event, PageId, Saved, WorkId } from '#contract'
import { createTurns } from '#ui/pdf/in-turn.ts'
import { wordsOfPage } from '#ui/pdf/page-words.ts'
import { createPaperOut, fileNameOf } from '#ui/pdf/paper-out.svelte.ts'
import { createPdfReader, type Pdf } from '#ui/pdf/pdf-reader.ts'
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
    work: WorkId
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
  announce({ name: 'work.progress', work: asked[0]?.work ?? fail(), step: 'pictures', done: 3, total: 90 })

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

const aDocument = { document: madeBooklet().document, name: 'Noor.pdf' }

function anExit(saved: Saved, print?: Parameters<typeof createPaperOut>[0]['print']) {
  const downloads: string[] = []
  const out = createPaperOut({
    client: { document: { save: async () => saved }, documentUrl: (id) => `/document/${id}` },
    download: async (url, name) => {
      downloads.push(`${url} ${name}`)
    },
    ...(print === undefined ? {} : { print }),
  })
  return { out, downloads }
}

test('a saved booklet is named where the host knows the name, handed to the browser where it does not, and not spoken of when stopped', async () => {
  const named = anExit({ kind: 'saved', name: 'Voor oma.pdf' })
  await named.out.save(async () => aDocument)
  expect(named.out.state).toEqual({ at: 'saved', name: 'Voor oma.pdf' })
  expect(named.downloads).toEqual([])

  const browser = anExit({ kind: 'browser' })
  await browser.out.save(async () => aDocument)
  expect(browser.out.state).toEqual({ at: 'saved', name: '' })
  expect(browser.downloads).toEqual([`/document/${aDocument.document} Noor.pdf`])

  const stopped = anExit({ kind: 'stopped' })
  await stopped.out.save(async () => aDocument)
  expect(stopped.out.state).toEqual({ at: 'rest' })
})

test('printing tells how far it is, can be called off, and a second press meanwhile does nothing', async () => {
  let presses = 0
  const { out } = anExit({ kind: 'stopped' }, async (_, { signal, onProgress } = {}) => {
    presses += 1
    onProgress?.(3, 28)
    await new Promise((_resolve, refuse) => {
      signal?.addEventListener('abort', () => refuse(new BookError('stopped')))
    })
  })

  const printing = out.print(async () => aPdf())
  await out.print(async () => aPdf())
  await settle()
  expect(out.state).toEqual({ at: 'printing', done: 3, total: 28 })
  out.stop()
  await printing
  expect(out.state).toEqual({ at: 'stopped' })
  expect(presses).toBe(1)
})

test('what can not be saved is told', async () => {
  const { out } = anExit({ kind: 'stopped' })

  await out.save(async () => {
    throw new BookError('disk-full')
  })

  expect(out.state).toMatchObject({ at: 'failed', error: { code: 'disk-full' } })
})

test.each([
  ['Boontje en Noor', 'Boontje en Noor.pdf'],
  ['../../x', 'x.pdf'],
  ['Noor: "van ons"?', 'Noor van ons.pdf'],
  ['', 'Boekje.pdf'],
  [' … ', '….pdf'],
  ['🕯️', '🕯️.pdf'],
])('a file named after the title %j is called %j', (title, name) => {
  expect(fileNameOf(title, 'Boekje')).toBe(name)
})

test('a file name never holds what a disk refuses, however long the title', () => {
  expect(fileNameOf('N'.repeat(300), 'Boekje')).toBe(`${'N'.repeat(60)}.pdf`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = fileNameOf(title, 'Boekje')

      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u)
      expect(name).not.toMatch(/^[. ]/)
      expect(new TextEncoder().encode(name).length).toBeLessThan(255)
    }),
  )
})

test('the words of a page follow its tags: headings, broken words made whole, pictures by their description, no folios', () => {
  const piece = (id: string | null, ...strings: string[]) => [
    { type: 'beginMarkedContentProps', id },
    ...strings.map((str) => ({ str, hasEOL: false })),
    { type: 'endMarkedContent' },
  ]
  const items = [
    ...piece(null, '12'),
    ...piece('h', 'Lieve Noor,'),
    ...piece('a', 'Ik zit aan de keuken-'),
    { str: '', hasEOL: true },
    { type: 'beginMarkedContentProps', id: 'b' },
    { str: '', hasEOL: true },
    { str: 'tafel, met jouw doosje.', hasEOL: false },
    { type: 'endMarkedContent' },
  ]
  const tree = {
    role: 'Root',
    children: [
      { role: 'H2', children: [{ type: 'content', id: 'h' }] },
      {
        role: 'P',
        children: [
          { type: 'content', id: 'a' },
          { type: 'content', id: 'b' },
        ],
      },
      { role: 'Figure', alt: 'Een jonge appelboom', children: [{ type: 'content', id: 'f' }] },
    ],
  }

  expect(wordsOfPage(tree, items)).toEqual([
    { kind: 'heading', words: 'Lieve Noor,' },
    { kind: 'text', words: 'Ik zit aan de keukentafel, met jouw doosje.' },
    { kind: 'picture', words: 'Een jonge appelboom' },
  ])
  expect(
    wordsOfPage(null, [
      { str: 'Los', hasEOL: true },
      { str: 'vel', hasEOL: false },
    ]),
  ).toEqual([{ kind: 'text', words: 'Los vel' }])
})

test('one small page that can not be drawn does not keep the next from its turn', async () => {
  const inTurn = createTurns()
  const order: string[] = []

  const first = inTurn(async () => {
    order.push('first')
    throw new BookError('unexpected')
  })
  const second = inTurn(async () => order.push('second'))

  await expect(first).rejects.toMatchObject({ code: 'unexpected' })
  await second
  expect(order).toEqual(['first', 'second'])
})

test('a document that main no longer holds is said to be gone', async () => {
  const reader = createPdfReader({ get: async () => new Response(null, { status: 404 }) })

  await expect(reader.open('/document/gone')).rejects.toMatchObject({ code: 'document-not-found' })
})

function fail(): never {
  throw new Error('nothing was remembered')
}
