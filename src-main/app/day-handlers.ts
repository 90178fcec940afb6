/** @file The answers about the days that count. */
import { dayName } from '#contract'
import type { CalendarChoice, CalendarFile, DayId, Page } from '#contract'
import type { Handlers } from '#main/bridge'
import { dueFrom } from '#main/calendar'
import { calendarOf, daysOf } from './days.ts'
import type { Desk } from './desk.ts'

export type DayCalls = Extract<keyof Handlers, `day.${string}`>

export function dayHandlers(desk: Desk): Pick<Handlers, DayCalls> {
  const { session, settings } = desk
  return {
    'day.list': async () => daysOf(session(), { ...desk, language: (await settings.get()).language }),
    'day.add': (day) => session().book.days.add(day),
    'day.save': ({ id, changes }) => session().book.days.save(id, changes),
    'day.quieten': ({ child, shown }) => session().book.days.quieten(child, shown),
    'day.write': ({ id }) => writeOn(desk, id),
    'day.due': (known) => ({ precision: 'day', ...dueFrom(known) }),
    'day.export': (choice) => exportDays(desk, choice),
  }
}

/** The page of a day, in the book again when it lay in the drawer: who asks for it wants to read or write there. */
function writeOn({ session }: Desk, id: DayId): Page {
  const { book } = session()
  const day = book.days.list().find((one) => one.id === id)
  const page = book.days.write(id, day === undefined ? '' : dayName(day, book.language()))
  book.drawer.takeBack({ kind: 'page', id: page.id })
  return page
}

async function exportDays({ session, settings, documents, now }: Desk, choice: CalendarChoice): Promise<CalendarFile> {
  const { language } = await settings.get()
  const { bytes, fileName, without } = calendarOf(session(), { choice, language, now: now() })
  return { document: documents.keep({ calendar: bytes, name: fileName }), fileName, without }
}
