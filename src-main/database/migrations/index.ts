import type { Migration } from '../migrate.ts'
import { book } from './0001-book.ts'

/** Append only. A shipped migration is never edited, reordered or removed. */
export const migrations: readonly Migration[] = [book]
