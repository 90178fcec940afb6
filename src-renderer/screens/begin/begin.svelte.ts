/** @file Making a book and opening one: what is asked of main, and where it leads. */
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
  let title = $state('')
  let place = $state.raw<Place | null>(null)
  let busy = $state(false)
  let problem = $state<string | null>(null)

  return {
    get title() {
      return title
    },
    set title(next: string) {
      title = next
    },
    /** Where it will lie; `null` is the documents folder. */
    get place() {
      return place
    },
    set place(next: Place | null) {
      place = next
    },
    get busy() {
      return busy
    },
    get problem() {
      return problem
    },
    make: async (language: Language) => {
      if (busy) return
      busy = true
      problem = null
      try {
        const book = title.trim() === '' ? { language } : { title, language }
        onopen(await client.book.make(place === null ? { book } : { book, place: place.id }))
      } catch (error) {
        problem = sentence(error)
      } finally {
        busy = false
      }
    },
  }
}

/** Books that can be opened: those nearby, and any that is pointed out. */
export function createOpenBook({ client, sentence, onopen }: Needs) {
  let near = $state.raw<Place[] | null>(null)
  let busy = $state(false)
  let problem = $state<string | null>(null)

  return {
    /** `null` while looking. */
    get near() {
      return near
    },
    get busy() {
      return busy
    },
    get problem() {
      return problem
    },
    look: async () => {
      try {
        near = await client.book.near()
      } catch (error) {
        near = []
        problem = sentence(error)
      }
    },
    open: async (place: Place) => {
      if (busy) return
      busy = true
      problem = null
      try {
        onopen(await client.book.open({ place: place.id }))
      } catch (error) {
        problem = sentence(error)
      } finally {
        busy = false
      }
    },
  }
}
