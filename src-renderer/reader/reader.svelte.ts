/** @file Where the reader is: at the cover, among the copies, before a lock, or in an open book. Nothing of it is kept. */
import { getContext, setContext } from 'svelte'
import { booksIn } from './folder.ts'
import type { BookFolder, Chosen } from './folder.ts'
import { lookAtGeneration } from './generation.ts'
import type { Generation } from './generation.ts'
import { lookAtKeys, openKeys } from './keys.ts'
import type { KeyKind, Keys, Refusal } from './keys.ts'
import { fillIn, languageOf } from './language.ts'
import type { Language, Words } from './language.ts'
import { openBook } from './opening.ts'
import type { OpenBook, Unreadable } from './opening.ts'
import type { Unseal } from './sealing-thread.ts'

export type Copy = { readonly book: BookFolder; readonly generation: Generation }
export type Shelf = readonly { readonly book: BookFolder; readonly generations: readonly Generation[] }[]
type KeysSeen = Awaited<ReturnType<typeof lookAtKeys>>

export type Stage =
  | { readonly at: 'cover'; readonly told: 'nothingFound' | 'dropRefused' | null }
  | { readonly at: 'looking' }
  | { readonly at: 'copies'; readonly told: 'textsUnreadable' | null }
  | { readonly at: 'lock'; readonly copy: Copy; readonly keys: KeysSeen }
  | { readonly at: 'book'; readonly open: OpenBook }

/** Why a lock stayed shut; or, opened, why the texts behind it can't be shown. */
export type Shut = Refusal | Unreadable

type Needs = { readonly unseal: Unseal; readonly wanted: readonly string[] }

/** The reader, at its cover; `wanted`: the languages the browser is set to. */
export function createReader({ unseal, wanted }: Needs) {
  let stage = $state.raw<Stage>({ at: 'cover', told: null })
  let shelf = $state.raw<Shelf>([])
  const speech = createSpeech(languageOf(wanted))

  const show = async (copy: Copy, keys: Keys | null): Promise<Shut | null> => {
    const open = await openBook(copy, keys, unseal)
    if (typeof open === 'string') return open
    stage = { at: 'book', open }
    return null
  }

  return {
    get stage() {
      return stage
    },
    get shelf() {
      return shelf
    },
    speech,
    /** Looks at what was chosen; `null`: what was dragged here could not be read. */
    take: async (chosen: readonly Chosen[] | null) => {
      if (chosen === null) return void (stage = { at: 'cover', told: 'dropRefused' })
      stage = { at: 'looking' }
      shelf = await lookAtAll(chosen)
      stage = shelf.length === 0 ? { at: 'cover', told: 'nothingFound' } : { at: 'copies', told: null }
    },
    /** Opens a copy, or stands before its lock. */
    choose: async (copy: Copy) => {
      if (copy.generation.locked) {
        stage = { at: 'lock', copy, keys: await lookAtKeys(copy.book) }
      } else if ((await show(copy, null)) !== null) stage = { at: 'copies', told: 'textsUnreadable' }
    },
    /** Tries a password, or the words of a sheet, on the copy before which one stands; `null` when it opened. */
    tryKey: async (copy: Copy, key: { kind: KeyKind; passphrase: string }): Promise<Shut | null> => {
      const before = stage
      const keys = await openKeys(copy.book, key, unseal)
      if (typeof keys === 'string') return keys
      // whoever went back in the meantime is not pulled into the book
      return stage === before ? show(copy, keys) : null
    },
    /** Back to the copies, or to the cover; what was open is let go. */
    backTo: (at: 'copies' | 'cover') => {
      stage = { at, told: null }
    },
  }
}

function createSpeech(first: Language) {
  let language = $state(first)
  return {
    get language() {
      return language
    },
    speak: (chosen: Language) => {
      language = chosen
    },
    /** The words of a part of the page, in the language of now. */
    words:
      <Key extends string>(words: Words<Key>) =>
      (key: Key, values: Readonly<Record<string, string>> = {}) =>
        fillIn(words[language][key], values),
  }
}

// loose files without any texts among them are not a book
async function lookAtAll(chosen: readonly Chosen[]): Promise<Shelf> {
  const books = booksIn(chosen).filter(({ generations, id }) => generations.length > 0 || id !== '')
  return Promise.all(
    books.map(async (book) => ({
      book,
      generations: await Promise.all(book.generations.map((name) => lookAtGeneration(book, name))),
    })),
  )
}

export type Reader = ReturnType<typeof createReader>

const place = Symbol('reader')
export const setReader = (reader: Reader) => setContext(place, reader)
export const getReader = () => getContext<Reader>(place)
