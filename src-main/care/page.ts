/** @file One page of Steun, from its text. Text in, page out. */
import { CarePage } from '#contract'
import type { CareSource, Language } from '#contract'
import { closingLine, closingOf } from './closing.ts'
import { readPageFront, type PageFront } from './front-matter.ts'
import type { Lists } from './lists.ts'
import { readMarkdown, type MarkedSection } from './markdown.ts'
import { careFault, type CareText } from './texts.ts'

/** A page, and what only who edits it wants to know. `facts`: the marks, part by part. */
export type ReadPage = { file: string; front: PageFront; page: CarePage; facts: string[][] }

/** The page in this text. A mark without a fact, a document that is not named above, or no closing line throws. */
export function readPage(text: CareText, language: Language, lists: Lists): ReadPage {
  const file = `${language}/${text.name}.md`
  const { front, body } = readPageFront(file, text)
  const sections = readMarkdown(file, withoutClosing(file, body, language))
  checkSources(file, { front, sections, lists })
  return {
    file,
    front,
    facts: sections.map(({ blocks }) => blocks.flatMap(({ facts }) => facts)),
    page: CarePage.parse({
      id: text.name,
      title: front.title,
      purpose: front.purpose,
      checkedOn: front.checked,
      sections: sections.map(({ heading, blocks }) => ({
        heading,
        blocks: blocks.map(({ facts, ...block }) => ({ ...block, sources: sourcesOf(facts, lists) })),
      })),
      sources: Object.keys(front.sources).map((key) => sourceIn(key, { language, lists })),
      closing: closingOf(front.checked, language),
    }),
  }
}

/** The documents these facts come from, each once. */
function sourcesOf(facts: readonly string[], { facts: known }: Lists): string[] {
  return [...new Set(facts.flatMap((fact) => known.get(fact)?.sources ?? []))].toSorted()
}

function sourceIn(key: string, { language, lists }: { language: Language; lists: Lists }): CareSource {
  const source = lists.sources.get(key)
  return { key, name: source?.name[language] ?? key, date: source?.written[language] ?? '' }
}

function withoutClosing(file: string, body: string, language: Language): string {
  const text = body.trimEnd()
  const line = closingLine[language]
  if (!text.endsWith(`\n\n${line}`)) throw careFault(file, `ends with a line of its own: ${line}`)
  return text.slice(0, -line.length)
}

type Asked = { front: PageFront; sections: readonly MarkedSection[]; lists: Lists }

/** Every mark leads to a fact, and above the page stands exactly which documents are leaned on, with their dates. */
function checkSources(file: string, { front, sections, lists }: Asked): void {
  const marks = sections.flatMap(({ blocks }) => blocks.flatMap(({ facts }) => facts))
  const unknown = marks.find((mark) => !lists.facts.has(mark))
  if (unknown !== undefined) throw careFault(file, `there is no fact '${unknown}' in facts.yml`)
  for (const [key, date] of Object.entries(front.sources)) {
    const source = lists.sources.get(key)
    if (source === undefined) throw careFault(file, `there is no source '${key}'`)
    if (source.date !== date) throw careFault(file, `source ${key} is of ${source.date}, not ${date}`)
  }
  const used = sourcesOf(marks, lists).join(', ')
  const named = Object.keys(front.sources).toSorted().join(', ')
  if (used !== named)
    throw careFault(file, `its facts come from ${used || 'nowhere'}, above it stands ${named || 'nothing'}`)
}
