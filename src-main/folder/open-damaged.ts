/** @file A damaged book, shown as it was in its newest good earlier state; nothing of it is changed by looking. */
import { BookError } from '#contract'
import type { DamageReport } from '#contract'
import { newestGood, openGeneration, salvage } from '#main/generations'
import { nameOf } from './book-name.ts'
import { mendAbout } from './mend-about.ts'
import { askForKeys } from './open-book.ts'
import type { Opened, Opening } from './open-book.ts'
import { letGo, writersLock } from './writers-lock.ts'

/**
 * The newest good generation, and what can be said of the damage: `no-good-generation` when none is whole. The lock file is held
 * meanwhile if that can be, so that whoever mends the book is alone with it.
 */
export function openFromGeneration(path: string, opening: Opening): Opened & { damage: DamageReport } {
  const { said, keys, locked } = askForKeys(path, opening.keys)
  const key = keys?.databaseKey
  const good = newestGood(path, { key, book: keys?.book ?? said?.id }) ?? newestGood(path, { key })
  if (good === null) throw new BookError('no-good-generation', { name: nameOf(path) })
  const held = writersLock(path)
  try {
    const db = openGeneration(path, good.name, { key })
    const about = mendAbout(db, { path, said, locked, mayWrite: false, log: opening.log })
    return {
      db,
      about,
      keys,
      held,
      damage: salvage(path, { generation: good.name, key }),
    }
  } catch (cause) {
    letGo(held)
    throw cause
  }
}
