/** @file A window on answers that a test gives: for what no test machine has, such as sticks, damage and another day's book. */
import { cleanup, render } from '@testing-library/svelte'
import { onTestFinished } from 'vitest'
import { BookError, defaultSettings, emptyChild } from '#contract'
import type { BookId, Book, Bridge, CallName, Child, ChildId, Drive, Output, PlaceId } from '#contract'
import App from '#ui/App.svelte'
import { createClient } from '#ui/client.ts'

/** What main answers to a call, given or worked out from what was asked; a BookError is a refusal. */
type Answer<N extends CallName> = Output<N> | BookError | ((input: Record<string, unknown>) => Output<N> | BookError)
export type Answers = { [N in CallName]?: Answer<N> }

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`

const child = (digit: number, name: string): Child => ({
  ...emptyChild,
  id: uuid(digit) as ChildId,
  name,
  thread: 1,
})

export const book: Book = {
  id: uuid(1) as BookId,
  title: 'Ons boek',
  language: 'nl',
  folder: 'Ons boek',
  locked: false,
  readOnly: null,
  parents: [],
  children: [child(2, 'Boontje'), child(3, 'Noor')],
}

export const stick: Drive = {
  place: { id: 'stick' as PlaceId, name: 'BLAUW', kind: 'removable', where: '/media/marit' },
  label: 'BLAUW',
  fileSystem: 'FAT32',
  totalBytes: 4_000_000_000,
  freeBytes: 3_100_000_000,
  writable: true,
  backup: null,
}

export const counts = { children: 2, pages: 41, letters: 17, photos: 63, versions: 210, bytes: 1_234_000_000 }

/** Shows the window at an address. `asked` gives what was asked of main under a name, in order. */
export function showWith(hash: string, answers: Answers) {
  furnish()
  location.hash = hash
  const heard: { name: string; input: unknown }[] = []
  const table: Record<string, unknown> = {
    'settings.get': defaultSettings,
    'book.current': book,
    'book.resting': null,
    'book.close': undefined,
    'backup.drives': [],
    'backup.remembered': [],
    'generation.list': [],
    'work.stop': undefined,
    ...answers,
  }
  const bridge: Bridge = {
    host: 'loopback',
    bytesUrl: 'http://book.test',
    windowId: 'this',
    on: () => () => undefined,
    call: (name, input) => {
      heard.push({ name, input })
      const answer = table[name]
      const value: unknown = typeof answer === 'function' ? (answer as (asked: unknown) => unknown)(input) : answer
      if (!(value instanceof BookError)) return Promise.resolve({ ok: true, value })
      return Promise.resolve({ ok: false, code: value.code, details: value.details, traceId: uuid(9) })
    },
  }
  onTestFinished(() => {
    cleanup()
    location.hash = ''
  })
  render(App, { bridge, client: createClient(bridge) })
  return {
    asked: (name: CallName) => heard.filter((call) => call.name === name).map(({ input }) => input),
    /** What main answers from now on. */
    answer: (next: Answers) => Object.assign(table, next),
  }
}

// what a browser has and jsdom has not
function furnish() {
  window.scrollTo = () => undefined
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
}
