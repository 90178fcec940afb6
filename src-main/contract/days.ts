/** @file Days that count: what a day is, how quietly it is shown, and what a window may ask of it. */
import { z } from 'zod'
import { ChildId, Line } from './book.ts'
import { DocumentId } from './booklet.ts'
import { PageId } from './pages.ts'
import { PartialDate } from './partial-date.ts'

export const DayId = z.uuid().brand<'DayId'>()
export type DayId = z.infer<typeof DayId>

/**
 * `due`: the day the child was expected; `loss`: the day itself, whose date is the child's own; `aftercare`: from resources/care, counted
 * from a day of the parents; `appointment`: with a place and a time; `light`: Wereldlichtjesdag or 15 October; `other`: a day of their own.
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

/** The rule of the second Sunday of December: a day that has it moves with the year. The other light day is 15 October. */
export const WORLD_LIGHT = 'world-light'
export const OCTOBER_LIGHT = 'october-light'

/** What can be said of a day. The page of an appointment is made by `day.write`. */
export const DayChanges = Day.omit({ id: true }).partial()
export type DayChanges = z.infer<typeof DayChanges>
export const NewDay = DayChanges.extend({ kind: DayKind })
export type NewDay = z.infer<typeof NewDay>

/**
 * A day that could be added, with what it is counted from (`why`) and who says so (`source`). Nothing is added by itself. One without a
 * date is a day that others are counted from. `forTests`: it belongs to tests after repeated loss, and to nobody else.
 */
export const DayOffer = NewDay.extend({ why: z.string(), source: z.string(), forTests: z.boolean() })
export type DayOffer = z.infer<typeof DayOffer>

/** What was chosen for all the days of one child at once; a day that is added later begins with it. */
export const ChildDays = z.strictObject({ child: ChildId, shown: DayShown })
export type ChildDays = z.infer<typeof ChildDays>

/** `on`: the next time from today the day comes, where it comes on one day; `null` else. */
export const ListedDay = Day.extend({ on: z.iso.date().nullable() })
export type ListedDay = z.infer<typeof ListedDay>

/** In the order of their dates, the earliest first; days without any date last. */
export const DayList = z.strictObject({
  days: z.array(ListedDay),
  offers: z.array(DayOffer),
  children: z.array(ChildDays),
})
export type DayList = z.infer<typeof DayList>

const whole = PartialDate.refine((date) => date.precision === 'day', { error: 'invalid-input' })

/** What the day a child was expected is counted from: the first day of the last period, or how long the pregnancy was on a day. */
export const DueFrom = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('period'), date: whole }),
  z.strictObject({
    from: z.literal('length'),
    date: whole,
    weeks: z.int().min(0).max(45),
    days: z.int().min(0).max(6).nullable(),
  }),
])
export type DueFrom = z.infer<typeof DueFrom>

/** `which`: only appointments and aftercare, or all days but those that are never shown. `withPlaces`: times and places go along. */
export const CalendarChoice = z.strictObject({ which: z.enum(['care', 'all']), withPlaces: z.boolean() })
export type CalendarChoice = z.infer<typeof CalendarChoice>

/** A file for another calendar. `without`: days that stay out as they are not one day. */
export const CalendarFile = z.strictObject({
  document: DocumentId,
  fileName: z.string(),
  without: z.array(z.string()),
})
export type CalendarFile = z.infer<typeof CalendarFile>
