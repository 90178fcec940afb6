/** @file What lies on the desk: at most one open book, the documents made from it, places, settings and work under way. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Book, BookId, NewBook, Picked, PlaceId, PlacePurpose } from '#contract'
import type { Caller } from '#main/bridge'
import { bookPathIn } from '#main/folder'
import { makeKeys, type BookKeys } from '#main/vault'
import { createDocuments } from './documents.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { createHolder, onlyFirst, type Holder } from './holder.ts'
import { createLocking } from './locking.ts'
import { createPrinting } from './print.ts'
import { createSession } from './session.ts'
import { createStates } from './states.ts'
import { createSticks } from './sticks.ts'

/** The desk of one program. */
export function createDesk(needs: DeskNeeds) {
  const documents = createDocuments(needs.newId)
  const holder = createHolder(needs, documents.clear)
  const printing = createPrinting(needs.typesetter, needs.now)
  const parentFolder = (place: PlaceId | undefined) => parentFolderOf(needs, place)
  return {
    ...needs,
    documents,
    printing,
    ...holder,
    ...createActions(needs, { ...holder, parentFolder }),
    lock: createLocking(needs, { ...holder, documents }),
    states: createStates(needs, holder),
    sticks: createSticks(needs, { ...holder, parentFolder }),
  }
}

export type Desk = ReturnType<typeof createDesk>

/** The folder a new book or a restored one goes into: the one chosen, else the usual one, made when it is not there yet. */
async function parentFolderOf({ places, booksFolder }: DeskNeeds, place: PlaceId | undefined): Promise<string> {
  if (place !== undefined) return places.pathOf(place)
  await mkdir(booksFolder, { recursive: true })
  return booksFolder
}

type Around = Holder & { parentFolder: (place: PlaceId | undefined) => Promise<string> }
type MakeAsk = { book: NewBook; place?: PlaceId | undefined; password?: string | undefined }

function createActions(needs: DeskNeeds, { openWith, parentFolder }: Around) {
  return {
    make: async ({ book, place, password }: MakeAsk, caller: Caller): Promise<Book> => {
      onlyFirst(caller)
      const parent = await parentFolder(place)
      // the title of a locked book is for those who can open it; its folder does not tell it
      const at = bookPathIn(parent, password === undefined ? (book.title ?? '') : '', book.language)
      const made = await makeBook(needs, at, { ...book, password })
      return openWith(made.path, made.keys, caller)
    },
    pick: async (purpose: PlacePurpose): Promise<Picked> => {
      const picked = await needs.host.pick(purpose)
      if (picked === 'stopped' || picked === 'browse') return { kind: picked }
      return { kind: 'picked', place: await needs.places.placeAt(picked.path) }
    },
  }
}

type MakeNeeds = Pick<DeskNeeds, 'shelf' | 'vault' | 'madeBy' | 'now' | 'newId'>

/** A new book on disk with its title and language, locked when a password is given; gives its path and keys. Also for the command line. */
export async function makeBook(
  { shelf, vault, madeBy, now, newId }: MakeNeeds,
  at: string,
  { password, ...book }: NewBook & { password?: string | undefined },
): Promise<{ path: string; keys: BookKeys | null }> {
  const id = newId() as BookId
  const keys = password === undefined ? null : await makeKeys(id)
  const lock =
    keys === null || password === undefined
      ? {}
      : {
          keys,
          keyFiles: (folder: string) =>
            vault.writeKey(folder, { kind: 'password', secret: password, keys, madeAt: now() }),
        }
  const made = await shelf.make({ path: path.resolve(at), id, madeBy, ...lock })
  const session = createSession({ folder: shelf.open(made, { keys }), madeBy, now, newId })
  session.book.save({ title: book.title ?? '', language: book.language })
  await session.close()
  return { path: made, keys }
}
