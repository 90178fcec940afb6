/** @file The questions: each has an answer that changes the path, says why it is asked, and gives back what the book has. */
import { describe, expect, test } from 'vitest'
import type { Book, Path, PathQuestion } from '#contract'
import { lookAtPaperwork, readFacts, withFacts } from '#main/registration'
import { aBook, certificate, day, idOf, joost, marit, noor } from './a-book.ts'
import { outcomeOf, readCases } from './cases/read-cases.ts'
import { today } from './read-sheet.ts'

/** Answers to try where they are typed. */
const typed: Partial<Record<PathQuestion['field'], string[]>> = {
  birthCountry: ['Spanje', 'Nederland', 'België'],
  date: ['18-11-2026', '1980', '2010'],
  weeks: ['9', '30'],
  leftOn: ['1990', '1996', '2025'],
}

function withAnswer({ book, path }: { book: Book; path: Path }, { of, field }: PathQuestion, value: string): Book {
  const answer = { [field]: field === 'weeks' ? Number(value) : value }
  const facts =
    of === 'child' ? { children: [{ id: path.child, ...answer }] } : { parents: [{ id: path.parent, ...answer }] }
  return withFacts(book, readFacts(JSON.stringify(facts), 'antwoord'))
}

/** What a parent sees of a path, without the questions themselves. */
const seen = (book: Book, path: Path) => {
  const found = lookAtPaperwork(book, 'nl', { today }).paths.find(
    ({ child, parent }) => child === path.child && parent === path.parent,
  )
  return JSON.stringify([found?.lead, found?.steps])
}

describe.each(readCases().map((one) => ({ title: one.title, book: outcomeOf(one).book })))('$title', ({ book }) => {
  test('asks only what changes the path', () => {
    for (const path of lookAtPaperwork(book, 'nl', { today }).paths) {
      for (const question of path.questions) {
        const answers = [...question.answers.map(({ value }) => value), ...(typed[question.field] ?? [])]
        const paths = new Set(answers.map((value) => seen(withAnswer({ book, path }, question, value), path)))

        expect(paths.size, question.field).toBeGreaterThan(1)
        expect(question.text).toMatch(/\?$/u)
        expect(question.why).toMatch(/\.$/u)
      }
    }
  })
})

const fieldsFor = (book: Book) => lookAtPaperwork(book, 'nl', { today }).paths[0]?.questions.map(({ field }) => field)

test('a few are asked, and fewer the more is known', () => {
  expect(fieldsFor(aBook())).toEqual(['lived', 'birthCountry', 'date', 'weeks', 'certificate', 'relation', 'evidence'])
  expect(fieldsFor(aBook({ children: [{ details: certificate }], parents: [marit] }))).toEqual([
    ...['lived', 'birthCountry', 'date', 'weeks', 'certificate', 'namesOnCertificate', 'residence'],
  ])
})

test('the answers are those of the book', () => {
  const child = {
    ...noor,
    date: day(2019, 3, 9),
    details: { ...noor.details, relation: 'none' as const, bornFrom: idOf('parent', 0) as never },
  }
  const questions = lookAtPaperwork(aBook({ children: [child], parents: [marit, joost] }), 'nl', { today }).paths[0]
    ?.questions
  const answerTo = (field: string) => questions?.find((one) => one.field === field)

  expect(answerTo('relation')?.answer).toBe('none')
  expect(answerTo('bornFrom')).toMatchObject({
    answer: idOf('parent', 0),
    answers: [{ text: 'Marit' }, { text: 'Joost' }],
  })
})

test('who has died is not asked where they live', () => {
  const book = aBook({ parents: [{ ...marit, details: { ...marit.details, died: 'yes' } }] })

  expect(fieldsFor(book)).not.toContain('residence')
})
