/** @file Fields that many things of a book have: a date as parents know it, and whether a thing was put away. */
import { field, text, whole } from './json.ts'

/** A date as parents know it; what does not belong to its precision is `null` or empty. */
export type SomeDate = {
  readonly precision: string
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly week: number | null
  readonly season: string
  readonly around: boolean
}

/** The date in this JSON; one of which nothing is known when it holds none. */
export const readDate = (value: unknown): SomeDate => ({
  precision: text(value, 'precision') || 'unknown',
  year: whole(value, 'year'),
  month: whole(value, 'month'),
  day: whole(value, 'day'),
  week: whole(value, 'week'),
  season: text(value, 'season'),
  around: field(value, 'around') === true,
})

/** Whether it lay in the drawer. */
export const isPutAway = (value: unknown) => text(value, 'removedAt') !== ''
