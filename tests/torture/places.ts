/** @file Where everything of one run lies: a folder with a book, a stick and what was restored or copied. */
import { join } from 'node:path'

const RESTORED = /^terug-\d+\.bewaarboek$/
const BOOK = 'Boek.bewaarboek'

/** The paths of a run's folder. */
export const placesIn = (folder: string) => ({
  book: join(folder, BOOK),
  stick: join(folder, 'stick'),
  ledger: join(folder, 'ledger.jsonl'),
  /** The names under which books were restored. */
  restoredName: (number: number) => `terug-${number}.bewaarboek`,
  isRestoredName: (name: string) => RESTORED.test(name),
  /** Those of the copies with a lock or without, which are named by the program itself. */
  isCopyName: (name: string) => name.endsWith('.bewaarboek') && name !== BOOK && !RESTORED.test(name),
  at: (name: string) => join(folder, name),
})

/** `home`: the folder that holds `resources/`. */
export const home = join(import.meta.dirname, '..', '..')
