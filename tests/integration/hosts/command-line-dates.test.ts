/** @file `dates` as a person runs it: as quiet as the days were made, and a file another program reads. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { createSession, makeBook } from '#main/app'
import { createShelf } from '#main/folder'
import { bewaarboek } from '../../support/command-line.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { quickVault as vault } from '../../support/locked-book.ts'

const now = () => new Date()
const newId = () => randomUUID()
const shelf = createShelf({ now, vault, madeBy: '0.1.0' })
const third = { precision: 'day', year: 2031, month: 12, day: 3 } as const

/** A closed book, with a day of each degree of quiet unless it is to be empty. */
async function aBook({ isEmpty = false } = {}) {
  const home = freshFolder()
  const { path: at } = await makeBook({ shelf, vault, madeBy: '0.1.0', now, newId }, path.join(home, 'a'), {
    title: 'Noor',
    language: 'nl',
  })
  const session = createSession({ folder: shelf.open(at, { keys: null }), madeBy: '0.1.0', now, newId })
  if (!isEmpty) {
    const { days } = session.book
    days.add({ kind: 'appointment', title: 'Nacontrole', date: third, time: '14:15', place: 'Route 5', shown: 'shown' })
    days.add({ kind: 'due', date: { precision: 'month', year: 2026, month: 7 } })
    days.add({ kind: 'other', title: 'Begrafenis', date: third, shown: 'never' })
  }
  await session.close()
  return { home, at }
}

test('days are listed as quiet as they were made; all of them only when that is asked', async () => {
  const { at } = await aBook()

  expect(await bewaarboek(['dates', at])).toEqual({
    status: 0,
    out: 'Hier ligt een zachte datum.\n3 december 2031: Nacontrole, 14:15, Route 5  (tonen)\n',
    err: '',
  })
  expect((await bewaarboek(['dates', at, '--all', '--language', 'en'])).out).toBe(
    [
      'July 2026: The due date  (soft)',
      '3 December 2031: Nacontrole, 14:15, Route 5  (show)',
      '3 December 2031: Begrafenis  (never)\n',
    ].join('\n'),
  )
  const { days, offers } = JSON.parse((await bewaarboek(['dates', at, '--json'])).out) as {
    days: object[]
    offers: object[]
  }
  expect(days).toMatchObject([{ kind: 'due', on: null }, { title: 'Nacontrole', on: '2031-12-03' }, { shown: 'never' }])
  expect(offers).toHaveLength(2)
})

test('a file for another calendar tells nothing, and time and place only when they were asked for', async () => {
  const { home, at } = await aBook()
  const file = path.join(home, 'agenda.ics')

  const plain = await bewaarboek(['dates', at, '--ics', file])
  expect(plain).toMatchObject({ status: 0, out: expect.stringContaining('agenda.ics') as string })
  expect(plain.err).toContain('De uitgerekende dag')
  expect(await readFile(file, 'utf8')).not.toMatch(/Nacontrole|Begrafenis|LOCATION|T1415/)
  const whole = await bewaarboek(['dates', at, '--ics', file, '--with-places', '--json'])
  expect(JSON.parse(whole.out)).toMatchObject({ file, without: ['De uitgerekende dag'] })
  const events = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')) as unknown[]).getAllSubcomponents('vevent')
  expect(
    events
      .map((event) => new ICAL.Event(event))
      .map(({ summary, location, startDate }) => [summary, location, startDate.toString()]),
  ).toEqual([['Afspraak', 'Route 5', '2031-12-03T14:15:00']])
})

test('a book without days says so; nothing to put in a file, a folder in its place and wrong usage are refused', async () => {
  const { home, at } = await aBook({ isEmpty: true })

  expect((await bewaarboek(['dates', at])).out).toBe('Er staat geen dag om te tonen in het boek.\n')
  const none = await bewaarboek(['dates', at, '--ics', path.join(home, 'a.ics')])
  expect([none.status, none.out]).toEqual([1, ''])
  expect(none.err).toContain('Er is geen dag om mee te geven')
  expect((await bewaarboek(['dates', at, '--ics', home])).status).toBe(1)
  expect((await bewaarboek(['dates'])).status).toBe(2)
})

test('an open copy has the days and questions only when that was asked for', async () => {
  const { home, at } = await aBook()
  const copied = async (...options: string[]) => {
    const { status, out } = await bewaarboek(['export', at, home, '--json', ...options])
    expect(status).toBe(0)
    const { folder } = JSON.parse(out) as { folder: string }
    return readFile(path.join(folder, 'boek.html'), 'utf8')
  }

  expect(await copied()).not.toMatch(/Nacontrole|Begrafenis/)
  expect(await copied('--with-days')).toMatch(/Nacontrole[^]*Begrafenis/)
})
