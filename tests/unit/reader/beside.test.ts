/** @file What stands beside the pages, as the reader takes it from `boek.json`: days, questions and sheets, from any book and any file. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '#ui/reader/chapters.ts'
import { readContents } from '#ui/reader/contents.ts'

const day = (title: string, changes: object = {}) => ({ kind: 'other', title, shown: 'shown', ...changes })
const on = (month: number) => ({ date: { precision: 'month', year: 2026, month } })
const names = (days: readonly { title: string }[]) => days.map(({ title }) => title)

function read(json: object) {
  const contents = readContents({ pages: [], ...json })
  if (contents === null) throw new Error('no book')
  return { contents, laid: layOut(contents) }
}

test('a book from before there were days, questions and sheets has none of them', () => {
  const { contents, laid } = read({ title: 'Boontje' })

  expect(contents).toMatchObject({ days: [], questions: [], papers: [] })
  expect(laid).toMatchObject({ days: { shown: [], quiet: [] }, questions: [], drawer: { days: [], questions: [] } })
})

test('days follow their dates; soft ones are quiet, and last come those that were never shown', () => {
  const { laid } = read({
    days: [
      day('zonder'),
      day('nooit', { ...on(1), shown: 'never' }),
      day('mei', on(5)),
      day('zacht', { ...on(7), shown: 'soft' }),
      day('maart', on(3)),
    ],
  })

  expect(names(laid.days.shown)).toEqual(['maart', 'mei', 'zonder'])
  expect(names(laid.days.quiet)).toEqual(['zacht', 'nooit'])
})

test('a day never becomes louder by being read: without a word it is soft, with a word of a newer program it is as never', () => {
  const { contents } = read({
    days: [day('', { shown: undefined }), day('', { shown: 'whisper' }), day('', { shown: 1 })],
  })

  expect(contents.days.map(({ shown }) => shown)).toEqual(['soft', 'never', 'never'])
})

test('a week is counted from the first of its children of whom date and weeks are known', () => {
  const children = [
    { id: 'a', name: 'Pip' },
    { id: 'b', name: 'Noor', date: { precision: 'day', year: 2026, month: 3, day: 9 }, weeks: 12 },
  ]
  const week = { children: ['a', 'b'], date: { precision: 'week', week: 11 } }

  const { laid } = read({ children, days: [day('na', on(4)), day('week 11', week), day('ervoor', on(2))] })

  expect(names(laid.days.shown)).toEqual(['ervoor', 'week 11', 'na'])
})

test('a day belongs to the chapters of its children, and lies in the drawer with the last of them', () => {
  const children = [
    { id: 'a', name: 'Pip', removedAt: '2026-11-01T10:00:00Z' },
    { id: 'b', name: 'Noor' },
  ]
  const days = [
    day('van Noor', { children: ['a', 'b'] }),
    day('van Pip', { children: ['a'] }),
    day('weg', { removedAt: '2026-11-02T10:00:00Z' }),
    day('van niemand'),
  ]

  const { laid } = read({ children, days })

  expect(laid.days.shown.map(({ title, of }) => [title, of.map(({ id }) => id)])).toEqual([
    ['van Noor', ['deel-1']],
    ['van niemand', []],
  ])
  expect(names(laid.drawer.days)).toEqual(['van Pip', 'weg'])
})

test('what was said can be read when its page stands in the book, not when that lies in the drawer', () => {
  const pages = [{ id: 'p' }, { id: 'q', removedAt: '2026-11-02T10:00:00Z' }]

  const { laid } = read({
    pages,
    days: [day('1', { page: 'p' }), day('2', { page: 'q' }), day('3'), day('4', { page: 'x' })],
  })

  expect(laid.days.shown.map(({ isWritten }) => isWritten)).toEqual([true, false, false, false])
})

test('questions that were put away are in the drawer; those without any word are passed over', () => {
  const questions = [
    { text: 'Is er onderzoek?', answer: 'Ja,\nover zes weken.', removedAt: null },
    { text: 'En nu?', answer: '', removedAt: '2026-11-02T10:00:00Z' },
    { text: ' ', answer: '' },
    { answer: 'Alleen een antwoord.' },
  ]

  const { laid } = read({ questions })

  expect(laid.questions).toEqual([
    { text: 'Is er onderzoek?', answer: 'Ja,\nover zes weken.', putAway: false },
    { text: '', answer: 'Alleen een antwoord.', putAway: false },
  ])
  expect(laid.drawer.questions).toEqual([{ text: 'En nu?', answer: '', putAway: true }])
})

test('a sheet of which nothing was written down says nothing', () => {
  const papers = [
    { kind: 'brp-request', child: null, parent: 'm', done: '2026-11-01', sent: null, received: null },
    { kind: 'declaration', child: 'b', parent: null, done: null, sent: null, received: null },
  ]

  expect(read({ papers }).contents.papers).toEqual([
    { kind: 'brp-request', child: '', parent: 'm', done: '2026-11-01', sent: '', received: '' },
  ])
})

test('the parent a child was born from is told by name, and never by an id', () => {
  const children = [
    { id: 'a', details: { bornFrom: 'm' } },
    { id: 'b', details: { bornFrom: 'elders', surname: 'Hoekstra' } },
  ]

  const { contents } = read({ children, parents: [{ id: 'm', name: 'Marit' }] })

  expect(contents.children.map(({ details }) => details)).toEqual([
    [{ name: 'bornFrom', value: 'Marit' }],
    [{ name: 'surname', value: 'Hoekstra' }],
  ])
})

test('anything at all in their place costs nothing of the book', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, two, three) => {
      const strange = { ...read({}).contents, days: one, questions: two, papers: three, title: 'Boontje' }
      const within = { days: [one, { kind: two, children: [three], date: one }], questions: [two], papers: [three] }
      expect(read(strange).contents.title).toBe('Boontje')
      expect(read({ ...within, title: 'Noor' }).contents.title).toBe('Noor')
    }),
  )
})
