/** @file Questions in the book: kept on the disk, put away and taken back, and read as far as they can be whatever was written there. */
import { expect, test } from 'vitest'
import type { Database } from '#main/database'
import { checkDatabase } from '#main/database'
import { aBookRoom, openedAgain } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

const store = (db: Database, value: unknown) =>
  db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('questions', ?)`).run(JSON.stringify(value))
const readIn = (db: Database): unknown =>
  JSON.parse(String(db.prepare(`SELECT value FROM settings WHERE key = 'questions'`).pluck().get()))
const code = async (work: () => unknown) => (await failureOf(work)).code

test('a question and its answer are there again when the book is opened again, in the order of writing', () => {
  const { room, file } = aBookRoom()
  expect(room.questions.list()).toEqual([])

  const first = room.questions.add({ text: ' Is er iets onderzocht?\r\nEn wat? ' })
  const second = room.questions.add({ text: 'Wanneer mogen we weer in bad?' })
  room.questions.save(first.id, { answer: 'De uitslag komt over zes weken.' })

  expect(openedAgain(file).questions.list()).toEqual([
    { id: first.id, text: 'Is er iets onderzocht?\nEn wat?', answer: 'De uitslag komt over zes weken.' },
    second,
  ])
  expect(checkDatabase(file).ok).toBe(true)
})

test('a question in the drawer is nowhere else, and comes back where it stood, with its answer', () => {
  const { room, file } = aBookRoom()
  const [one, two] = ['Eerste vraag', 'Tweede vraag'].map((text) => room.questions.add({ text }))
  if (one === undefined || two === undefined) throw new Error('two were added')
  room.questions.save(one.id, { answer: 'Ja.' })

  room.drawer.put({ kind: 'question', id: one.id })
  const [lying] = room.drawer.list()
  room.drawer.put({ kind: 'question', id: one.id })

  const again = openedAgain(file)
  expect(again.drawer.list()).toEqual([lying])
  expect(lying).toMatchObject({ kind: 'question', name: 'Eerste vraag', pageKind: null })
  expect(again.questions.list()).toEqual([two])
  expect(again.everything().questions).toMatchObject([{ id: one.id, answer: 'Ja.' }, { removedAt: null }])
  again.drawer.takeBack({ kind: 'question', id: one.id })
  again.drawer.takeBack({ kind: 'question', id: one.id })
  expect(again.questions.list()).toEqual([{ ...one, answer: 'Ja.' }, two])
  expect(again.drawer.list()).toEqual([])
})

test('a question that is not there, a text that is too long and more than two hundred are refused', async () => {
  const { room } = aBookRoom()
  const first = room.questions.add({ text: 'Waarom?' })
  const other = { kind: 'question' as const, id: crypto.randomUUID() }

  expect(await code(() => room.questions.save(other.id as typeof first.id, {}))).toBe('question-not-found')
  expect(await code(() => room.drawer.put(other))).toBe('question-not-found')
  expect(await code(() => room.drawer.takeBack(other))).toBe('question-not-found')
  expect(await code(() => room.questions.add({ text: 'x'.repeat(5001) }))).toBe('text-too-long')
  for (let number = 1; number < 200; number += 1) room.questions.add({ text: `Vraag ${String(number)}` })
  expect(await code(() => room.questions.add({ text: 'nog een' }))).toBe('too-many-questions')
  room.drawer.put({ kind: 'question', id: first.id })
  room.questions.add({ text: 'nog een' })
  expect(await code(() => room.drawer.takeBack({ kind: 'question', id: first.id }))).toBe('too-many-questions')
  expect(room.questions.list()).toHaveLength(200)
})

test.each([[null], ['woorden'], [{ questions: [] }], [[null, 3, [], { text: 'zonder id' }]]])(
  'with %j in their place the book opens, has no questions, and can get one',
  (value) => {
    const { room, db, file } = aBookRoom()
    store(db, value)

    const again = openedAgain(file)
    expect(again.questions.list()).toEqual([])
    expect(again.everything().questions).toEqual([])
    const added = room.questions.add({ text: 'Waarom?' })
    expect(again.questions.list()).toEqual([added])
  },
)

test('what a newer program wrote is read as far as it can be, and stays when this one saves', () => {
  const { room, db } = aBookRoom()
  const { id } = room.questions.add({ text: 'Waarom?' })
  const unknown = { kind: 'group', name: 'Voor het ziekenhuis' }
  store(db, [unknown, { id, text: 'Waarom?', answer: ['rijk'], askedOn: '2027-01-01', removedAt: 7 }])

  expect(room.questions.list()).toEqual([{ id, text: 'Waarom?', answer: '' }])
  room.questions.save(id, { text: 'Waarom juist nu?' })
  expect(readIn(db)).toMatchObject([unknown, { id, text: 'Waarom juist nu?', askedOn: '2027-01-01' }])
  room.drawer.put({ kind: 'question', id })
  expect(readIn(db)).toHaveLength(2)
})
