/** @file Days that could be added: each counted from a day the parents know, none twice, none from a date that is not one day. */
import { expect, test } from 'vitest'
import { Child, Day, emptyChildDetails, parseDate } from '#contract'
import type { DayOffer } from '#contract'
import { listDays, type AftercareMoment } from '#main/calendar'

const today = { year: 2026, month: 11, day: 28 }
const read = (text: string) => parseDate(text, 'nl')

const aChild = (fields: object = {}) =>
  Child.parse({
    id: crypto.randomUUID(),
    name: 'Noor',
    thread: 1,
    words: { child: '', loss: '' },
    line: '',
    date: read('14 november 2026'),
    weeks: 16,
    days: 3,
    place: '',
    portrait: null,
    details: emptyChildDetails,
    ...fields,
  })

const aDay = (fields: object) =>
  Day.parse({
    id: crypto.randomUUID(),
    kind: 'other',
    children: [],
    title: '',
    date: { precision: 'unknown' },
    time: '',
    place: '',
    every: false,
    rule: '',
    page: null,
    shown: 'soft',
    ...fields,
  })

const moment = (fields: Partial<AftercareMoment> & { key: string }): AftercareMoment => ({
  from: 'found',
  unit: 'days',
  least: 1,
  most: 1,
  isForTests: false,
  title: fields.key,
  sentence: 'Zo is het.',
  source: 'een brief, zonder datum',
  ...fields,
})

const aftercare = [
  moment({ key: 'call-next-day' }),
  moment({ key: 'call-month', unit: 'weeks', least: 4, most: 6 }),
  moment({ key: 'antibody-test', from: 'loss', unit: 'weeks', least: 10, most: null, isForTests: true }),
  moment({ key: 'antibody-test-again', from: 'first-test', unit: 'months', least: 2, most: 2, isForTests: true }),
  moment({ key: 'result', from: 'parents-test', unit: 'months', least: 2, most: null, isForTests: true }),
]

function offers(children: Child[], known: Day[] = [], on = today): DayOffer[] {
  return listDays({ days: known, known, choices: [], children, aftercare, today: on, language: 'nl' }).offers
}

const rules = (list: DayOffer[]) => list.map(({ kind, rule }) => rule ?? kind)

test('a child known to the day brings the day itself, the due date, and the question when it was found', () => {
  const child = aChild()
  const list = offers([child])

  expect(rules(list)).toEqual(['loss', 'due', 'found', 'october-light', 'world-light', 'antibody-test', 'parents-test'])
  expect(list[1]).toMatchObject({
    date: read('28 april 2027'),
    why: 'Geteld vanaf 16 weken en 3 dagen op 14 november 2026, de dag die bij Noor staat: 280 dagen na de eerste dag van de laatste menstruatie.',
  })
  expect(list[2]?.date).toBeUndefined()
  expect(list[5]).toMatchObject({ date: read('23 januari 2027'), children: [], forTests: true })
})

test('a date that is not one exact day gives nothing to count from; of weeks alone the due date is around a day', () => {
  for (const text of ['voorjaar 2026', 'november 2026', 'week 9', '?'])
    expect(
      rules(offers([aChild({ date: read(text) })])).filter((rule) => ['loss', 'due', 'antibody-test'].includes(rule)),
    ).toEqual([])
  expect(rules(offers([aChild({ date: read('rond 14 november 2026') })]))).not.toContain('due')
  expect(rules(offers([aChild({ weeks: null, days: null })]))).not.toContain('due')
  expect(offers([aChild({ days: null })])[1]?.date).toEqual(read('rond 1 mei 2027'))
})

test('calls are counted from the day it was found, once the parents gave it, and only while they are still to come', () => {
  const child = aChild()
  const found = aDay({ rule: 'found', children: [child.id], date: read('20 november 2026') })

  const list = offers([child], [found])
  expect(rules(list)).not.toContain('found')
  expect(rules(list)).not.toContain('call-next-day')
  expect(list.find(({ rule }) => rule === 'call-month')).toMatchObject({
    date: read('rond 25 december 2026'),
    source: 'een brief, zonder datum',
    title: 'call-month',
  })
  expect(rules(offers([child], [found], { year: 2026, month: 11, day: 21 }))).toContain('call-next-day')
  expect(rules(offers([child], [found], { year: 2027, month: 3, day: 1 }))).not.toContain('call-month')
  expect(rules(offers([child], [aDay({ ...found, date: read('november 2026') })]))).not.toContain('call-month')
  // the day one child was found says nothing of another
  expect(rules(offers([aChild({ name: 'Pip' })], [found]))).not.toContain('call-month')
  expect(rules(offers([child], [], { year: 2027, month: 6, day: 1 }))).not.toContain('found')
})

test('tests follow each other: the second from the first, the result from the day blood was taken', () => {
  const child = aChild()
  const first = aDay({ kind: 'aftercare', rule: 'antibody-test', date: read('31 december 2026') })
  const taken = aDay({ rule: 'parents-test', date: read('1 december 2026') })

  const list = offers([child], [first, taken])
  expect(list.find(({ rule }) => rule === 'antibody-test-again')?.date).toEqual(read('28 februari 2027'))
  expect(list.find(({ rule }) => rule === 'result')?.date).toEqual(read('1 februari 2027'))
  expect(rules(list)).not.toContain('antibody-test')
  expect(rules(list)).not.toContain('parents-test')
})

test('tests are counted from the last loss; one of them is offered once, however many children there are', () => {
  const earlier = aChild({ name: 'Boontje', date: read('9 maart 2024') })
  const list = offers([aChild(), earlier])

  expect(list.filter(({ rule }) => rule === 'antibody-test')).toMatchObject([{ date: read('23 januari 2027') }])
  expect(list.filter(({ rule }) => rule === 'parents-test')).toHaveLength(1)
})

test('the evenings of light come in the year they come next', () => {
  const dates = (on: typeof today) => offers([], [], on).map(({ date }) => date)

  expect(dates(today)).toEqual([read('15 oktober 2027'), read('13 december 2026')])
  expect(dates({ year: 2026, month: 10, day: 15 })).toEqual([read('15 oktober 2026'), read('13 december 2026')])
  expect(dates({ year: 2026, month: 12, day: 14 })).toEqual([read('15 oktober 2027'), read('12 december 2027')])
})

test('days stand in the order of their dates, a wider date before the days in it, those without one last', () => {
  const child = aChild({ date: read('9 maart 2024'), weeks: 9, days: 4 })
  const texts = ['?', '3 maart 2026', 'maart 2026', 'voorjaar 2026', 'week 9', '2026', '1 januari 2023']
  const days = texts.map((text) => aDay({ title: text, date: read(text), children: [child.id] }))

  const list = listDays({ days, known: days, choices: [], children: [child], aftercare, today, language: 'nl' })
  expect(list.days.map(({ title }) => title)).toEqual([
    '1 januari 2023',
    'week 9',
    '2026',
    'voorjaar 2026',
    'maart 2026',
    '3 maart 2026',
    '?',
  ])
  expect(list.days.map(({ on }) => on)).toEqual(['2023-01-01', null, null, null, null, '2026-03-03', null])
})
