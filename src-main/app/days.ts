/** @file The days of an open book with what is counted from them, and as a file for another calendar. */
import { BookError } from '#contract'
import type { CalendarChoice, CalendarDay, DayList, Language } from '#contract'
import { calendarFile, listDays } from '#main/calendar'
import type { Care } from '#main/care'
import type { Session } from './session.ts'

/** `care`: everything to read in Steun; `language`: of what is said with an offer. */
export type DaysNeeds = { care: () => Care; now: () => Date; language: Language }

/** The days of the book, in order, with those that could be added. */
export function daysOf({ book, overview }: Session, { care, now, language }: DaysNeeds): DayList {
  const { days } = book
  return listDays({
    days: days.list(),
    known: days.known(),
    choices: days.choices(),
    children: overview().children,
    aftercare: care().aftercare(language),
    today: dayOf(now()),
    language,
  })
}

/** A file for another calendar; `no-whole-day` when there is nothing to put in it. */
export function calendarOf({ book }: Session, asked: { choice: CalendarChoice; language: Language; now: Date }) {
  const { text, count, ...file } = calendarFile({ days: book.days.list(), ...asked })
  if (count === 0) throw new BookError('no-whole-day')
  return { ...file, bytes: new TextEncoder().encode(text) }
}

/** The day on this computer's calendar: what counts here is where the parents are. */
const dayOf = (moment: Date): CalendarDay => ({
  year: moment.getFullYear(),
  month: moment.getMonth() + 1,
  day: moment.getDate(),
})
