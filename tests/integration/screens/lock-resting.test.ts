// @vitest-environment jsdom
/** @file When a locked book closes by itself, and that it never closes over words that are not on disk. */
import { afterEach, expect, test } from 'vitest'
import type { Book, BookId, Place, PlaceId } from '#contract'
import { defaultSettings } from '#contract'
import { unsavedIn } from '#ui/components/writer-unsaved.ts'
import { atWork } from '#ui/state/at-work.ts'
import { createResting } from '#ui/state/resting.svelte.ts'
import { answerSaveAll } from '#ui/state/save-all.ts'

const minute = 60_000
const place: Place = { id: 'p' as PlaceId, name: 'Ons boek op slot', kind: 'book', where: '' }
const lockedBook: Book = {
  id: 'b' as BookId,
  title: '',
  language: 'nl',
  folder: 'Ons boek op slot',
  locked: true,
  readOnly: null,
  parents: [],
  children: [],
}

const leave: (() => void)[] = []
afterEach(() => {
  for (const stop of leave.splice(0)) stop()
})

function aWindow({ book = lockedBook, restAfter = 5 }: { book?: Book; restAfter?: number } = {}) {
  const rested: string[] = []
  const clock = { now: 0 }
  const shell = {
    book: book as Book | null,
    settings: { ...defaultSettings, restAfter },
    covered: false,
    putAway: (at: Place) => {
      rested.push(at.name)
      shell.book = null
    },
  }
  const client = { book: { rest: () => Promise.resolve(place) } }
  // only resting is asked of this client
  const resting = createResting({ client: client as never, shell, now: () => clock.now })
  return { resting, shell, client, rested, clock }
}

test('it closes after the minutes that were chosen, counted from the last touch', async () => {
  const { resting, rested, clock } = aWindow()
  clock.now = 4 * minute
  resting.touched()
  clock.now = 8 * minute
  await resting.look()
  expect(rested).toEqual([])

  clock.now = 9 * minute
  await resting.look()
  expect(rested).toEqual(['Ons boek op slot'])
})

test('zero minutes is never, and a book without a lock stays open', async () => {
  const never = aWindow({ restAfter: 0 })
  const open = aWindow({ book: { ...lockedBook, locked: false } })
  for (const { resting, clock } of [never, open]) {
    clock.now = 600 * minute
    await resting.look()
  }
  await open.resting.cover()

  expect([...never.rested, ...open.rested]).toEqual([])
  expect(open.shell.covered).toBe(true)
})

test('long work puts it off, and a book covered meanwhile closes as soon as the work is done', async () => {
  const { resting, client, shell, rested, clock } = aWindow()
  let done = () => undefined as void
  const work = atWork(client, () => new Promise<void>((resolve) => (done = resolve)))
  clock.now = 60 * minute
  await resting.look()
  await resting.cover()
  expect([rested, shell.covered]).toEqual([[], true])

  done()
  await work
  await resting.look()
  expect(rested).toEqual(['Ons boek op slot'])
})

test('everything on screen is saved before it closes', async () => {
  const { resting, rested } = aWindow()
  const order: string[] = []
  leave.push(
    answerSaveAll(async () => {
      await Promise.resolve()
      order.push(`saved with ${String(rested.length)} closed`)
      return true
    }),
  )

  await resting.rest()

  expect(order).toEqual(['saved with 0 closed'])
  expect(rested).toHaveLength(1)
})

test('a word that cannot be saved keeps the book open, under the cover', async () => {
  const { resting, shell, rested } = aWindow()
  leave.push(answerSaveAll(() => Promise.resolve(false)))

  await resting.rest()
  expect([rested, shell.covered, resting.state]).toEqual([[], true, 'refused'])

  resting.uncover()
  expect([shell.covered, resting.state]).toEqual([false, 'awake'])
})

test('a word that waits since another screen was left keeps it open too', async () => {
  const { resting, client, rested } = aWindow()
  unsavedIn<string, { title: string }>(client).keep('page', Promise.resolve({ title: 'Voor Noor' }))

  await resting.cover()
  expect(rested).toEqual([])

  unsavedIn<string, { title: string }>(client).keep('page', Promise.resolve({}))
  resting.uncover()
  await resting.cover()
  expect(rested).toHaveLength(1)
})

test('a second window covers itself and leaves the book to the first', async () => {
  const { resting, shell, rested } = aWindow({ book: { ...lockedBook, readOnly: 'second-window' } })

  await resting.cover()

  expect([rested, shell.covered]).toEqual([[], true])
})
