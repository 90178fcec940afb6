/** @file The kinds of runs: what the program is doing when it is cut off, and whether the book it does it with has a lock. */
import type { WorkName } from './ledger.ts'

export const grounds = ['open', 'locked'] as const
export type Ground = (typeof grounds)[number]

export const kinds = [
  'letters',
  'photos',
  'backup',
  'restore',
  'together',
  'generations',
  'migration',
  'lock',
  'unlock',
  'password',
] as const
export type Kind = (typeof kinds)[number]

/** One side of the work: these one after the other, again and again. */
export type Side = readonly WorkName[]

/** The sides that go on at the same time in each. A backup is of a book that is written in, so letters are written meanwhile. */
export const sidesOf: Readonly<Record<Kind, readonly Side[]>> = {
  letters: [['letter']],
  photos: [['photo']],
  backup: [['backup'], ['letter']],
  restore: [['restore']],
  together: [['letter'], ['photo'], ['backup'], ['restore']],
  generations: [['letter', 'letter', 'generation', 'letter', 'bring']],
  // the change of schema itself is done once, while the book is opened
  migration: [['letter']],
  lock: [['letter', 'lock']],
  unlock: [['letter', 'unlock']],
  password: [['password'], ['letter']],
}

/** The longest a program may work before it is cut off, in milliseconds: a few turns of its work. */
export const longestMs: Readonly<Record<Kind, number>> = {
  letters: 150,
  photos: 600,
  backup: 500,
  restore: 500,
  together: 1000,
  generations: 700,
  migration: 250,
  lock: 700,
  unlock: 700,
  password: 150,
}

const onOne: Partial<Record<Kind, Ground>> = { lock: 'open', unlock: 'locked', password: 'locked' }

/** Every kind on every ground it can be done on; about half of all has a lock. */
export const plan: readonly { kind: Kind; ground: Ground }[] = kinds.flatMap((kind) =>
  grounds.filter((ground) => (onOne[kind] ?? ground) === ground).map((ground) => ({ kind, ground })),
)
