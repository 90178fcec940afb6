/** @file What is not right in the texts of Steun, in sentences for who edits them. An empty list: they can be shipped. */
import type { CareRun, Language } from '#contract'
import { AFTERCARE_FILE, readAftercare } from './aftercare.ts'
import { readWords, type ReadWords } from './borrowed.ts'
import { CALL_PAGE } from './care.ts'
import { checkFacts } from './check-facts.ts'
import { checkPair, checkSamePages } from './check-pairs.ts'
import { readLists, type Lists } from './lists.ts'
import { readPage, type ReadPage } from './page.ts'
import type { CareText, CareTexts } from './texts.ts'
import { medicalWord, wordingFaults } from './wording.ts'

const languages = ['nl', 'en'] as const

/** Everything that is not right. Where a text can't be read at all, what stands in it is not looked at further. */
export function checkCare(texts: CareTexts): string[] {
  const faults: string[] = []
  const lists = attempt(faults, () => readLists(texts))
  if (lists === undefined) return faults

  const pages = inBoth(texts.pages, (text, language) => attempt(faults, () => readPage(text, language, lists)))
  const words = inBoth(texts.words, (text, language) => attempt(faults, () => readWords(text, language)))
  const aftercare = attempt(faults, () => readAftercare(texts.aftercare, lists))
  const moments = aftercare?.nl.flatMap((moment) => moment.facts) ?? []
  const inLanguage = languages.flatMap((language) => [
    ...pages[language].flatMap((page) => pageFaults(page, language, lists)),
    ...words[language].flatMap((one) => wordsFaults(one, language)),
    ...(aftercare?.[language] ?? []).flatMap((moment) => momentFaults(moment, language)),
  ])
  const pageIn = (id: string) => pages.en.find(({ page }) => page.id === id)
  const wordsIn = (id: string) => words.en.find((one) => one.words.id === id)

  return [
    ...faults,
    ...inLanguage,
    ...checkSamePages(texts),
    ...pages.nl.flatMap((dutch) => checkPair(dutch, pageIn(dutch.page.id))),
    ...words.nl.flatMap((dutch) => countFaults(dutch, wordsIn(dutch.words.id))),
    ...checkFacts({ lists, pages, moments }),
  ]
}

/** What was read, or `undefined` with one fault more. */
function attempt<T>(faults: string[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

type Texts = Record<Language, readonly CareText[]>

function inBoth<T>(texts: Texts, read: (text: CareText, language: Language) => T | undefined): Record<Language, T[]> {
  const inLanguage = (language: Language) =>
    texts[language].map((text) => read(text, language)).filter((one) => one !== undefined)
  return { nl: inLanguage('nl'), en: inLanguage('en') }
}

function pageFaults(read: ReadPage, language: Language, { addresses }: Lists): string[] {
  const { file, page, facts } = read
  const to = page.id === CALL_PAGE ? 'one' : 'both'
  const wrong = (what: string) => `${file}: ${what}`
  const blocks = page.sections.flatMap(({ blocks }) => blocks)
  const texts = [page.title, page.purpose, ...page.sections.map(({ heading }) => heading)]
  const runs = blocks.flatMap(({ items }) => items.flat())
  return [
    ...[...texts, ...blocks.flatMap(({ items }) => items.map(plainOf))].flatMap((text) =>
      wordingFaults(text, language, to),
    ),
    ...[page.title, ...page.sections.map(({ heading }) => heading)]
      .filter((text) => /\d/u.test(text))
      .map((text) => `a heading holds no number: '${text}'`),
    ...runs.flatMap((run) => addressFaults(run, addresses)),
    ...blocks
      .filter(({ sources }) => sources.length === 0)
      .flatMap(({ items }) => items.map(plainOf))
      .flatMap((text) => unmarked(text, language)),
    ...(facts.length === 0 ? ['holds no part'] : []),
  ].map(wrong)
}

function unmarked(text: string, language: Language): string[] {
  const word = medicalWord(text, language)
  return word === undefined ? [] : [`'${word}' asks for a fact mark in: '${text.slice(0, 60)}'`]
}

/** Addresses are those of the list, and look like what they are: nobody is led elsewhere than where it says. */
function addressFaults({ text, link }: CareRun, addresses: ReadonlySet<string>): string[] {
  if (link === '')
    return /www\.|https?:|\.(?:nl|com|org)\b/u.test(text)
      ? [`an address that can't be followed in: '${text.slice(0, 60)}'`]
      : []
  if (!addresses.has(text)) return [`'${text}' is not in addresses.yml`]
  return link === `https://${text}` ? [] : [`'${text}' leads to '${link}'`]
}

function wordsFaults({ file, words }: ReadWords, language: Language): string[] {
  return [words.to, words.purpose, ...words.sentences]
    .flatMap((text) => wordingFaults(text, language, 'one'))
    .map((fault) => `${file}: ${fault}`)
}

function momentFaults(
  { key, title, sentence }: { key: string; title: string; sentence: string },
  language: Language,
): string[] {
  return [title, sentence]
    .flatMap((text) => wordingFaults(text, language, 'both'))
    .map((fault) => `${AFTERCARE_FILE}: ${key}: ${fault}`)
}

function countFaults(dutch: ReadWords, english: ReadWords | undefined): string[] {
  if (english === undefined || english.words.sentences.length === dutch.words.sentences.length) return []
  return [`${english.file}: holds another number of sentences than ${dutch.file}`]
}

const plainOf = (runs: readonly CareRun[]) => runs.map(({ text }) => text).join('')
