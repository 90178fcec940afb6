/**
 * @file Days as a file for another calendar (RFC 5545). It tells nothing: titles are 'Datum' or 'Afspraak', no words of the parents but
 * the place when they asked for it, no name of this program, and no alarm. Others may look over a shoulder, or share the calendar.
 */
import { dayName, WORLD_LIGHT } from '#contract'
import type { CalendarChoice, Day, DayKind, Language } from '#contract'
import { asFile, escaped } from './content-lines.ts'
import { secondSundayOfDecember } from './light-days.ts'
import { words } from './words.ts'

/** `now`: the moment the file is made, which each event bears (DTSTAMP, 3.8.7.2). */
type Needs = { days: readonly Day[]; choice: CalendarChoice; language: Language; now: Date }

type Made = { text: string; fileName: string; count: number; without: string[] }

/** The kinds that belong to care. */
const CARE: ReadonlySet<DayKind> = new Set(['appointment', 'aftercare'])

/** The file, how many days are in it, and the names of those that stay out as they are not one day. What is never shown stays out unnamed. */
export function calendarFile({ days, choice, language, now }: Needs): Made {
  const asked = days.filter(({ kind, shown }) => shown !== 'never' && (choice.which === 'all' || CARE.has(kind)))
  const whole = asked.filter(({ date }) => date.precision === 'day')
  const { fileName } = words[language].neutral
  return {
    text: asFile([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Agenda//1.0//NL',
      'CALSCALE:GREGORIAN',
      ...whole.flatMap((day) => eventOf(day, { choice, language, now })),
      'END:VCALENDAR',
    ]),
    fileName,
    count: whole.length,
    without: asked.filter(({ date }) => date.precision !== 'day').map((day) => dayName(day, language)),
  }
}

function eventOf(day: Day, { choice, language, now }: Omit<Needs, 'days'>): string[] {
  const { neutral } = words[language]
  const title = CARE.has(day.kind) ? neutral.appointment : neutral.day
  const { withPlaces } = choice
  return [
    'BEGIN:VEVENT',
    // the same each time, so that a second file changes what the first one brought (3.8.4.7; RFC 7986, 5.3)
    `UID:${day.id}`,
    `DTSTAMP:${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    startOf(day, withPlaces),
    ...(day.every ? [`RRULE:FREQ=YEARLY;${ruleOf(day)}`] : []),
    `SUMMARY:${escaped(title)}`,
    ...(withPlaces && day.place !== '' ? [`LOCATION:${escaped(day.place)}`] : []),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A whole day, or a time without a zone: it is that time wherever one is, winter and summer (3.3.5, form 1). */
function startOf({ date, time, every, rule }: Day, withPlaces: boolean): string {
  if (date.precision !== 'day') throw new Error('only whole days are written')
  const { year, month, day } = every && rule === WORLD_LIGHT ? secondSundayOfDecember(date.year) : date
  const written = [String(year).padStart(4, '0'), two(month), two(day)].join('')
  return withPlaces && time !== '' ? `DTSTART:${written}T${time.replace(':', '')}00` : `DTSTART;VALUE=DATE:${written}`
}

/** The day each year; of 29 February the last of the month, so that it comes in every year. */
function ruleOf({ date, rule }: Day): string {
  if (rule === WORLD_LIGHT) return 'BYMONTH=12;BYDAY=2SU'
  if (date.precision !== 'day') throw new Error('only whole days are written')
  const isLeap = date.month === 2 && date.day === 29
  return `BYMONTH=${date.month};BYMONTHDAY=${isLeap ? -1 : date.day}`
}

const two = (value: number) => String(value).padStart(2, '0')
