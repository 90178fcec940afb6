/** @file What was done with sheets goes wherever the book goes; a comparison tells when it differs; and no BSN is on the disk without a lock. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyParentDetails } from '#contract'
import type { Book, MadeSheet, Municipality, Paperwork, SheetRecord } from '#contract'
import {
  compareWithState,
  createApp,
  createSession,
  findHome,
  folderAsDrive,
  keepBackup,
  makeBook,
  statesOf,
} from '#main/app'
import { restoreBackup } from '#main/backup'
import { createShelf } from '#main/folder'
import { freshFolder } from '../../support/fresh-folder.ts'
import { quickVault as vault } from '../../support/locked-book.ts'
import { readPdf } from '../../support/pdf.ts'

// a minute goes by between any two things
let minutes = 0
const now = () => new Date(Date.UTC(2026, 10, 21, 18, (minutes += 1)))
const newId = () => randomUUID()
const shelf = createShelf({ now, vault, madeBy: '0.1.0' })
const nothing = { done: null, sent: null, received: null }
const testBsn = '111222333'

function opened(at: string) {
  const session = createSession({ folder: shelf.open(at, { keys: null }), madeBy: '0.1.0', now, newId })
  onTestFinished(() => session.close())
  return session
}

async function aBookWithPapers() {
  const folder = freshFolder()
  const needs = { shelf, vault, madeBy: '0.1.0', now, newId }
  const { path: at } = await makeBook(needs, path.join(folder, 'Voor Noor.bewaarboek'), { language: 'nl' })
  const session = opened(at)
  const child = session.book.children.add({ name: 'Noor' }).id
  const parent = session.book.parents.add({ name: 'Marit' }).id
  session.book.papers.put({ kind: 'brp-request', child, parent, ...nothing, sent: '2026-11-20' })
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  return { folder, session, stick, child, parent, papers: session.book.papers.list() }
}

test('on a stick it stands in boek.json, and a book put back has it', async () => {
  const { folder, session, stick, papers } = await aBookWithPapers()
  const reader = Buffer.from('<!doctype html>')
  await keepBackup(session, { to: stick, where: 'stick', madeBy: '0.1.0', now, reader })
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl' })

  expect(papers).toHaveLength(1)
  const told = readdirSync(stick, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('boek.json'))
  expect(JSON.parse(readFileSync(path.join(stick, told ?? ''), 'utf8'))).toMatchObject({ papers })
  expect(opened(to).book.papers.list()).toEqual(papers)
})

test('an earlier state with other days differs in just that, with the child it is about', async () => {
  const { session, papers } = await aBookWithPapers()
  session.keepStateNow('before-change')
  for (const record of papers) session.book.papers.put({ ...record, received: '2026-11-27' })

  const [state] = statesOf(session)
  const comparison = compareWithState({ now, newId }, session, state?.name ?? '')

  expect(comparison.same).toBe(false)
  const differing = comparison.chapters.filter(({ same }) => !same)
  expect(differing).toMatchObject([{ name: 'Noor', changed: [{ kind: 'paper' }], onlyHere: [], onlyThere: [] }])
})

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
      saveDocument: () => Promise.resolve({ kind: 'browser' }),
      openLink: () => Promise.resolve('browser'),
    },
    announce: () => undefined,
    log: () => undefined,
    drives: () => folderAsDrive(path.join(folder, 'stick')),
  })
  onTestFinished(() => app.close())
  const ask = async <T>(name: string, input?: unknown): Promise<T> => {
    const reply = await app.call(name, input)
    if (!reply.ok) throw new Error(reply.code)
    return reply.value as T
  }
  await ask('book.make', { book: { language: 'nl' } })
  return { app, ask, folder }
}

test('a window writes days down, finds them again, and takes them away', async () => {
  const { app, ask } = await aProgram()
  const { id: child } = await ask<{ id: string }>('child.add', { name: 'Noor' })
  const sheet = { kind: 'what-to-bring', child, parent: null }

  await ask('paperwork.record', { ...sheet, ...nothing, done: '2026-11-20' })
  expect((await ask<Paperwork>('paperwork.look')).records).toEqual([{ ...sheet, ...nothing, done: '2026-11-20' }])
  expect(await ask<SheetRecord[]>('paperwork.record', { ...sheet, ...nothing })).toEqual([])
  expect(await app.call('paperwork.record', { ...sheet, ...nothing, done: 'gisteren' })).toMatchObject({ ok: false })
})

test('a municipality is found without any book', async () => {
  const { ask } = await aProgram()
  await ask('book.close')

  const found = await ask<Municipality[]>('municipality.find', { words: 'den haag' })
  expect(found[0]).toMatchObject({ code: '0518', name: "'s-Gravenhage", until: null })
  expect(await ask('municipality.find', { words: 'xyzzy' })).toEqual([])
})

test('nothing the papers ask comes into the booklet', async () => {
  const { app, ask } = await aProgram()
  const { id: child } = await ask<{ id: string }>('child.add', { name: 'Noor' })
  const { id: parent } = await ask<{ id: string }>('parent.add', { name: 'Marit' })
  const book = await ask<Book>('book.current')
  await ask('child.save', {
    id: child,
    changes: { details: { ...book.children[0]?.details, surname: 'Papiernaam', carer: 'Praktijk De Wilg' } },
  })
  await ask('parent.save', { id: parent, changes: { details: { ...emptyParentDetails, street: 'Papierlaan' } } })
  await ask('paperwork.record', { kind: 'brp-request', child, parent, ...nothing, sent: '2026-11-20' })
  await ask('page.add', { kind: 'letter', title: 'Aan Noor', children: [child] })

  const made = await ask<{ document: string }>('booklet.make', { choices: {}, work: randomUUID() })
  const file = await app.bytes(new Request(`http://book.test/document/${made.document}`))
  const { text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(text).toContain('Aan Noor')
  for (const word of ['Papiernaam', 'De Wilg', 'Papierlaan', '20 november']) expect(text).not.toContain(word)
})

test('the BSN this window holds stands on the sheet, and in no file of a book without a lock or beside it', async () => {
  const { app, ask, folder } = await aProgram()
  const { id: child } = await ask<{ id: string }>('child.add', { name: 'Noor' })
  const { id: parent } = await ask<{ id: string }>('parent.add', { name: 'Marit' })

  const made = await ask<MadeSheet>('paperwork.make', {
    kind: 'brp-request',
    child,
    parent,
    bsn: [{ parent, bsn: testBsn }],
  })
  expect(made.holdsBsn).toBe(true)
  const file = await app.bytes(new Request(`http://book.test/document/${made.document}`))
  expect((await readPdf(new Uint8Array(await file.arrayBuffer()))).text.replaceAll(/\D/gu, '')).toContain(testBsn)
  expect((await ask<MadeSheet>('paperwork.make', { kind: 'brp-request', child, parent })).holdsBsn).toBe(false)

  // the book itself refuses it, also by the other way
  const details = { ...emptyParentDetails, bsn: testBsn }
  expect(await app.call('parent.save', { id: parent, changes: { details } })).toMatchObject({ code: 'bsn-needs-lock' })
  expect((await ask<Book>('book.current')).parents[0]?.details.bsn).toBe('')
  await ask('book.close')

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
  const whole = files.filter((at) => statSync(at).isFile())
  expect(whole.length).toBeGreaterThan(2)
  for (const at of whole) expect(readFileSync(at).includes(testBsn), at).toBe(false)
})
