/** @file The verbs by name. */
import type { Verb } from '../shapes.ts'
import type { VerbRun } from './bench.ts'
import { addLetter } from './add-letter.ts'
import { addPhoto } from './add-photo.ts'
import { backup, restore, verify } from './backup.ts'
import { booklet } from './booklet.ts'
import { care } from './care.ts'
import { check } from './check.ts'
import { exportCopy } from './export.ts'
import { generations, mend } from './generations.ts'
import { lock, password, recoverySheet, unlock } from './lock.ts'
import { newBook } from './new-book.ts'
import { paperwork } from './paperwork.ts'
import { printerTest } from './printer-test.ts'
import { rehearse } from './rehearse.ts'
import { search, show } from './show.ts'

export const verbs: Record<Verb, VerbRun> = {
  new: newBook,
  show,
  'add-photo': addPhoto,
  'add-letter': addLetter,
  search,
  booklet,
  'printer-test': printerTest,
  paperwork,
  backup,
  verify,
  restore,
  check,
  lock,
  unlock,
  password,
  'recovery-sheet': recoverySheet,
  generations,
  mend,
  rehearse,
  export: exportCopy,
  care,
}
