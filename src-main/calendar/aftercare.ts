/** @file Moments of aftercare, counted from days the parents know. What they are and who says so comes from resources/care. */
import { plusDays } from '#contract'
import type { CalendarDay, Child, Day, PartialDate } from '#contract'
import { plusMonths } from './counting.ts'

/** What a moment is counted from: it was found, the child's own day, or a test. */
export type Basis = 'found' | 'loss' | 'first-test' | 'parents-test'

/**
 * One moment in one language: `least` to `most` units after its basis; `most` is `null` when it may be any time later. `isForTests`: it
 * belongs to tests after repeated loss, and to nobody else.
 */
export type AftercareMoment = {
  key: string
  from: Basis
  unit: 'days' | 'weeks' | 'months'
  least: number
  most: number | null
  isForTests: boolean
  title: string
  sentence: string
  source: string
}

/** The rules of the days in a book that moments are counted from; the first test is itself a moment. */
export const BASIS_RULES = { found: 'found', 'first-test': 'antibody-test', 'parents-test': 'parents-test' } as const

/** The day of a date that is one exact day; `null` of any other. */
export function exactDay(date: PartialDate): CalendarDay | null {
  if (date.precision !== 'day' || date.around === true) return null
  return { year: date.year, month: date.month, day: date.day }
}

/** The day a moment is counted from: the child's own, or one in the book that bears its rule. `null` when it is not known to the day. */
export function basisOf(from: Basis, child: Child, days: readonly Day[]): CalendarDay | null {
  if (from === 'loss') return exactDay(child.date)
  const basis = days.find(({ rule, children }) => rule === BASIS_RULES[from] && belongsTo(children, child))
  return basis === undefined ? null : exactDay(basis.date)
}

/** When a moment is: the day, or about the middle of the time it may be. */
export function momentOn({ unit, least, most }: AftercareMoment, basis: CalendarDay): PartialDate {
  const isSpan = most !== null && most > least
  const day = isSpan ? between(basis, { unit, least, most }) : later(basis, least, unit)
  return isSpan ? { precision: 'day', ...day, around: true } : { precision: 'day', ...day }
}

/** A day that names no child is of all of them. */
export const belongsTo = (children: readonly string[], child: Child) =>
  children.length === 0 || children.includes(child.id)

type Unit = AftercareMoment['unit']

function between(basis: CalendarDay, { unit, least, most }: { unit: Unit; least: number; most: number }) {
  if (unit === 'months') return plusMonths(basis, Math.floor((least + most) / 2))
  return plusDays(basis, Math.floor(((least + most) * (unit === 'weeks' ? 7 : 1)) / 2))
}

function later(basis: CalendarDay, count: number, unit: Unit) {
  return unit === 'months' ? plusMonths(basis, count) : plusDays(basis, unit === 'weeks' ? count * 7 : count)
}
