/** @file What was done with sheets goes wherever the book goes; a comparison tells when it differs; and no BSN is on the disk without a lock. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyParentDetails } from '#contract'
import type { Book, MadeSheet, Municipality, Paperwork, SheetRecord } from '#contract'
import { compareWithState } from '#main/app'
import { restoreBackup } from '#main/backup'
import { aProgram } from '../../support/a-program.ts'
import { readPdf } from '../../support/pdf.ts'
import { aTravellingBook, backUp, namesOf, needs, opened, toldOn } from '../../support/travelling-book.ts'

const nothing = { done: null, sent: null, received: null }
const testBsn = '111222333'

async function aBookWithPapers() {
  const { session, ...where } = await aTravellingBook()
  const child = session.book.children.add({ name: 'Noor' }).id
  const parent = session.book.parents.add({ name: 'Marit' }).id
  session.book.papers.put({ kind: 'brp-request', child, parent, ...nothing, sent: '2026-11-20' })
  return { ...where, session, child, parent, papers: session.book.papers.list() }
}

test('on a stick it stands in boek.json, and a book put back has it', async () => {
  const { folder, session, stick, papers } = await aBookWithPapers()
  await backUp(session, stick)
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl' })

  expect(papers).toHaveLength(1)
  expect(toldOn(stick)).toMatchObject({ papers })
  expect(opened(to).book.papers.list()).toEqual(papers)
})

test('an earlier state with other days differs in just that, with the child it is about', async () => {
  const { session, papers } = await aBookWithPapers()
  session.keepStateNow('before-change')
  for (const record of papers) session.book.papers.put({ ...record, received: '2026-11-27' })

  const comparison = compareWithState(needs, session, namesOf(session)[0])

  expect(comparison.same).toBe(false)
  const differing = comparison.chapters.filter(({ same }) => !same)
  expect(differing).toMatchObject([{ name: 'Noor', changed: [{ kind: 'paper' }], onlyHere: [], onlyThere: [] }])
})

async function aPaperProgram() {
  const program = aProgram()
  await program.ask('book.make', { book: { language: 'nl' } })
  return program
}

test('a window writes days down, finds them again, and takes them away', async () => {
  const { app, ask } = await aPaperProgram()
  const { id: child } = await ask<{ id: string }>('child.add', { name: 'Noor' })
  const sheet = { kind: 'what-to-bring', child, parent: null }

  await ask('paperwork.record', { ...sheet, ...nothing, done: '2026-11-20' })
  expect((await ask<Paperwork>('paperwork.look')).records).toEqual([{ ...sheet, ...nothing, done: '2026-11-20' }])
  expect(await ask<SheetRecord[]>('paperwork.record', { ...sheet, ...nothing })).toEqual([])
  expect(await app.call('paperwork.record', { ...sheet, ...nothing, done: 'gisteren' })).toMatchObject({ ok: false })
})

test('a municipality is found without any book', async () => {
  const { ask } = await aPaperProgram()
  await ask('book.close')

  const found = await ask<Municipality[]>('municipality.find', { words: 'den haag' })
  expect(found[0]).toMatchObject({ code: '0518', name: "'s-Gravenhage", until: null })
  expect(await ask('municipality.find', { words: 'xyzzy' })).toEqual([])
})

test('nothing the papers ask comes into the booklet', async () => {
  const { app, ask } = await aPaperProgram()
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
  const { app, ask, folder } = await aPaperProgram()
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
