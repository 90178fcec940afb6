/** @file A page of Steun as plain text: lines of at most 78 signs, and after each part the documents it comes from. */
import type { CareBlock, CarePage, CareSection, CareSource, Language } from '#contract'

const WIDTH = 78

const words = { nl: { source: 'Bron', sources: 'Bronnen' }, en: { source: 'Source', sources: 'Sources' } }

/** The whole page, ready to be read in a terminal. */
export function careText(page: CarePage, language: Language): string {
  const parts = page.sections.map((section) => partText(section, page.sources, language))
  return [wrapped(page.title), wrapped(page.purpose), ...parts, wrapped(page.closing)].join('\n\n')
}

function partText({ heading, blocks }: CareSection, sources: readonly CareSource[], language: Language): string {
  const keys = new Set(blocks.flatMap((block) => block.sources))
  const named = sources.filter(({ key }) => keys.has(key)).map(({ name, date }) => `${name} (${date})`)
  const label = words[language][named.length === 1 ? 'source' : 'sources']
  const from = named.length === 0 ? [] : [wrapped(`${label}: ${named.join('; ')}`, '    ')]
  return [wrapped(heading.toUpperCase()), ...blocks.map(blockText), ...from].join('\n\n')
}

function blockText({ kind, items }: CareBlock): string {
  return items
    .map((runs, index) => {
      const text = runs.map((run) => run.text).join('')
      if (kind === 'text') return wrapped(text)
      return wrapped(text, '   ', kind === 'steps' ? `${index + 1}. ` : ' - ')
    })
    .join('\n')
}

/** The text in lines; each begins with `indent`, the first with `start`. A word longer than a line has a line to itself. */
function wrapped(text: string, indent = '', start = indent): string {
  const lines: string[] = []
  let line = start
  for (const word of text.split(' ')) {
    const isFresh = line === start || line === indent
    if (!isFresh && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = indent + word
    } else line += isFresh ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}
