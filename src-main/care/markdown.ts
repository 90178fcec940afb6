/** @file Markdown as it is used in resources/care: parts with a heading, paragraphs, lists, steps, strong words, addresses and fact marks. */
import { lexer, type Token, type Tokens } from 'marked'
import type { CareBlock, CareRun } from '#contract'
import { careFault } from './texts.ts'

/** A block, with the keys of the facts that are marked in it. */
export type MarkedBlock = Omit<CareBlock, 'sources'> & { facts: string[] }
export type MarkedSection = { heading: string; blocks: MarkedBlock[] }

/** The parts of a text in order. What can't be shown on a page (tables, pictures, code, HTML ...) throws. */
export function readMarkdown(file: string, text: string): MarkedSection[] {
  const sections: MarkedSection[] = []
  for (const token of lexer(text, { gfm: true })) {
    if (token.type === 'space') continue
    if (isHeading(token)) sections.push({ heading: headingOf(file, token), blocks: [] })
    else {
      const section = sections.at(-1)
      if (section === undefined) throw careFault(file, 'the text begins before its first heading (## …)')
      section.blocks.push(blockOf(file, token))
    }
  }
  return sections
}

/** The paragraphs and lists of a text without headings. */
export function readBlocks(file: string, text: string): MarkedBlock[] {
  return lexer(text, { gfm: true })
    .filter(({ type }) => type !== 'space')
    .map((token) => blockOf(file, token))
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'
const isList = (token: Token): token is Tokens.List => token.type === 'list'

function headingOf(file: string, { depth, text }: Tokens.Heading): string {
  if (depth !== 2) throw careFault(file, `a heading has two signs, '## ${text}'; the title stands above`)
  return text
}

function blockOf(file: string, token: Token): MarkedBlock {
  const kind = isList(token) ? (token.ordered ? 'steps' : 'list') : 'text'
  const contents = isList(token) ? token.items.map((item) => lineOf(file, item)) : [inlineOf(file, token, 'paragraph')]
  const read = contents.map((tokens) => runsOf(file, tokens))
  return { kind, items: read.map(({ runs }) => runs), facts: [...new Set(read.flatMap(({ facts }) => facts))] }
}

/** What stands in one item of a list: one line of text, nothing under it. */
function lineOf(file: string, item: Tokens.ListItem): Token[] {
  const [only, ...more] = item.tokens.filter(({ type }) => type !== 'space')
  if (only === undefined || more.length > 0)
    throw careFault(file, `one paragraph in an item: '${item.text.slice(0, 40)}'`)
  return inlineOf(file, only, only.type === 'text' ? 'text' : 'paragraph')
}

function inlineOf(file: string, token: Token, type: string): Token[] {
  if (token.type !== type || !('tokens' in token)) {
    throw careFault(file, `this can't stand on a page: '${token.raw.slice(0, 40)}'`)
  }
  return token.tokens ?? []
}

type Read = { runs: CareRun[]; facts: string[] }

/** The words of a line and the marks in it, which are not shown. */
function runsOf(file: string, tokens: readonly Token[]): Read {
  const facts: string[] = []
  const runs = tokens.map((token): CareRun => {
    const text = inlineText(file, token)
    facts.push(...[...text.matchAll(MARK)].map(([, key]) => key ?? ''))
    const plain = text.replaceAll(MARK, '').replaceAll(/\s+/gu, ' ')
    if (plain.includes('['))
      throw careFault(file, `a mark that can't be read: '${plain.slice(plain.indexOf('['), 40)}'`)
    return {
      text: plain,
      strong: token.type === 'strong',
      link: token.type === 'link' ? addressOf(token as Tokens.Link) : '',
    }
  })
  return { runs: trimmed(runs.filter(({ text }) => text !== '').reduce(joined, [])), facts }
}

const MARK = /\s*\[\^([a-z][a-z0-9-]+)\]/gu

function inlineText(file: string, token: Token): string {
  switch (token.type) {
    case 'text':
    case 'escape':
    case 'link':
      return (token as Tokens.Text).text
    case 'strong':
      return (token as Tokens.Strong).text
    case 'br':
      return ' '
    default:
      throw careFault(file, `this can't stand on a page: '${token.raw.slice(0, 40)}'`)
  }
}

/** Where a link leads. A bare name (`www.watermethode.nl`) is asked for over a sealed connection. */
const addressOf = ({ href }: Tokens.Link) => href.replace(/^http:\/\//u, 'https://')

function joined(runs: CareRun[], run: CareRun): CareRun[] {
  const last = runs.at(-1)
  const isSame = last?.strong === run.strong && last.link === '' && run.link === ''
  return isSame ? [...runs.slice(0, -1), { ...run, text: last.text + run.text }] : [...runs, run]
}

const trimmed = (runs: CareRun[]): CareRun[] =>
  runs.map((run, index) => {
    const from = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === runs.length - 1 ? from.trimEnd() : from }
  })
