/** @file Every word of window, errors, command line and sample book: complete in both languages, and none that hurts. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorCodes, errorSentence, type Language } from '#contract'

type Tables = Record<Language, Record<string, string>>

const languages = ['nl', 'en'] as const
const modules = import.meta.glob<Record<string, unknown>>('../../../src-renderer/**/*words*.ts', { eager: true })

const tables: [string, Tables][] = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, Tables] => isTables(entry[1]))
    .map(([name, words]): [string, Tables] => [`${path.basename(path.dirname(file))}/${name}`, words]),
)

function isTables(value: unknown): value is Tables {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value
}

const sample = (language: Language) =>
  readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'resources', 'sample', `${language}.json`), 'utf8')

/** Everything a person may read, by where it stands. */
function everySentence(language: Language): [string, string][] {
  const window = tables.flatMap(([name, words]) =>
    Object.entries(words[language]).map(([key, text]): [string, string] => [`${name}.${key}`, text]),
  )
  const details = { name: 'x', reason: 'x', good: 'x', limit: '5', field: 'x', text: 'x' }
  const errors = errorCodes.map((code): [string, string] => [code, errorSentence(language, code, details)])
  return [...window, ...errors, ['sample', sample(language)]]
}

/** Words that hurt or cheer (research among bereaved parents; house rules), and the small sounds of other software. */
const avoided: Record<Language, RegExp> = {
  nl: /!|\b(helaas|oeps|sorry|gefeliciteerd|vruchtje|foetus|embryo|weefsel|tenminste|volgende keer|nog jong|plekje geven|nog maar|mislukt|fataal|ongeldig)\b/iu,
  en: /!|\b(unfortunately|oops|sorry|congratulations|fetus|foetus|embryo|tissue|products of conception|at least|next time|still young|failed|fatal|invalid|abort|kill)\b/iu,
}

test('there are words to check', () => {
  expect(tables.length).toBeGreaterThan(15)
})

test.each(languages)('no word in %s hurts or cheers', (language) => {
  const found = everySentence(language).filter(([, text]) => avoided[language].test(text))

  expect(found).toEqual([])
})

test('the check bites', () => {
  expect(avoided.nl.test('Helaas, dat is mislukt!')).toBe(true)
  expect(avoided.en.test('Oops')).toBe(true)
})

describe.each(tables)('%s', (_, words) => {
  test('says everything in both languages, with the same names to fill in', () => {
    expect(Object.keys(words.en).toSorted()).toEqual(Object.keys(words.nl).toSorted())
    for (const [key, dutch] of Object.entries(words.nl)) {
      expect(names(words.en[key] ?? ''), key).toEqual(names(dutch))
    }
  })

  test('is written with real quotes and dashes', () => {
    for (const language of languages) {
      for (const [key, text] of Object.entries(words[language])) expect(text, key).not.toMatch(/\w'\w|"|\.\.\./u)
    }
  })
})

test.each(languages)('every failure has a sentence of its own in %s', (language) => {
  const sentences = errorCodes.map((code) => errorSentence(language, code, {}))

  expect(new Set(sentences).size).toBe(errorCodes.length)
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/u)
})

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
