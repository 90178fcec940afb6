/** @file Facts from a file: read, refused with a sentence, and laid over a book. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BookError, sentenceFor } from '#contract'
import { bookOfFacts, lookAtPaperwork, readFacts, withFacts } from '#main/registration'
import { aBook, certificate, day, idOf, joost, marit, noor } from './a-book.ts'

const read = (value: unknown) => readFacts(JSON.stringify(value), 'feiten.json')

function refusalOf(work: () => unknown): [code: string, sentence: string] | 'done' {
  try {
    work()
  } catch (error) {
    return [error instanceof BookError ? error.code : 'unexpected', sentenceFor('nl', error)]
  }
  return 'done'
}

describe('a file', () => {
  test('may write dates in many ways', () => {
    const dates = ['2026-03-09', '9 maart 2026', '09-03-2026', '20260309'].map((date) => read({ children: [{ date }] }))

    expect(dates.map(({ children }) => children[0]?.date)).toEqual(dates.map(() => day(2026, 3, 9)))
    expect(read({ children: [{ date: '20260300' }] }).children[0]?.date).toEqual({
      precision: 'month',
      year: 2026,
      month: 3,
    })
    expect(read({ parents: [{ leftOn: '1994' }] }).parents[0]?.leftOn).toEqual({ precision: 'year', year: 1994 })
  })

  test('says nothing of what it leaves out', () => {
    expect(read({ children: [{ name: 'Noor' }] }).children).toEqual([{ name: 'Noor' }])
    expect(read({})).toEqual({ children: [], parents: [] })
  })

  test.each<[string, unknown, string, RegExp]>([
    ['a field nobody knows', { children: [{ weken: 3 }] }, 'invalid-input', /feiten\.json: children\.0\.weken/],
    ['too many weeks', { children: [{ weeks: 99 }] }, 'invalid-input', /children\.0\.weeks/],
    ['a word that is no answer', { children: [{ lived: 'ja' }] }, 'invalid-input', /children\.0\.lived/],
    ['a day that is not there', { children: [{ date: '31-02-2020' }] }, 'date-not-real', /31-02-2020/],
    ['a date nobody can read', { children: [{ date: 'toen' }] }, 'invalid-input', /children\.0\.date/],
    ['a BSN that is none', { parents: [{ bsn: '123456789' }] }, 'bsn-not-real', /burgerservicenummer/],
    ['three parents', { parents: [{}, {}, {}] }, 'invalid-input', /parents/],
    ['a list', [], 'invalid-input', /feiten\.json/],
  ])('with %s is refused with a sentence', (_, value, ...[code, sentence]) => {
    expect(refusalOf(() => read(value))).toEqual([code, expect.stringMatching(sentence)])
  })

  test('that is no JSON is refused by its name', () => {
    expect(refusalOf(() => readFacts('{"chi', 'feiten.json'))).toEqual([
      'invalid-input',
      expect.stringContaining('feiten.json'),
    ])
  })

  test('of any JSON is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const refused = refusalOf(() => read(value))
        expect(refused === 'done' || refused[0] !== 'unexpected').toBe(true)
      }),
    )
  })
})

describe('laid over a book', () => {
  const book = aBook({
    children: [{ ...noor, details: { ...noor.details, ...certificate } }, {}],
    parents: [marit, joost],
  })

  test('what the file says goes before the book, and the rest stays', () => {
    const { parents, children } = withFacts(
      book,
      read({ children: [{ name: 'Noor', weeks: 24 }], parents: [{ name: 'Joost', residence: 'abroad' }] }),
    )

    expect(children[0]).toEqual({ ...book.children[0], weeks: 24 })
    expect(children[1]).toEqual(book.children[1])
    expect(parents[0]).toEqual(book.parents[0])
    expect(parents[1]?.details).toEqual({ ...book.parents[1]?.details, residence: 'abroad' })
  })

  test('somebody is meant by id, by name, or by place', () => {
    const weeks = (child: object) => withFacts(book, read({ children: [child] })).children.map((one) => one.weeks)

    expect(weeks({ id: idOf('child', 1), weeks: 9 })).toEqual([39, 9])
    expect(weeks({ name: 'Noor', weeks: 9 })).toEqual([9, null])
    expect(weeks({ weeks: 9 })).toEqual([9, null])
  })

  test('a stranger is not found', () => {
    expect(refusalOf(() => withFacts(book, read({ children: [{ name: 'Boris' }] })))[0]).toBe('child-not-found')
    expect(
      refusalOf(() => withFacts(book, read({ parents: [{ id: '00000000-0000-4000-8000-00000000ffff' }] })))[0],
    ).toBe('parent-not-found')
    expect(refusalOf(() => withFacts(book, read({ children: [{ bornFrom: 'Sanne' }] })))[0]).toBe('parent-not-found')
  })

  test('the parent a child was born from may be named', () => {
    expect(withFacts(book, read({ children: [{ bornFrom: 'Marit' }] })).children[0]?.details.bornFrom).toBe(
      idOf('parent', 0),
    )
  })
})

test('facts alone make a book that lies nowhere, the same every time', () => {
  const facts = read({ children: [{ name: 'Noor', certificate: 'none' }], parents: [{ name: 'Marit' }] })
  const book = bookOfFacts(facts, 'nl')

  expect(book).toEqual(bookOfFacts(facts, 'nl'))
  expect(lookAtPaperwork(book, 'nl', { today: '2026-11-28' }).paths).toHaveLength(1)
})
