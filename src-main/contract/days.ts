/** @file Days that count: what a day is, how quietly it is shown, and what a window may ask of it. */
import { z } from 'zod'
import { ChildId, Line } from './book.ts'
import { PageId } from './pages.ts'
import { PartialDate } from './partial-date.ts'

export const DayId = z.uuid().brand<'DayId'>()
export type DayId = z.infer<typeof DayId>

/**
 * `due`: the day the child was expected; `loss`: the day itself, from the child; `aftercare`: from resources/care, counted from a day of
 * the parents; `appointment`: with a place and a time; `light`: Wereldlichtjesdag or 15 October; `other`: a day of their own.
 */
export const DayKind = z.enum(['due', 'loss', 'aftercare', 'appointment', 'light', 'other'])
export type DayKind = z.infer<typeof DayKind>

/** How a day is shown: with its words, as a quiet line that does not say what it is, or never. `soft` unless the parents choose. */
export const DayShown = z.enum(['shown', 'soft', 'never'])
export type DayShown = z.infer<typeof DayShown>

/**
 * A day that counts. `every`: it comes back each year. `time`: HH:MM, of an appointment. `rule`: the aftercare moment or light day it came
 * from. `page`: where what was said is written, a page of the book.
 */
export const Day = z.strictObject({
  id: DayId,
  kind: DayKind,
  children: z.array(ChildId).max(500),
  title: Line,
  date: PartialDate,
  time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)]),
  place: Line,
  every: z.boolean(),
  rule: z.string().max(60),
  page: PageId.nullable(),
  shown: DayShown,
})
export type Day = z.infer<typeof Day>

export const DayChanges = Day.omit({ id: true }).partial()
export type DayChanges = z.infer<typeof DayChanges>
export const NewDay = DayChanges.extend({ kind: DayKind })
export type NewDay = z.infer<typeof NewDay>

/** A day that could be added: counted from what the book knows, with where that comes from. Nothing is added by itself. */
export const DayOffer = NewDay.extend({ why: z.string(), source: z.string() })
export type DayOffer = z.infer<typeof DayOffer>

/** `on`: the next time from today the day comes, where it comes on one day; `null` else. */
export const DayList = z.strictObject({
  days: z.array(Day.extend({ on: z.iso.date().nullable() })),
  offers: z.array(DayOffer),
})
export type DayList = z.infer<typeof DayList>
