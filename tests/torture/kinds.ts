/** @file The kinds of runs: what the program is doing when it is cut off. */
import { works, type WorkName } from './ledger.ts'

export const kinds = ['letters', 'photos', 'backup', 'restore', 'together'] as const
export type Kind = (typeof kinds)[number]

/** The work that goes on side by side in each. A backup is of a book that is written in, so letters are written meanwhile. */
export const worksOf: Readonly<Record<Kind, readonly WorkName[]>> = {
  letters: ['letter'],
  photos: ['photo'],
  backup: ['backup', 'letter'],
  restore: ['restore'],
  together: works,
}

/** The longest a program may work before it is cut off, in milliseconds: a few turns of its work. */
export const longestMs: Readonly<Record<Kind, number>> = {
  letters: 150,
  photos: 600,
  backup: 500,
  restore: 500,
  together: 1000,
}
