/** @file Every fact of the three documents is told, in both languages; looked up in the bare texts, past the room that reads them. */
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readLanguage, readLists } from '#main/care'
import { shipped } from './shipped.ts'

const facts = Object.entries(parse(shipped.facts) as Record<string, { sources: string[]; where: string[] }>)

const lists = readLists(shipped)
const pages = { nl: readLanguage(shipped, 'nl', lists).pages, en: readLanguage(shipped, 'en', lists).pages }

test('there are facts to look up', () => {
  expect(facts.length).toBeGreaterThan(80)
})

test.each(facts)('%s stands where the list says, in both languages', (key, { where }) => {
  for (const place of where) {
    if (place === 'aftercare') expect(shipped.aftercare).toContain(key)
    else
      for (const language of ['nl', 'en'] as const) {
        const page = shipped.pages[language].find(({ name }) => name === place)
        expect(page?.text, `${language}/${place}`).toContain(`[^${key}]`)
      }
  }
})

test('every part with a fact names its documents, and every page says which those are and of when', () => {
  for (const { page, facts: marks } of [...pages.nl, ...pages.en]) {
    const named = new Set(page.sources.map(({ key }) => key))
    expect(page.sources.every(({ name, date }) => name !== '' && date !== '')).toBe(true)
    page.sections.forEach(({ blocks }, index) => {
      const sources = blocks.flatMap((block) => block.sources)
      expect(sources.length > 0).toBe((marks[index] ?? []).length > 0)
      for (const source of sources) expect(named).toContain(source)
    })
  }
})

test('where the documents differ, the page names each of them beside its own figure', () => {
  for (const language of ['nl', 'en'] as const) {
    const page = pages[language].find(({ page: { id } }) => id === 'what-happens')?.page
    const list = page?.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'list')
    const items = (list?.items ?? []).map((runs) => runs.map(({ text }) => text).join(''))
    expect(items).toEqual([
      expect.stringMatching(/^Flouria: .*1 .*5/),
      expect.stringMatching(/^Verloskundigen Staphorst.*: 10 .*15 .*30/),
      expect.stringMatching(/^St\. Antonius Ziekenhuis.*: 1 .*10 .*15/),
    ])
    expect(list?.sources).toEqual(['A', 'B', 'C'])
  }
})

test('the call page holds the eight signs, each a line of its own', () => {
  const call = pages.nl.find(({ page: { id } }) => id === 'call')?.page

  expect(call?.sections[0]?.blocks[0]?.items).toHaveLength(8)
})
