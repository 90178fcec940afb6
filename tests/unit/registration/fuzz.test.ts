/**
 * @file Any facts make a path: never a crash, never an empty sentence, never two steps or sheets that contradict each other, and the same
 * facts always the same path. 1,000 books in the gate; PAPERWORK_FUZZ=10000 for more.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Paperwork } from '#contract'
import type { Book, Path, SheetKind } from '#contract'
import { lookAtPaperwork } from '#main/registration'
import { anyBook, odd, quiet } from './any-facts.ts'
import { today } from './read-sheet.ts'

const numRuns = Number(process.env['PAPERWORK_FUZZ'] ?? 1000)

const requestSteps = ['read', 'sign', 'word', 'refusal', 'removal']
const abroadSteps = ['paper', 'paper-here', 'islands', 'oath', 'england', 'belgium']
const evidenceSteps = ['declaration', 'other-papers', 'nothing-left', 'court']

/** Steps that can't both be on one path, and why. */
const contradictions: readonly { one: readonly string[]; other: readonly string[]; why: string }[] = [
  { one: ['certificate'], other: ['certificates'], why: 'a child lived or came lifeless' },
  { one: ['not-now', 'parent-died'], other: requestSteps, why: 'who can’t ask now has no request' },
  { one: ['not-now'], other: ['parent-died', 'left', 'arriving'], why: 'a parent stands in one place' },
  { one: ['left'], other: ['arriving'], why: 'a parent stands in one place' },
  { one: ['register', 'long-ago'], other: requestSteps, why: 'what goes by itself needs no request' },
  { one: ['goodbye'], other: ['goodbye-free'], why: 'the burial act applies or not' },
  { one: ['doctors-papers'], other: evidenceSteps, why: 'the doctor’s own papers are the evidence' },
  { one: abroadSteps, other: ['doctors-papers', 'registers', 'certificates', 'goodbye', 'goodbye-free', ...evidenceSteps], why: 'born here or abroad' },
  { one: ['england'], other: ['belgium', 'islands'], why: 'one country' },
  { one: ['belgium'], other: ['islands'], why: 'one country' },
  { one: ['paper', 'oath'], other: ['islands'], why: 'one country' },
  { one: ['other-papers'], other: ['nothing-left', 'declaration'], why: 'there are papers or not' },
  { one: ['nothing-left'], other: ['declaration'], why: 'there are papers or not' },
  { one: ['first-name', 'copy'], other: ['registers', 'doctors-papers', 'paper'], why: 'there is a certificate or not' },
]

/** Sheets of one child that can't go together, and why. */
const sheetContradictions: readonly [SheetKind, SheetKind, string][] = [
  ['certificate-request', 'england', 'born here or abroad'],
  ['certificate-request', 'belgium', 'born here or abroad'],
  ['england', 'belgium', 'one country'],
  ['file-request', 'england', 'a Dutch file for a Dutch certificate'],
]

test('any facts make a path that holds together', () => {
  fc.assert(
    fc.property(anyBook(fc.oneof(quiet, odd)), (book) => {
      for (const language of ['nl', 'en'] as const) {
        const paperwork = Paperwork.parse(lookAtPaperwork(book, language, { today }))
        for (const path of paperwork.paths) checkPath(path)
        checkSheets(book, paperwork)
        expect(lookAtPaperwork(book, language, { today })).toEqual(paperwork)
      }
    }),
    { numRuns },
  )
}, 600_000)

test('both languages have the same steps, reasons, questions and sheets', () => {
  fc.assert(
    fc.property(anyBook(quiet), (book) => {
      const shape = (language: 'nl' | 'en') => {
        const { paths, sheets } = lookAtPaperwork(book, language, { today })
        return [
          paths.map(({ steps, questions }) => [
            steps.map(({ id, state, because, ask }) => [id, state, because.map(({ link, sure }) => [link, sure]), ask === '']),
            questions.map(({ field, answers }) => [field, answers.map(({ value }) => value)]),
          ]),
          sheets.map(({ kind, number, asksBsn }) => [kind, number, asksBsn]),
        ]
      }
      expect(shape('en')).toEqual(shape('nl'))
    }),
    { numRuns: Math.min(numRuns, 300) },
  )
}, 600_000)

function checkPath({ title, lead, steps, questions }: Path): void {
  const ids = steps.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1)
  for (const { one, other, why } of contradictions) {
    const met = one.some((id) => ids.includes(id)) && other.some((id) => ids.includes(id))
    expect(met ? why : '').toBe('')
  }
  for (const step of steps) {
    expect([step.title, step.text].every((text) => /\S/u.test(text))).toBe(true)
    expect(step.because.length).toBeGreaterThan(0)
    for (const reason of step.because) expect(reason.text).toMatch(/^(omdat|because) .+\.$/u)
    // where the facts end there is a question, never only a claim
    const unsure = step.because.some(({ sure }) => sure === 'unverified')
    expect(unsure && step.ask === '').toBe(false)
    if (step.ask !== '') expect(step.ask).toMatch(/\?$/u)
  }
  for (const { text, why } of questions) expect([text, why].every((words) => words.length > 5)).toBe(true)
  expect([title, lead].every((text) => /\S/u.test(text))).toBe(true)
}

function checkSheets(book: Book, { paths, sheets }: Paperwork): void {
  for (const { id } of book.children) {
    const kinds = new Set(sheets.filter(({ child }) => child === id).map(({ kind }) => kind))
    const used = new Set(paths.filter(({ child }) => child === id).flatMap(({ steps }) => steps.flatMap((step) => step.sheets)))
    expect([...kinds].toSorted()).toEqual([...used].toSorted())
    for (const [one, other, why] of sheetContradictions) expect(kinds.has(one) && kinds.has(other) ? why : '').toBe('')
  }
  const names = sheets.map(({ fileName }) => fileName.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  const several = book.children.length > 1 || book.parents.length > 1
  expect(sheets.some(({ kind }) => kind === 'overview')).toBe(several && sheets.length > 0)
  expect(sheets.every(({ kind, number }) => (number !== '') === (several && kind !== 'overview'))).toBe(true)
}
