/** @file The file for another calendar, read by Thunderbird's reader (ical.js): it tells nothing, and says every day right. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { ChildId, Day, isoDay, WORLD_LIGHT } from '#contract'
import { calendarFile, secondSundayOfDecember } from '#main/calendar'

const now = new Date('2026-11-28T19:30:12.345Z')
const all = { which: 'all', withPlaces: false } as const
const withPlaces = { which: 'all', withPlaces: true } as const

const aDay = (fields: object) =>
  Day.parse({
    id: crypto.randomUUID(),
    kind: 'other',
    children: [ChildId.parse(crypto.randomUUID())],
    title: 'Het hartje van Noor, miskraam',
    date: { precision: 'day', year: 2026, month: 12, day: 3 },
    time: '',
    place: '',
    every: false,
    rule: '',
    page: null,
    shown: 'soft',
    ...fields,
  })

const made = (days: Day[], choice: Parameters<typeof calendarFile>[0]['choice'] = all) =>
  calendarFile({ days, choice, language: 'nl', now })

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

/** The first days an event comes on. */
function comes(event: InstanceType<typeof ICAL.Event>, times: number): string[] {
  const turns = event.iterator()
  return Array.from({ length: times }, () => turns.next().toString().slice(0, 10))
}

test('a whole day is a day without a time, an appointment with its time the same time wherever one is', () => {
  const appointment = aDay({ kind: 'appointment', time: '14:15', place: 'St. Antonius; route 5, kamer 3' })

  const [plain] = eventsIn(made([appointment]).text)
  expect([plain?.startDate.isDate, plain?.startDate.toString(), plain?.summary]).toEqual([
    true,
    '2026-12-03',
    'Afspraak',
  ])
  expect(made([appointment]).text).not.toMatch(/LOCATION|T1415/)

  const [whole] = eventsIn(made([appointment], withPlaces).text)
  expect([whole?.startDate.isDate, whole?.startDate.toString()]).toEqual([false, '2026-12-03T14:15:00'])
  expect(whole?.startDate.zone.tzid).toBe('floating')
  expect(whole?.location).toBe('St. Antonius; route 5, kamer 3')
})

test('nothing in it tells of a loss: no word of the parents, no child, no name of this program, no alarm', () => {
  const kinds = ['due', 'loss', 'aftercare', 'appointment', 'light', 'other'] as const
  const days = kinds.map((kind) => aDay({ kind, place: 'Uitvaartcentrum', time: '10:00', rule: 'antibodies' }))
  const { text } = made(days)

  for (const day of days) expect(unfolded(text)).not.toContain(day.children[0])
  expect(text).not.toMatch(/Noor|miskraam|Uitvaart|antibodies|bewaar|VALARM|DESCRIPTION|CATEGORIES|ORGANIZER/iu)
  expect(new Set(eventsIn(text).map(({ summary }) => summary))).toEqual(new Set(['Datum', 'Afspraak']))
  expect(unfolded(made(days, withPlaces).text)).not.toMatch(/Noor|miskraam|antibodies|VALARM/iu)
  expect(calendarFile({ days, choice: all, language: 'en', now })).toMatchObject({ fileName: 'Calendar.ics' })
})

test('what is never shown stays out; days that are not one day stay out and are named; care can go alone', () => {
  const spring = aDay({ title: 'Een boom planten', date: { precision: 'season', year: 2027, season: 'spring' } })
  const never = aDay({ shown: 'never' })
  const hidden = aDay({ shown: 'never', date: { precision: 'unknown' } })
  const call = aDay({ kind: 'aftercare' })

  expect(made([spring, never, hidden, call, aDay({})])).toMatchObject({ count: 2, without: ['Een boom planten'] })
  const care = made([spring, call, aDay({})], { which: 'care', withPlaces: false })
  expect(care).toMatchObject({ count: 1, without: [] })
  expect(eventsIn(care.text).map(({ uid }) => uid)).toEqual([call.id])
})

test('a day of each year comes each year; 29 February on the last of its month; the second Sunday where it falls', () => {
  const yearly = aDay({ every: true, date: { precision: 'day', year: 2024, month: 3, day: 9 } })
  const leap = aDay({ every: true, date: { precision: 'day', year: 2024, month: 2, day: 29 } })
  const light = aDay({
    kind: 'light',
    every: true,
    rule: WORLD_LIGHT,
    date: { precision: 'day', year: 2026, month: 12, day: 1 },
  })
  const [first, second, third] = eventsIn(made([yearly, leap, light]).text)
  if (first === undefined || second === undefined || third === undefined) throw new Error('three days were given')

  expect(comes(first, 3)).toEqual(['2024-03-09', '2025-03-09', '2026-03-09'])
  expect(comes(second, 5)).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'])
  expect(comes(third, 30)).toEqual(
    Array.from({ length: 30 }, (_, years) => isoDay(secondSundayOfDecember(2026 + years))),
  )
})

test('the same day has the same name in every file, so that a second one changes the first', () => {
  const day = aDay({})
  const later = calendarFile({ days: [day], choice: withPlaces, language: 'en', now: new Date() })
  expect(eventsIn(later.text)[0]?.uid).toBe(eventsIn(made([day]).text)[0]?.uid)
})

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', ';', ',', '\n', '\r\n', '"', ':', 'é', '👣', ' '),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 120,
})

test('whatever a place is called, no line is longer than 75 octets and the other program reads it as it was', () => {
  fc.assert(
    fc.property(nasty, (typed) => {
      const day = aDay({ kind: 'appointment', place: typed })
      const { text } = made([day], withPlaces)

      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      const [event] = eventsIn(text)
      expect(event?.location ?? '').toBe(day.place)
    }),
  )
})
