/** @file Editions: choices under a name. One may be taken up, kept anew, renamed and taken away; the pages of the book stay as they are. */
import type { Edition, EditionId } from '#contract'
import type { Client } from '../../client.ts'
import { areSame, keepable, type Chosen } from './choices.ts'

/** An edition that is offered, not kept. */
export type Offered = { key: string; name: string; choices: Edition['choices'] }

type Needs = {
  client: Pick<Client, 'edition'>
  booklet: { readonly chosen: Chosen; edition: EditionId | null; choose: (changes: Partial<Chosen>) => void }
  offered: () => readonly Offered[]
}

/** The editions of the open book, and the one that lies on the table. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createEditions({ client, booklet, offered }: Needs) {
  let list = $state.raw<readonly Edition[]>([])
  let offer = $state.raw<Offered | null>(null)
  const current = () => list.find(({ id }) => id === booklet.edition) ?? null

  const lay = (edition: Pick<Edition, 'choices'>) => {
    booklet.choose({ ...edition.choices })
  }
  const put = (edition: Edition) => {
    list = list.some(({ id }) => id === edition.id)
      ? list.map((one) => (one.id === edition.id ? edition : one))
      : [...list, edition]
    offer = null
    booklet.edition = edition.id
  }

  return {
    get list() {
      return list
    },
    /** What is offered to begin with: only what is not kept under that name already. */
    get offered() {
      const names = list.map(({ name }) => folded(name))
      return offered().filter(({ name }) => !names.includes(folded(name)))
    },
    /** The edition whose choices were taken up last; `null` when there is none. */
    get current() {
      return current()
    },
    /** What was taken up of what is offered. */
    get offer() {
      return offer
    },
    /** Whether the choices on the table are other than those kept under the name. */
    get isChanged() {
      const edition = current()
      return edition !== null && !areSame(edition.choices, keepable(booklet.chosen))
    },
    load: async () => {
      list = await client.edition.list()
    },
    /** Takes up an edition. */
    take: (edition: Edition) => {
      offer = null
      booklet.edition = edition.id
      lay(edition)
    },
    /** Takes up what is offered; it is kept only when a parent says so. */
    takeOffered: (one: Offered) => {
      offer = one
      booklet.edition = null
      lay(one)
    },
    /** The choices stay as they are, under no name. */
    leaveOpen: () => {
      offer = null
      booklet.edition = null
    },
    keep: async (name: string) => {
      put(await client.edition.add({ name, choices: keepable(booklet.chosen) }))
    },
    keepChanges: async (edition: Edition) => {
      put(await client.edition.save({ id: edition.id, changes: { choices: keepable(booklet.chosen) } }))
    },
    rename: async (edition: Edition, name: string) => {
      put(await client.edition.save({ id: edition.id, changes: { name } }))
    },
    remove: async (edition: Edition) => {
      await client.edition.remove({ id: edition.id })
      list = list.filter(({ id }) => id !== edition.id)
      if (booklet.edition === edition.id) booklet.edition = null
    },
  }
}

export type Editions = ReturnType<typeof createEditions>

const folded = (name: string) => name.normalize('NFC').trim().toLowerCase()
