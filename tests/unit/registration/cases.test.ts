/** @file The tables of written cases: what each says should come out, does; and what decides it stands beside a step. */
import { describe, expect, test } from 'vitest'
import { stepNames } from './cases/case-words.ts'
import { outcomeOf, readCases, valuesOf, writtenOutcome } from './cases/read-cases.ts'

const cases = readCases()
const expected = /^(Stappen|Te vragen bij|Bladen)/u

describe.each(cases)('$title', (one) => {
  const outcome = outcomeOf(one)

  test('has the steps, the questions and the sheets of the table', () => {
    expect(writtenOutcome(outcome)).toEqual(one.lines.filter(([head]) => expected.test(head)))
  })

  test('rests on what the table says decides it', () => {
    const sources = outcome.paperwork.paths.flatMap(({ steps }) =>
      steps.flatMap(({ because }) => because.map(({ source }) => source)),
    )
    // a source may hold a semicolon itself, so each part is looked for
    const decided = valuesOf(one, 'Beslist door').flatMap((list) => list.split('; '))

    expect(decided.length).toBeGreaterThan(0)
    expect(decided.filter((source) => !sources.some((said) => said.includes(source)))).toEqual([])
  })
})

test('there are at least eighty cases, numbered, and no two of them give the same facts', () => {
  const facts = cases.map(({ lines }) =>
    JSON.stringify(lines.filter(([head]) => !expected.test(head) && head !== 'Beslist door')),
  )

  expect(cases.length).toBeGreaterThanOrEqual(80)
  expect(cases.map(({ title }) => Number(title.split('.')[0]))).toEqual(cases.map((_, position) => position + 1))
  // case 43 says in words that where a parent lived then does not matter, so its facts may be those of another
  expect(new Set(facts).size).toBe(facts.length)
})

test('every kind of step, and every reason and question, is met in some case', () => {
  const outcomes = cases.map((one) => outcomeOf(one).paperwork)
  const steps = outcomes.flatMap(({ paths }) => paths.flatMap((path) => path.steps))
  const ids = new Set(steps.map(({ id }) => id))
  const reasons = new Set(steps.flatMap(({ because }) => because.map(({ text }) => text)))
  const asked = steps.map(({ ask }) => ask).join(' ')

  expect(Object.keys(stepNames).filter((id) => !ids.has(id))).toEqual([])
  expect(
    Object.keys(known.reasons).filter((name) => !reasons.has(`omdat ${known.reasons[name]?.text.nl ?? ''}.`)),
  ).toEqual([])
  expect(Object.keys(known.asks).filter((name) => !asked.includes(known.asks[name]?.nl ?? '-'))).toEqual([])
})

type Sentences = Record<string, { nl: string; en: string }>
const modules = import.meta.glob<Record<string, unknown>>('../../../src-main/registration/{reasons,asks}.ts', {
  eager: true,
})
const known = Object.assign({}, ...Object.values(modules)) as {
  reasons: Record<string, { text: { nl: string; en: string } }>
  asks: Sentences
}
