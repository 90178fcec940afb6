/** @file Questions go wherever the book goes: on a stick and back, under a lock, to an earlier state. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  bringStateBack,
  compareWithState,
  createSession,
  keepBackup,
  lockedCopy,
  makeBook,
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
const now = () => new Date(Date.UTC(2026, 10, 28, 18, (minutes += 1)))
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

/** A book with a question that was answered, and one in the drawer. */
async function aBookWithQuestions() {
  const folder = freshFolder()
  const { path: at } = await makeBook(needs, path.join(folder, 'Noor.bewaarboek'), { title: 'Noor', language: 'nl' })
  const session = opened(at)
  const { book } = session
  const [one, two] = [book.questions.add({ text: 'Is er onderzoek?' }), book.questions.add({ text: 'En nu?' })]
  book.questions.save(one.id, { answer: 'Ja, over zes weken.' })
  book.drawer.put({ kind: 'question', id: two.id })
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  return { folder, at, session, stick, first: one, kept: book.everything().questions }
}

const backUp = (session: Session, to: string) =>
  keepBackup(session, { to, where: 'stick', madeBy: '0.1.0', now, reader: Buffer.from('<!doctype html>') })

/** What the file of texts on a stick says of them. */
function toldOn(stick: string): unknown {
  const file = readdirSync(stick, { recursive: true, encoding: 'utf8' }).find(
    (name) => path.basename(name) === 'boek.json',
  )
  return (JSON.parse(readFileSync(path.join(stick, file ?? ''), 'utf8')) as { questions: unknown }).questions
}

test('on a stick they stand in boek.json, and a book put back has them, also those in the drawer', async () => {
  const { folder, session, stick, kept } = await aBookWithQuestions()

  await backUp(session, stick)
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl' })

  expect(kept).toMatchObject([{ answer: 'Ja, over zes weken.', removedAt: null }, { text: 'En nu?' }])
  expect(toldOn(stick)).toEqual(kept)
  const back = opened(to).book
  expect(back.everything().questions).toEqual(kept)
  expect(back.drawer.list()).toMatchObject([{ kind: 'question', name: 'En nu?' }])
})

test('a copy with a lock has them', async () => {
  const { session, kept } = await aBookWithQuestions()

  const locked = await lockedCopy(needs, session, { password: 'zee en schelpen 12' })

  expect(opened(locked.to, locked.keys).book.everything().questions).toEqual(kept)
})

test('an earlier state has those of then, and a comparison names what differs', async () => {
  const { at, session, first, kept } = await aBookWithQuestions()
  session.keepStateNow('before-change')
  const [then] = statesOf(session)
  session.book.questions.save(first.id, { answer: '' })
  session.book.questions.add({ text: 'Wie belt ons?' })

  const comparison = compareWithState(needs, session, then?.name ?? '')
  expect(comparison.chapters.at(-1)).toMatchObject({
    onlyHere: [{ kind: 'question', title: 'Wie belt ons?' }],
    onlyThere: [],
    changed: [{ kind: 'question', title: 'Is er onderzoek?' }],
  })

  await session.close()
  await bringStateBack(needs, session, then?.name ?? '')
  expect(opened(at).book.everything().questions).toEqual(kept)
})
