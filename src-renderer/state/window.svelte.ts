/** @file What the whole window knows: settings, the open book, where we are, what was last said aloud. */
import { createContext } from 'svelte'
import { defaultSettings, sentenceFor } from '#contract'
import type { Book, Language, Place, Settings } from '#contract'
import type { Client } from '../client.ts'
import { fillIn, type Words } from '../i18n/words.ts'
import { address, createRouter, type RouteName } from '../router.svelte.ts'

/** The state of one window; made once, read everywhere by context. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createWindowState(client: Client) {
  let settings = $state.raw<Settings>(defaultSettings)
  let book = $state.raw<Book | null>(null)
  let covered = $state(false)
  let announcement = $state('')
  let photosShown = $state(false)
  let standsUnder = $state<RouteName | null>(null)
  let locked = $state.raw<Place | null>(null)
  let back: string | null = null
  const router = createRouter()

  const look = async () => {
    const found = await client.book.current()
    // a book that rested is asked for; when main cannot say, it can still be chosen from the books nearby
    if (found === null) locked ??= await client.book.resting().catch(() => null)
    else locked = null
    book = found
  }

  return {
    router,
    get settings() {
      return settings
    },
    get language(): Language {
      return settings.language
    },
    /** The open book; screens inside a book may count on it. */
    get book() {
      return book
    },
    set book(next: Book | null) {
      book = next
    },
    /** Photos are shown only after a parent asked for it in this session, or chose so in the settings. */
    get photosShown() {
      return photosShown
    },
    set photosShown(next: boolean) {
      photosShown = next
    },
    /** The locked book that waits for its password or the words of its sheet. */
    get locked() {
      return locked
    },
    /** Asks for the key of a locked book before anything of it is shown; afterwards the window is where it was. */
    putAway: (place: Place) => {
      if (book !== null) back = location.hash
      book = null
      locked = place
      photosShown = settings.photosShown
    },
    /** The book that was locked lies open. */
    comeBack: (opened: Book) => {
      book = opened
      locked = null
      if (router.route.name === 'unlock') router.backTo(back ?? address('timeline'))
      back = null
    },
    /** Where the page that is open belongs in the rail; the page says so itself, as only it knows its kind. */
    get standsUnder() {
      return standsUnder
    },
    set standsUnder(next: RouteName | null) {
      standsUnder = next
    },
    get covered() {
      return covered
    },
    set covered(next: boolean) {
      covered = next
    },
    get announcement() {
      return announcement
    },
    /** Said to a screen reader, politely. */
    announce: (sentence: string) => {
      announcement = sentence
    },
    load: async () => {
      settings = await client.settings.get()
      photosShown = settings.photosShown
      await look()
    },
    refresh: look,
    change: async (changes: Partial<Settings>) => {
      settings = await client.settings.save(changes)
      if (changes.photosShown !== undefined) photosShown = changes.photosShown
    },
    /** The sentence for anything thrown. */
    sentence: (error: unknown) => sentenceFor(settings.language, error),
  }
}

export type WindowState = ReturnType<typeof createWindowState>

export const [getWindow, setWindow] = createContext<WindowState>()

/** The words of a screen in the window's language, as a function of key and values; follows a change of language. */
export function useWords<Key extends string>(words: Words<Key>) {
  const window = getWindow()
  return (key: Key, values?: Readonly<Record<string, string>>) => fillIn(words[window.language][key], values)
}

/** The open book, for screens that only exist inside one. */
export function useBook(): () => Book {
  const window = getWindow()
  return () => {
    if (window.book === null) throw new Error('This screen exists only while a book is open')
    return window.book
  }
}
