/** @file Editions go wherever the book goes: on a stick and back, under a lock and out of it, to an earlier state and forth again. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Edition } from '#contract'
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

async function aBookWithEditions() {
  const folder = freshFolder()
  const { path: at } = await makeBook(needs, path.join(folder, 'Voor Noor.bewaarboek'), {
    title: 'Voor Noor',
    language: 'nl',
  })
  const session = opened(at)
  const letter = session.book.pages.add({ kind: 'letter', title: 'Aan Noor' })
  session.book.editions.add({ name: 'Voor ons', choices: {} })
  session.book.editions.add({
    name: 'Voor oma',
    choices: { withoutPages: [letter.id], design: 'nacht', order: 'hand', byHand: [letter.id], from: '2024-01-01' },
  })
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  return { folder, at, session, stick, editions: session.book.editions.list() }
}

const backUp = (session: Session, to: string) =>
  keepBackup(session, { to, where: 'stick', madeBy: '0.1.0', now, reader: Buffer.from('<!doctype html>') })

/** The earlier states, the newest first. */
function namesOf(session: Session): [string, ...string[]] {
  const [newest = '', ...others] = statesOf(session).map(({ name }) => name)
  return [newest, ...others]
}

/** What the file of texts on a stick says of the editions. */
function toldOn(stick: string): Edition[] {
  const file = readdirSync(stick, { recursive: true, encoding: 'utf8' }).find(
    (name) => path.basename(name) === 'boek.json',
  )
  const told = JSON.parse(readFileSync(path.join(stick, file ?? ''), 'utf8')) as { editions: Edition[] }
  return told.editions
}

test('a window keeps, changes and removes them', async () => {
  const folder = freshFolder()
  const app = createApp({
    home: findHome(import.meta.dirname),
    userFolder: folder,
    documentsFolder: folder,
    settingsFile: path.join(folder, 'settings.json'),
    language: 'nl',
    host: {
      pick: () => Promise.resolve('browse'),
      saveDocument: () => Promise.resolve({ kind: 'browser' }),
      openLink: () => Promise.resolve('browser'),
    },
    announce: () => undefined,
    log: () => undefined,
    drives: () => folderAsDrive(path.join(folder, 'stick')),
  })
  onTestFinished(() => app.close())
  await app.call('book.make', { book: { title: 'Noor', language: 'nl' } })

  const added = await app.call('edition.add', { name: 'Voor oma', choices: { withoutKinds: ['note'] } })
  const { id } = (added as { value: Edition }).value
  await app.call('edition.save', { id, changes: { name: 'Voor oma en opa' } })
  expect(await app.call('edition.list', undefined)).toMatchObject({
    ok: true,
    value: [{ id, name: 'Voor oma en opa' }],
  })
  await app.call('edition.remove', { id })
  expect(await app.call('edition.list', undefined)).toEqual({ ok: true, value: [] })
  expect(await app.call('edition.remove', { id })).toMatchObject({ ok: false, code: 'edition-not-found' })
})

test('on a stick they stand in boek.json for whoever reads it without this program, and a book put back has them', async () => {
  const { folder, session, stick, editions } = await aBookWithEditions()

  await backUp(session, stick)
  await restoreBackup({ from: stick, to: path.join(folder, 'Terug.bewaarboek'), language: 'nl' })

  expect(editions).toHaveLength(2)
  expect(toldOn(stick)).toEqual(editions)
  expect(opened(path.join(folder, 'Terug.bewaarboek')).book.editions.list()).toEqual(editions)
})

test('a copy with a lock has them, the copy of that without a lock too, and so has a stick of a locked book', async () => {
  const { folder, session, stick, editions } = await aBookWithEditions()

  const locked = await lockedCopy(needs, session, { password: 'zee en schelpen 12' })
  const under = opened(locked.to, locked.keys)
  expect(under.book.editions.list()).toEqual(editions)
  await backUp(under, stick)
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl', keys: locked.keys })
  expect(opened(to, locked.keys).book.editions.list()).toEqual(editions)
  const open = await openCopy(under, {})
  expect(opened(open.to).book.editions.list()).toEqual(editions)
})

test('an earlier state has those of then; a comparison names the one that differs; what was brought back can be undone', async () => {
  const { at, session, editions } = await aBookWithEditions()
  session.keepStateNow('before-change')
  for (const { id } of editions.slice(1)) session.book.editions.remove(id)
  session.book.editions.add({ name: 'Voor de doos', choices: { shape: 'card' } })
  const [then] = namesOf(session)

  const comparison = compareWithState(needs, session, then)
  expect([statesOf(session)[0]?.same, comparison.same]).toEqual([false, false])
  expect(comparison.chapters.at(-1)).toMatchObject({
    onlyHere: [{ kind: 'edition', title: 'Voor de doos' }],
    onlyThere: [{ kind: 'edition', title: 'Voor oma' }],
    changed: [],
  })

  keepForBringingBack(session)
  const [today] = namesOf(session)
  await session.close()
  await bringStateBack(needs, session, then)
  const back = opened(at)
  expect(back.book.editions.list()).toEqual(editions)
  await back.close()
  await bringStateBack(needs, back, today)
  expect(
    opened(at)
      .book.editions.list()
      .map(({ name }) => name),
  ).toEqual(['Voor ons', 'Voor de doos'])
})
