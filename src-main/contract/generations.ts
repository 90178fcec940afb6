/** @file Generations: the earlier states a book keeps of itself, and how two states differ. */
import { z } from 'zod'
import { BookCounts } from './backup.ts'
import { Line } from './book.ts'
import { PageKind } from './pages.ts'

/** `name` is its folder, from its date and time. `good`: it was read and is whole. `same`: the words in it are those of the book now. */
export const BookGeneration = z.strictObject({
  name: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(['daily', 'closing', 'before-change', 'before-bringing-back']),
  good: z.boolean(),
  same: z.boolean(),
  counts: BookCounts.nullable(),
})
export type BookGeneration = z.infer<typeof BookGeneration>

/** One thing that differs. `title`: what it is called or how it begins, as in a list; empty when it has neither. */
export const DifferentThing = z.strictObject({
  kind: z.enum([...PageKind.options, 'photo', 'child', 'parent', 'title', 'edition', 'day', 'question', 'paper']),
  title: z.string(),
})
export type DifferentThing = z.infer<typeof DifferentThing>

/**
 * One chapter compared: that of a child by name, or what belongs to no child (`name` is `null`). `same` when nothing differs.
 * `onlyHere`: in the book as it is now; `onlyThere`: in the other state; `changed`: in both, with other words or particulars.
 */
export const ChapterComparison = z.strictObject({
  name: Line.nullable(),
  same: z.boolean(),
  onlyHere: z.array(DifferentThing),
  onlyThere: z.array(DifferentThing),
  changed: z.array(DifferentThing),
})
export type ChapterComparison = z.infer<typeof ChapterComparison>

/** A whole book compared with another state of it. */
export const BookComparison = z.strictObject({
  same: z.boolean(),
  chapters: z.array(ChapterComparison),
  here: BookCounts,
  there: BookCounts,
})
export type BookComparison = z.infer<typeof BookComparison>

/**
 * A damaged book that is shown from its newest good generation. `saved`: what was written after that and can still be read whole, which
 * comes along when the book is mended; `lost`: what is known to have been there and cannot be read.
 */
export const DamageReport = z.strictObject({
  generation: z.string(),
  madeAt: z.iso.datetime(),
  saved: z.array(DifferentThing),
  lost: z.array(DifferentThing),
  photos: z.array(z.string()),
})
export type DamageReport = z.infer<typeof DamageReport>
