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
  {
    one: abroadSteps,
    other: ['doctors-papers', 'registers', 'certificates', 'goodbye', 'goodbye-free', ...evidenceSteps],
    why: 'born here or abroad',
  },
  { one: ['england'], other: ['belgium', 'islands'], why: 'one country' },
  { one: ['belgium'], other: ['islands'], why: 'one country' },
  { one: ['paper', 'oath'], other: ['islands'], why: 'one country' },
  { one: ['other-papers'], other: ['nothing-left', 'declaration'], why: 'there are papers or not' },
  { one: ['nothing-left'], other: ['declaration'], why: 'there are papers or not' },
  {
    one: ['first-name', 'copy'],
    other: ['registers', 'doctors-papers', 'paper'],
    why: 'there is a certificate or not',
  },
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
        const paperwork = lookAtPaperwork(book, language, { today })
        expect([...paperwork.paths.flatMap(faultsIn), ...faultsAmong(book, paperwork)]).toEqual([])
        expect(JSON.stringify(lookAtPaperwork(book, language, { today }))).toBe(JSON.stringify(paperwork))
        Paperwork.parse(paperwork)
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
            steps.map(({ id, state, because, ask }) => [
              id,
              state,
              because.map(({ link, sure }) => [link, sure]),
              ask === '',
            ]),
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

/** What is wrong with a path, as sentences; nothing where it holds together. */
function faultsIn({ title, lead, steps, questions }: Path): string[] {
  const ids = steps.map(({ id }) => id)
  return [
    ...(new Set(ids).size === ids.length ? [] : ['a step is there twice']),
    ...(ids.length > 0 ? [] : ['no step at all']),
    ...(steps.filter(({ state }) => state === 'now').length > 1 ? ['two steps are next'] : []),
    ...contradictions
      .filter(({ one, other }) => one.some((id) => ids.includes(id)) && other.some((id) => ids.includes(id)))
      .map(({ why }) => why),
    ...steps.flatMap(faultsOfStep),
    ...[title, lead, ...questions.flatMap(({ text, why }) => [text, why])]
      .filter(isEmpty)
      .map(() => 'an empty sentence'),
  ]
}

function faultsOfStep({ id, title, text, because, ask }: Path['steps'][number]): string[] {
  // where the facts end there is a question, never only a claim
  const unsure = because.some(({ sure }) => sure === 'unverified')
  return [
    ...([title, text].some(isEmpty) ? [`${id}: an empty sentence`] : []),
    ...(because.length === 0 ? [`${id}: no reason`] : []),
    ...(because.every(({ text: reason }) => /^(omdat|because) .+\.$/u.test(reason))
      ? []
      : [`${id}: a reason without ‘because’`]),
    ...(unsure && ask === '' ? [`${id}: unsure without a question`] : []),
    ...(ask === '' || ask.endsWith('?') ? [] : [`${id}: a question without its mark`]),
  ]
}

const isEmpty = (text: string) => !/\S/u.test(text)

/** What is wrong among the sheets of a book. */
function faultsAmong(book: Book, { paths, sheets }: Paperwork): string[] {
  const names = sheets.map(({ fileName }) => fileName.toLowerCase())
  const several = book.children.length > 1 || book.parents.length > 1
  return [
    ...book.children.flatMap(({ id }) => {
      const kinds = new Set(sheets.filter(({ child }) => child === id).map(({ kind }) => kind))
      const steps = paths.filter(({ child }) => child === id).flatMap((path) => path.steps)
      const used = new Set(steps.flatMap((step) => step.sheets))
      return [
        ...([...kinds].toSorted().join() === [...used].toSorted().join()
          ? []
          : ['a sheet without a step, or a step without its sheet']),
        ...sheetContradictions.filter(([one, other]) => kinds.has(one) && kinds.has(other)).map(([, , why]) => why),
      ]
    }),
    ...(new Set(names).size === names.length ? [] : ['two files of one name']),
    ...(sheets.some(({ kind }) => kind === 'overview') === (several && sheets.length > 0)
      ? []
      : ['an overview too many or too few']),
    ...sheets
      .filter(({ kind, number }) => (number !== '') !== (several && kind !== 'overview' && kind !== 'removal-request'))
      .map(({ kind }) => `${kind}: its number`),
  ]
}
