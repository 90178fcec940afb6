/** @file The earlier states of the open book: listed, compared with today, brought back; and what is left of a damaged book. */
import { BookError } from '#contract'
import type { Book, BookComparison, BookGeneration, DamageReport } from '#contract'
import { compareBooks, createBookRoom } from '#main/book'
import type { Caller } from '#main/bridge'
import { bringBack, listGenerations, mendBook, openGeneration } from '#main/generations'
import { onlyFirst, type Holder } from './holder.ts'
import type { Session } from './session.ts'

type Needs = { now: () => Date; newId: () => string }

/** What a person does with earlier states. Bringing one back keeps the book as it is now among them first. */
export function createStates(
  needs: Needs,
  { session, close, openWith }: Pick<Holder, 'session' | 'close' | 'openWith'>,
) {
  const changed = async (caller: Caller, change: (session: Session) => Promise<void>): Promise<Book> => {
    onlyFirst(caller)
    const before = session()
    const { path, keys } = before.folder
    await close()
    try {
      await change(before)
    } finally {
      await openWith(path, keys, caller)
    }
    return session().overview()
  }
  return {
    list: (): BookGeneration[] => statesOf(session()),
    compare: (name: string): BookComparison => compareWithState(needs, session(), name),
    bringBack: (name: string, caller: Caller): Promise<Book> => {
      keepForBringingBack(session())
      return changed(caller, (before) => bringStateBack(needs, before, name))
    },
    damage: () => damageOf(session()),
    mend: async (caller: Caller): Promise<Book> =>
      session().folder.damage === null ? session().overview() : changed(caller, (before) => mend(needs, before)),
  }
}

/** What is known of the damage of a book that is shown from an earlier state, the photos that are not whole among it. */
export async function damageOf({ folder, photos }: Session): Promise<DamageReport | null> {
  if (folder.damage === null) return null
  const { damaged } = await photos.checkOriginals()
  return { ...folder.damage, photos: damaged.map(({ fileName }) => fileName) }
}

/** The earlier states of a book, the newest first. */
export function statesOf({ folder }: Session): BookGeneration[] {
  return listGenerations(folder.path, { key: folder.keys?.databaseKey, today: folder.db })
}

/** The open book beside one of its earlier states. */
export function compareWithState({ now, newId }: Needs, { folder, book }: Session, name: string): BookComparison {
  const db = openGeneration(folder.path, name, { key: folder.keys?.databaseKey })
  try {
    return compareBooks(book.everything(), createBookRoom({ db, now, newId }).everything())
  } finally {
    db.close()
  }
}

/** Keeps the book as it is now, before another state takes its place; a failure stops what was coming. */
export function keepForBringingBack({ folder, keepStateNow }: Session): void {
  if (folder.readOnly !== null) throw new BookError(folder.readOnly === 'in-use' ? 'book-in-use' : 'book-read-only')
  keepStateNow('before-bringing-back')
}

/** Puts an earlier state in the place of the book, which is closed by now. */
export async function bringStateBack({ now }: Needs, { folder }: Session, name: string): Promise<void> {
  await bringBack(folder.path, name, { key: folder.keys?.databaseKey, now: now() })
}

/** Mends a damaged book, which is closed by now, from the state it was shown from and what could be saved. */
export async function mend({ now }: Needs, { folder }: Session): Promise<void> {
  if (folder.damage === null) return
  await mendBook(folder.path, folder.damage.generation, { key: folder.keys?.databaseKey, now: now() })
}
