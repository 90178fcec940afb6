// @vitest-environment jsdom
/** @file Choosing for a booklet: order by hand, editions, what stands where and what stays out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookletChoices, suggestedEditions, unknownDate } from '#contract'
import type { ChildId, Edition, EditionId, PageGlimpse, PageId } from '#contract'
import { areSame, authorsOf, everything, keepable, toggledAuthor, type Chosen } from '#ui/screens/booklet/choices.ts'
import { createEasel } from '#ui/screens/booklet/easel.ts'
import { createEditions } from '#ui/screens/booklet/editions.svelte.ts'
import { byReason } from '#ui/screens/booklet/left-out.ts'
import { chaptersOf, moved } from '#ui/screens/booklet/page-order.ts'
import { placeOf, standingOn } from '#ui/screens/booklet/standing.ts'
import type { Pdf } from '#ui/pdf/pdf-reader.ts'
import { aChild as someChild } from '../booklet/a-book.ts'

const noor = 'dec38ef2-0378-41b5-9a46-b760494d55fb' as ChildId
const aChild = someChild({ id: noor, name: 'Noor' })
const idOf = (n: number) => `11111111-1111-4111-8111-${String(n).padStart(12, '0')}` as PageId

const aPage = (n: number, changes: Partial<PageGlimpse> = {}): PageGlimpse => ({
  id: idOf(n),
  kind: 'moment',
  children: [noor],
  author: null,
  title: `Bladzijde ${String(n)}`,
  opening: '',
  date: { precision: 'day', year: 2026, month: 3, day: n },
  year: 2026,
  photos: [],
  savedAt: '2026-11-21T12:00:00.000Z',
  ...changes,
})

const startsOf = (pages: readonly PageGlimpse[]) => pages.map(({ id }, index) => ({ page: id, at: index + 4 }))
const settle = () => new Promise((resolve) => setImmediate(resolve))
const orderOf = (pages: readonly PageGlimpse[], chosen: Partial<Chosen>) =>
  chaptersOf({
    book: { children: [aChild] },
    pages,
    chosen: { ...everything, ...chosen },
    starts: startsOf(pages),
  }).map((chapter) => chapter.pages.map(({ id }) => Number(id.slice(-3))))

test('the pages of a chapter follow their dates; what has none comes last, what belongs to nobody apart', () => {
  const pages = [aPage(3), aPage(1), aPage(4, { date: unknownDate }), aPage(2, { children: [] }), aPage(5)]

  expect(orderOf(pages, {})).toEqual([[1, 3, 5, 4], [2]])
})

test('a page that was taken out by itself keeps its place in the list; one that is out for another reason is not listed', () => {
  const pages = [aPage(1), aPage(2), aPage(3)]

  const listed = chaptersOf({
    book: { children: [aChild] },
    pages,
    chosen: { ...everything, withoutPages: [idOf(2)] },
    starts: startsOf([aPage(1)]),
  })

  expect(listed[0]?.pages.map(({ id }) => id)).toEqual([idOf(1), idOf(2)])
})

test('a page moved by hand stands where it was put, and every other keeps its order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, a, b) => {
      const pages = Array.from({ length: count }, (_, index) => aPage(index + 1))
      const [which, to] = [a % count, b % count]
      const page = idOf(which + 1)

      const order = orderOf(pages, { order: 'hand', byHand: moved(pages, { page, to }, []) })[0] ?? []

      expect(order[to]).toBe(which + 1)
      expect(order.filter((n) => n !== which + 1)).toEqual(
        pages.map((_, index) => index + 1).filter((n) => n !== which + 1),
      )
    }),
  )
})

test('ordering one chapter leaves the other as it was, and a page that came later follows the one before it', () => {
  const byHand = moved([aPage(1), aPage(3)], { page: idOf(3), to: 0 }, [idOf(9), idOf(8)])

  expect(byHand).toEqual([idOf(9), idOf(8), idOf(3), idOf(1)])
  expect(orderOf([aPage(1), aPage(2), aPage(3), aPage(4)], { order: 'hand', byHand })).toEqual([[3, 4, 1, 2]])
  expect(orderOf([aPage(1), aPage(3)], { order: 'time', byHand })).toEqual([[1, 3]])
})

test('what stands on a page of the booklet is what begins there, or what runs on; not behind a heading of another kind', () => {
  const made = {
    pageCount: 12,
    starts: [
      { page: idOf(1), at: 5 },
      { page: idOf(2), at: 7 },
      { page: idOf(3), at: 7 },
    ],
  }
  const headings = [
    { title: 'Inhoud', page: 4 },
    { title: 'Brief', page: 5 },
    { title: 'Moment', page: 7 },
    { title: 'Met de hand', page: 9 },
  ]

  expect(standingOn(4, made, headings)).toEqual([])
  expect(standingOn(5, made, headings)).toEqual([idOf(1)])
  expect(standingOn(6, made, headings)).toEqual([idOf(1)])
  expect(standingOn(7, made, headings)).toEqual([idOf(2), idOf(3)])
  expect(standingOn(8, made, headings)).toEqual([idOf(3)])
  expect(standingOn(9, made, headings)).toEqual([])
  expect(standingOn(12, made, [])).toEqual([])
  expect(placeOf(idOf(2), made)).toBe(7)
  expect(placeOf(idOf(9), made)).toBeNull()
})

test('authors are named once however they were typed, and taken out and put back', () => {
  const oma = { name: 'oma Tineke' }
  const found = authorsOf([aPage(1, { author: oma }), aPage(2, { author: { name: ' Oma tineke' } }), aPage(3)])

  expect(found).toHaveLength(1)
  expect(toggledAuthor([], oma)).toEqual([oma])
  expect(toggledAuthor([{ name: 'OMA TINEKE' }], oma)).toEqual([])
})

test('what stays out is gathered under its reason', () => {
  const out = (name: string, why: 'kind' | 'veiled') => ({ what: 'page' as const, id: idOf(1), name, why })

  expect(
    byReason([out('De echo', 'kind'), out('Een foto', 'veiled'), out('De dag', 'kind'), out('Een foto', 'veiled')]),
  ).toEqual([
    { why: 'kind', names: ['De echo', 'De dag'] },
    { why: 'veiled', names: ['Een foto'] },
  ])
})

/** Editions as main keeps them, and the table on which one lies. */
function aShelf() {
  const kept = new Map<string, Edition>()
  let ids = 0
  const table: { chosen: Chosen; edition: EditionId | null; choose: (changes: Partial<Chosen>) => void } = {
    chosen: everything,
    edition: null,
    choose: (changes) => {
      table.chosen = { ...table.chosen, ...changes }
    },
  }
  const editions = createEditions({
    client: {
      edition: {
        list: async () => [...kept.values()],
        add: async ({ name, choices }) => {
          const edition = {
            id: idOf(++ids) as string as EditionId,
            name,
            choices: keepable(BookletChoices.parse(choices)),
          }
          kept.set(edition.id, edition)
          return edition
        },
        save: async ({ id, changes }) => {
          const before = kept.get(id)
          if (before === undefined) throw new Error('no such edition')
          const after = { ...before, ...(changes as Partial<Edition>) }
          kept.set(id, after)
          return after
        },
        remove: async ({ id }) => {
          kept.delete(id)
        },
      },
    },
    booklet: table,
    offered: () => suggestedEditions('nl'),
  })
  return { editions, table, kept }
}

test('what is offered is taken up without being kept, and is no longer offered once it is kept under that name', async () => {
  const { editions, table, kept } = aShelf()
  const [, grandparents] = editions.offered
  if (grandparents === undefined) throw new Error('nothing was offered')

  editions.takeOffered(grandparents)
  expect(table.chosen.withoutKinds).toEqual(['note'])
  expect(kept.size).toBe(0)

  await editions.keep(` ${grandparents.name.toUpperCase()} `)
  expect(editions.current?.choices.withoutKinds).toEqual(['note'])
  expect(editions.offered.map(({ key }) => key)).not.toContain(grandparents.key)
})

test('an edition says when its choices were changed; they are kept, or put back as they were', async () => {
  const { editions, table } = aShelf()
  await editions.keep('Voor ons')
  const edition = editions.current
  if (edition === null) throw new Error('nothing was kept')
  expect(editions.isChanged).toBe(false)

  table.choose({ design: 'nacht' })
  expect(editions.isChanged).toBe(true)
  editions.take(edition)
  expect(table.chosen.design).toBe('linnen')

  table.choose({ design: 'licht' })
  await editions.keepChanges(edition)
  expect(editions.isChanged).toBe(false)
  expect(editions.current?.choices.design).toBe('licht')
})

test('an edition is renamed and taken away; the choices on the table stay', async () => {
  const { editions, table, kept } = aShelf()
  table.choose({ handwriting: false })
  await editions.keep('Voor oma')
  const edition = editions.current
  if (edition === null) throw new Error('nothing was kept')

  await editions.rename(edition, 'Voor de oma’s')
  expect(editions.current?.name).toBe('Voor de oma’s')
  await editions.remove(edition)

  expect(kept.size).toBe(0)
  expect(editions.current).toBeNull()
  expect(table.chosen.handwriting).toBe(false)
})

test('choices are the same whatever the order of what was taken out, and the day of one printing is not kept', () => {
  const one: Chosen = { ...everything, withoutPages: [idOf(1), idOf(2)], on: '2026-11-21' }
  const other: Chosen = { ...everything, withoutPages: [idOf(2), idOf(1)], byHand: [idOf(3)] }

  expect(keepable(one)).not.toHaveProperty('on')
  expect(areSame(keepable(one), keepable(other))).toBe(true)
  expect(areSame(keepable({ ...other, order: 'hand' }), keepable(one))).toBe(false)
})

/** A PDF whose pages are drawn when the test says so. */
function aSlowPdf() {
  const drawn: number[] = []
  const calledOff: number[] = []
  const waiting = new Map<number, (isWhole: boolean) => void>()
  const pdf: Pdf = {
    pageCount: 12,
    language: async () => 'nl',
    size: async () => ({ widthPt: 420, heightPt: 595 }),
    draw: (page, _, { signal }) => {
      drawn.push(page)
      signal?.addEventListener('abort', () => {
        calledOff.push(page)
        waiting.get(page)?.(false)
      })
      return new Promise((resolve) => waiting.set(page, resolve))
    },
    words: async () => [],
    headings: async () => [],
    close: async () => undefined,
  }
  return { pdf, drawn, calledOff, finish: (page: number) => waiting.get(page)?.(true) }
}

test('both pages of a spread come at once, and the newest turn calls the older off', async () => {
  const { pdf, drawn, calledOff, finish } = aSlowPdf()
  const easel = createEasel(() => document.createElement('canvas'))
  const view = { pdf, widthPx: 300 }

  const first = easel.draw({ left: 2, right: 3 }, view)
  finish(2)
  await settle()
  const second = easel.draw({ left: 4, right: 5 }, view)
  finish(4)
  finish(5)

  expect(await first).toBeNull()
  expect(Object.values((await second) ?? {}).every((canvas) => canvas instanceof HTMLCanvasElement)).toBe(true)
  expect(calledOff).toEqual([3])
  expect(drawn).toEqual([2, 3, 4, 5])
})

test('a spread that was drawn ahead is not drawn again when it is turned to', async () => {
  const { pdf, drawn, finish } = aSlowPdf()
  const easel = createEasel(() => document.createElement('canvas'))
  const view = { pdf, widthPx: 300 }
  const open = { left: 2, right: 3 }
  const next = { left: 4, right: 5 }
  const laid = easel.draw(open, view)
  for (const page of [2, 3]) finish(page)
  await laid
  easel.ahead([next], open)
  for (const page of [4, 5]) finish(page)
  await settle()

  expect(await easel.draw(next, view)).not.toBeNull()
  expect(drawn).toEqual([2, 3, 4, 5])
})
