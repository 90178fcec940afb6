/** @file Whether both languages say the same: the same pages, the same parts, the same facts in each. */
import type { ReadPage } from './page.ts'
import type { CareText, CareTexts } from './texts.ts'

/** Pages and words that are there in one language only. */
export function checkSamePages({ pages, words }: CareTexts): string[] {
  return [
    ...missing(pages.nl, pages.en, 'en/'),
    ...missing(pages.en, pages.nl, 'nl/'),
    ...missing(words.nl, words.en, 'en/words/'),
    ...missing(words.en, words.nl, 'nl/words/'),
  ]
}

function missing(there: readonly CareText[], here: readonly CareText[], folder: string): string[] {
  const names = new Set(here.map(({ name }) => name))
  return there
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => `${folder}${name}.md: is not there, and its translation is`)
}

/** Where a page and its translation go apart. */
export function checkPair(dutch: ReadPage, english: ReadPage | undefined): string[] {
  if (english === undefined) return []
  const differs = (what: string) => `${english.file}: ${what} than ${dutch.file}`
  const front = (['order', 'audience', 'checked'] as const)
    .filter((name) => dutch.front[name] !== english.front[name])
    .map((name) => differs(`has another '${name}'`))
  if (dutch.facts.length !== english.facts.length) return [...front, differs('has another number of parts')]
  const parts = dutch.facts.flatMap((facts, index) => {
    const same = facts.toSorted().join(' ') === english.facts[index]?.toSorted().join(' ')
    return same ? [] : [differs(`has other fact marks in part '${english.page.sections[index]?.heading ?? ''}'`)]
  })
  return [...front, ...parts, ...shapes(dutch, english).map(differs)]
}

/** A paragraph or an item that only one of the two has. */
function shapes(dutch: ReadPage, english: ReadPage): string[] {
  const shape = ({ page }: ReadPage) =>
    page.sections.map(({ blocks }) => blocks.map(({ kind, items }) => `${kind} ${items.length}`).join(', '))
  const other = shape(english)
  return shape(dutch).some((one, index) => one !== other[index]) ? ['has other paragraphs or items'] : []
}
