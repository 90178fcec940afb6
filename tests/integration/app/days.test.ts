/** @file Days go wherever the book goes, as quiet as they were made: on a stick and back, under a lock and out of it, to an earlier state. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { CalendarFile, Day, DayList, DocumentId, Page } from '#contract'
import { bringStateBack, compareWithState, keepForBringingBack, lockedCopy, openCopy, type Session } from '#main/app'
import { restoreBackup } from '#main/backup'
import { aProgram } from '../../support/a-program.ts'
import { aTravellingBook, backUp, namesOf, needs, opened, toldOn } from '../../support/travelling-book.ts'

const third = { precision: 'day', year: 2026, month: 12, day: 3 } as const

/** A book with a day of each degree of quiet, one of them in the drawer, and a choice for all days of one child. */
async function aBookWithDays() {
  const { session, ...where } = await aTravellingBook()
  const { children, days, drawer } = session.book
  const [noor, pip] = [children.add({ name: 'Noor', date: third }), children.add({ name: 'Pip' })]
  days.quieten(pip.id, 'never')
  days.add({ kind: 'due', children: [pip.id] })
  days.add({ kind: 'loss', children: [noor.id], every: true })
  days.add({ kind: 'appointment', title: 'Nacontrole', date: third, time: '14:15', shown: 'shown' })
  drawer.put({ kind: 'day', id: days.add({ kind: 'other', title: 'Begrafenis', shown: 'never' }).id })
  return { ...where, session, noor, pip, all: inside(session) }
}

const inside = ({ book }: Session) => ({ days: book.days.everything(), choices: book.days.choices() })

test('on a stick they stand in boek.json for whoever reads it without this program, and a book put back has them as quiet as they were', async () => {
  const { folder, session, stick, all } = await aBookWithDays()

  await backUp(session, stick)
  await restoreBackup({ from: stick, to: path.join(folder, 'Terug.bewaarboek'), language: 'nl' })

  expect(all.days.map(({ shown }) => shown)).toEqual(['never', 'soft', 'shown', 'never'])
  const { days, childDays } = toldOn(stick)
  expect({ days, choices: childDays }).toEqual(all)
  expect(inside(opened(path.join(folder, 'Terug.bewaarboek')))).toEqual(all)
  const told = readFileSync(path.join(stick, 'Bewaarboek-backup', 'FORMAT.txt'), 'utf8')
  expect(told).toContain('never bring up a day that is not "shown"')
})

test('a copy with a lock has them, the copy of that without a lock too, and so has a stick of a locked book', async () => {
  const { folder, session, stick, all } = await aBookWithDays()

  const locked = await lockedCopy(needs, session, { password: 'zee en schelpen 12' })
  const under = opened(locked.to, locked.keys)
  expect(inside(under)).toEqual(all)
  await backUp(under, stick)
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl', keys: locked.keys })
  expect(inside(opened(to, locked.keys))).toEqual(all)
  const open = await openCopy(under, {})
  expect(inside(opened(open.to))).toEqual(all)
})

test('an earlier state has them as quiet as they were then; a comparison names what differs; what was brought back can be undone', async () => {
  const { at, session, noor, all } = await aBookWithDays()
  session.keepStateNow('before-change')
  session.book.days.quieten(noor.id, 'shown')
  session.book.days.add({ kind: 'other', title: 'Eerste echo' })
  const now_ = inside(session)
  const [then] = namesOf(session)

  const { chapters, same } = compareWithState(needs, session, then)
  expect(same).toBe(false)
  expect(chapters.find(({ name }) => name === 'Noor')).toMatchObject({
    changed: [{ kind: 'day', title: 'De dag zelf' }],
    onlyHere: [{ kind: 'day', title: '' }],
  })
  expect(chapters.at(-1)).toMatchObject({ onlyHere: [{ kind: 'day', title: 'Eerste echo' }], changed: [] })

  keepForBringingBack(session)
  const [today] = namesOf(session)
  await session.close()
  await bringStateBack(needs, session, then)
  const back = opened(at)
  expect(inside(back)).toEqual(all)
  await back.close()
  await bringStateBack(needs, back, today)
  expect(inside(opened(at))).toEqual(now_)
})

/** A program with a new book, on an evening of November. */
async function aDaysProgram() {
  const { app, ask } = aProgram({
    now: () => new Date(2026, 10, 28, 20, 0),
    host: {
      saveDocument: (bytes, name, type) =>
        Promise.resolve({ kind: 'saved', name: `${name} ${type} ${String(bytes.length > 100)}` }),
    },
  })
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  return { app, ask }
}

test('a window gets offers with where they come from, adds what it wants, and is not offered that again', async () => {
  const { ask } = await aDaysProgram()
  expect((await ask<DayList>('day.list')).days).toEqual([])
  const noor = await ask<{ id: string }>('child.add', {
    name: 'Noor',
    weeks: 16,
    days: 3,
    date: { precision: 'day', year: 2026, month: 11, day: 14 },
  })
  await ask('child.add', { name: 'Boontje', weeks: 9, date: { precision: 'season', year: 2024, season: 'spring' } })

  const { offers, days } = await ask<DayList>('day.list')
  const plain = offers.filter(({ kind, forTests, rule }) => kind !== 'aftercare' && !forTests && rule !== 'found')
  expect(days).toEqual([])
  expect(plain).toMatchObject([
    { kind: 'loss', children: [noor.id], every: true, date: { year: 2026, month: 11, day: 14 } },
    {
      kind: 'due',
      children: [noor.id],
      date: { year: 2027, month: 4, day: 28 },
      source: 'de regel van Naegele (1830)',
    },
    { kind: 'light', date: { year: 2027, month: 10, day: 15 }, time: '19:00' },
    { kind: 'light', date: { year: 2026, month: 12, day: 13 }, time: '19:00' },
  ])
  expect(plain[1]?.why).toContain('16 weken en 3 dagen op 14 november 2026')

  for (const { kind, children, date, time, every, rule } of plain)
    await ask('day.add', { kind, children, date, time, every, rule })
  const now = await ask<DayList>('day.list')
  expect(
    now.offers.filter(({ kind, forTests, rule }) => kind !== 'aftercare' && !forTests && rule !== 'found'),
  ).toEqual([])
  expect(now.days.map(({ kind, on, shown }) => [kind, on, shown])).toEqual([
    ['loss', '2027-11-14', 'soft'],
    ['light', '2026-12-13', 'soft'],
    ['due', '2027-04-28', 'soft'],
    ['light', '2027-10-15', 'soft'],
  ])
  await ask('drawer.put', { kind: 'day', id: now.days[2]?.id })
  expect((await ask<DayList>('day.list')).offers.filter(({ kind }) => kind === 'due')).toEqual([])
})

test('a window counts a due date, writes down what was said, and gets a file that another program reads', async () => {
  const { app, ask } = await aDaysProgram()
  const period = { from: 'period', date: { precision: 'day', year: 2026, month: 3, day: 8 } }
  expect(await ask('day.due', period)).toEqual({ precision: 'day', year: 2026, month: 12, day: 13 })
  await expect(ask('day.due', { from: 'period', date: { precision: 'month', year: 2026, month: 3 } })).rejects.toThrow(
    'invalid-input',
  )
  await expect(ask('day.export', { which: 'all', withPlaces: false })).rejects.toThrow('no-whole-day')

  const day = await ask<Day>('day.add', { kind: 'appointment', date: third, time: '14:15', place: 'Route 5' })
  const page = await ask<Page>('day.write', { id: day.id })
  expect(page).toMatchObject({ kind: 'note', title: 'Afspraak', date: third })
  await ask('drawer.put', { kind: 'page', id: page.id })
  await ask('day.write', { id: day.id })
  expect(await ask<Page>('page.get', { id: page.id })).toMatchObject({ id: page.id })

  const file = await ask<CalendarFile>('day.export', { which: 'care', withPlaces: true })
  const answer = await app.bytes(new Request(`http://book.test/document/${file.document satisfies DocumentId}`))
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const [event] = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]).getAllSubcomponents('vevent')
  expect(event?.getFirstPropertyValue('location')).toBe('Route 5')
  expect(await ask('document.save', { document: file.document, name: file.fileName })).toEqual({
    kind: 'saved',
    name: 'Agenda.ics text/calendar true',
  })
})
