/** @file Making a book and opening one: what is asked of main, and where it leads. */
import { BookError } from '#contract'
import type { Book, Language, Place } from '#contract'
import type { Client } from '../../client.ts'

type Needs = {
  client: Pick<Client, 'book'>
  sentence: (error: unknown) => string
  /** What to do with the book that is open now. */
  onopen: (book: Book) => void
}

/** A book about to be made. Nothing needs to be filled in; what was typed stays when making it is refused. */
export function createNewBook({ client, sentence, onopen }: Needs) {
  // `place`: where it will lie, `null` is the documents folder; `password`: what locks it from the start, empty for no lock
  const now = $state({
    title: '',
    password: '',
    place: null as Place | null,
    busy: false,
    problem: null as string | null,
  })

  return {
    now,
    make: async (language: Language) => {
      if (now.busy) return
      now.busy = true
      now.problem = null
      try {
        const { title, password, place } = now
        const made = await client.book.make({
          book: title.trim() === '' ? { language } : { title, language },
          ...(place === null ? {} : { place: place.id }),
          ...(password === '' ? {} : { password }),
        })
        now.password = ''
        onopen(made)
      } catch (error) {
        now.problem = sentence(error)
      } finally {
        now.busy = false
      }
    },
  }
}

/** Books that can be opened: those nearby, and any that is pointed out. `onlocked`: this one has a lock, so a key is asked for first. */
export function createOpenBook({ client, sentence, onopen, onlocked }: Needs & { onlocked: (place: Place) => void }) {
  // `near`: `null` while looking; `needsCopy`: the book itself can't be read, so that a copy on a stick is the way on
  const now = $state({
    near: null as Place[] | null,
    busy: false,
    problem: null as string | null,
    needsCopy: false,
  })

  return {
    now,
    look: async () => {
      try {
        now.near = await client.book.near()
      } catch (error) {
        now.near = []
        now.problem = sentence(error)
      }
    },
    open: async (place: Place) => {
      if (now.busy) return
      Object.assign(now, { busy: true, problem: null, needsCopy: false })
      try {
        onopen(await client.book.open({ place: place.id }))
      } catch (error) {
        const code = error instanceof BookError ? error.code : null
        if (code === 'book-locked') onlocked(place)
        else now.problem = sentence(error)
        now.needsCopy = code !== null && damage.includes(code)
      } finally {
        now.busy = false
      }
    },
  }
}

const damage: readonly string[] = ['book-damaged', 'no-good-generation', 'keys-damaged']
