/** @file Days go wherever the book goes, as quiet as they were made: on a stick and back, under a lock and out of it, to an earlier state. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import { expect, onTestFinished, test } from 'vitest'
import type { CalendarFile, Day, DayList, DocumentId, Page, Reply } from '#contract'
import {
  bringStateBack,
  compareWithState,
  createApp,
  createSession,
  findHome,
  folderAsDrive,
  keepBackup,
  keepForBringingBack,
  lockedCopy,
  makeBook,
  openCopy,
  statesOf,
  type Session,
} from '#main/app'
import { restoreBackup } from '#main/backup'
import { createShelf } from '#main/folder'
import type { BookKeys } from '#main/vault'
import { freshFolder } from '../../support/fresh-folder.ts'
import { quickVault as vault } from '../../support/locked-book.ts'

// a minute goes by between any two things
let minutes = 0
const now = () => new Date(Date.UTC(2026, 10, 21, 18, (minutes += 1)))
const newId = () => randomUUID()
const shelf = createShelf({ now, vault, madeBy: '0.1.0' })
const needs = { shelf, vault, madeBy: '0.1.0', now, newId }

function opened(at: string, keys: BookKeys | null = null): Session {
  const session = createSession({ folder: shelf.open(at, { keys }), madeBy: '0.1.0', now, newId })
  let closing: Promise<void> | null = null
  const close = () => (closing ??= session.close())
  onTestFinished(close)
  return { ...session, close }
}

const third = { precision: 'day', year: 2026, month: 12, day: 3 } as const

/** A book with a day of each degree of quiet, one of them in the drawer, and a choice for all days of one child. */
async function aBookWithDays() {
  const folder = freshFolder()
  const { path: at } = await makeBook(needs, path.join(folder, 'Voor Noor.bewaarboek'), {
    title: 'Voor Noor',
    language: 'nl',
  })
  const session = opened(at)
  const { children, days, drawer } = session.book
  const [noor, pip] = [children.add({ name: 'Noor', date: third }), children.add({ name: 'Pip' })]
  days.quieten(pip.id, 'never')
  days.add({ kind: 'due', children: [pip.id] })
  days.add({ kind: 'loss', children: [noor.id], every: true })
  days.add({ kind: 'appointment', title: 'Nacontrole', date: third, time: '14:15', shown: 'shown' })
  drawer.put({ kind: 'day', id: days.add({ kind: 'other', title: 'Begrafenis', shown: 'never' }).id })
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  return { folder, at, session, stick, noor, pip, all: inside(session) }
}

const inside = ({ book }: Session) => ({ days: book.days.everything(), choices: book.days.choices() })

const backUp = (session: Session, to: string) =>
  keepBackup(session, { to, where: 'stick', madeBy: '0.1.0', now, reader: Buffer.from('<!doctype html>') })

/** The earlier states, the newest first. */
function namesOf(session: Session): [string, ...string[]] {
  const [newest = '', ...others] = statesOf(session).map(({ name }) => name)
  return [newest, ...others]
}

/** What the file of texts on a stick says of the days. */
function toldOn(stick: string) {
  const file = readdirSync(stick, { recursive: true, encoding: 'utf8' }).find(
    (name) => path.basename(name) === 'boek.json',
  )
  const told = JSON.parse(readFileSync(path.join(stick, file ?? ''), 'utf8')) as { days: unknown; childDays: unknown }
  return { days: told.days, choices: told.childDays }
}

test('on a stick they stand in boek.json for whoever reads it without this program, and a book put back has them as quiet as they were', async () => {
  const { folder, session, stick, all } = await aBookWithDays()

  await backUp(session, stick)
  await restoreBackup({ from: stick, to: path.join(folder, 'Terug.bewaarboek'), language: 'nl' })

  expect(all.days.map(({ shown }) => shown)).toEqual(['never', 'soft', 'shown', 'never'])
  expect(toldOn(stick)).toEqual(all)
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

/** A program with a new book, and how a window asks it. */
async function aProgram() {
  const folder = freshFolder()
  const app = createApp({
    home: findHome(import.meta.dirname),
    userFolder: folder,
    documentsFolder: folder,
    settingsFile: path.join(folder, 'settings.json'),
    language: 'nl',
    host: {
      pick: () => Promise.resolve('browse'),
      openLink: () => Promise.resolve('browser'),
      saveDocument: (bytes, name, type) =>
        Promise.resolve({ kind: 'saved', name: `${name} ${type} ${String(bytes.length > 100)}` }),
    },
    announce: () => undefined,
    log: () => undefined,
    drives: () => folderAsDrive(path.join(folder, 'stick')),
    now: () => new Date(2026, 10, 28, 20, 0),
  })
  onTestFinished(() => app.close())
  const ask = async <T>(name: string, input?: unknown): Promise<T> => {
    const reply: Reply = await app.call(name, input)
    if (!reply.ok) throw new Error(reply.code)
    return reply.value as T
  }
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  return { app, ask }
}

test('a window gets offers with where they come from, adds what it wants, and is not offered that again', async () => {
  const { ask } = await aProgram()
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
  const { app, ask } = await aProgram()
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
