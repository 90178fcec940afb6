/** @file The whole window on the whole program, in one process: real rooms, a real book on disk, no network. For jsdom. */
import path from 'node:path'
import { cleanup, configure, render, screen } from '@testing-library/svelte'
import { onTestFinished } from 'vitest'
import { BookError, bytePaths, PhotoAdded } from '#contract'
import type { Asked, Bridge, CallName, Event, Output, Reply } from '#contract'
import { createApp, findHome } from '#main/app'
import App from '#ui/App.svelte'
import { createClient } from '#ui/client.ts'
import { freshFolder } from './fresh-folder.ts'

// a busy machine takes longer than the usual second to answer a screen
configure({ asyncUtilTimeout: 15_000 })

type Wishes = {
  /** The window came second: another one writes. */
  second?: boolean
  photosShown?: boolean
  /** No book is made: the window shows its cover. */
  bookless?: boolean
  /** What a person picks in the system's own window; `browse` when this host has none. By default nothing is picked. */
  pick?: (folder: string) => { path: string } | 'stopped' | 'browse'
  /** What the host does with an address outside; by default it says that the system's browser has it. */
  openLink?: (link: string) => 'opened' | 'browser'
}

/** A window on a new Dutch book. `ask` is what another part of the program would ask main; `go` moves the window. */
export async function openWindow({
  second = false,
  photosShown = false,
  bookless = false,
  pick,
  openLink,
}: Wishes = {}) {
  const folder = freshFolder()
  const listeners = new Set<(event: unknown) => void>()
  const app = createApp({
    home: findHome(import.meta.dirname),
    userFolder: folder,
    documentsFolder: folder,
    settingsFile: path.join(folder, 'settings.json'),
    language: 'nl',
    host: {
      pick: () => Promise.resolve(pick?.(folder) ?? 'stopped'),
      saveDocument: () => Promise.resolve({ kind: 'stopped' }),
      openLink: (link) => Promise.resolve(openLink?.(link) ?? 'opened'),
    },
    announce: (event: Event) => {
      for (const listener of listeners) listener(event)
    },
    log: () => undefined,
    // a password that takes half a second to try would only make the tests slow
    workFactors: { password: 1, recovery: 1 },
  })
  onTestFinished(async () => {
    cleanup()
    await app.close()
    location.hash = ''
  })
  const ask = async <N extends CallName>(name: N, input?: Asked<N>): Promise<Output<N>> =>
    // the dispatcher parses what it answers with the schema of this call
    valueOf(await app.call(name, input, null)) as Output<N>

  if (!bookless) await ask('book.make', { book: { language: 'nl' } })
  await ask('settings.save', { photosShown })
  if (second) app.joinWindow('first')
  app.joinWindow('this')

  /** Shows the window at an address; what the test changed in the book before is there. */
  const show = (hash: string) => {
    furnish()
    location.hash = hash
    const bridge = bridgeTo(app, listeners)
    render(App, { bridge, client: { ...createClient(bridge), addPhoto: addPhotoTo(app) } })
  }
  return { ask, show, app, folder }
}

/** Moves the open window to another address. */
export function go(hash: string) {
  location.hash = hash
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** What a screen says at the top right about saving. */
export const saved = () =>
  screen.findByText(/^Bewaard om \d\d\.\d\d$/, { selector: '[aria-hidden]' }, { timeout: 5000 })

type Program = ReturnType<typeof createApp>

function bridgeTo(app: Program, listeners: Set<(event: unknown) => void>): Bridge {
  return {
    host: 'loopback',
    bytesUrl: 'http://book.test',
    windowId: 'this',
    // through JSON, as over HTTP
    call: (name, input) => app.call(name, input === undefined ? undefined : JSON.parse(JSON.stringify(input)), 'this'),
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function addPhotoTo(app: Program): ReturnType<typeof createClient>['addPhoto'] {
  return async (file, to) => {
    const query = new URLSearchParams({ name: file.name })
    if (to.child !== undefined) query.set('child', to.child)
    if (to.page !== undefined) query.set('page', to.page)
    const url = `http://book.test${bytePaths.addPhoto}?${query.toString()}`
    const request = new Request(url, { method: 'POST', body: await bytesOf(file) })
    const response = await app.bytes(request, 'this')
    return PhotoAdded.parse(valueOf((await response.json()) as Reply))
  }
}

// jsdom's File is not the one Node's Request knows
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

function valueOf(reply: Reply): unknown {
  if (!reply.ok) throw new BookError(reply.code, reply.details)
  return reply.value
}

// what a browser has and jsdom has not
function furnish() {
  window.scrollTo = () => undefined
  window.matchMedia = (media) => {
    const list = {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }
    return Object.assign(new EventTarget(), list)
  }
}
