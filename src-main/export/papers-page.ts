/** @file What is only for paperwork on the page of an open copy, behind a fold; nothing of it unless it was asked for. */
import type { CopiedPapers, ParentId, PartialDate, SheetRecord } from '#contract'
import { parentFacts } from './book-json.ts'
import { factNames, factValues, type FactName } from './fact-words.ts'
import { escaped } from './html.ts'
import type { ExportBook } from './options.ts'
import { apart, dateOf, listed, nameOf } from './said.ts'
import { exportWords } from './words.ts'

/** The facts of each child and parent and what was done with sheets, as HTML; empty when none go along or there are none. */
export function papersSection(book: ExportBook, copied: CopiedPapers): string {
  if (copied === 'none') return ''
  const { language, children, parents } = book
  const t = exportWords[language]
  const parts = [
    ...children.map((child) => facts(nameOf(child, language), child.details, book)),
    ...parents.map((parent) => facts(parent.name || parent.called, parentFacts(parent, copied).details ?? {}, book)),
    sheets(book),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : apart(t.papers, parts.join('\n'))
}

type Fact = string | boolean | PartialDate

function facts(whose: string, details: Partial<Record<FactName, Fact>>, book: ExportBook): string {
  const rows = Object.entries(factNames[book.language]).flatMap(([name, said]) => {
    const value = valueOf(name as FactName, details[name as FactName] ?? '', book)
    return value === '' ? [] : [row(said, value)]
  })
  return rows.length === 0 ? '' : `<h3 dir="auto">${escaped(whose)}</h3>\n<dl>${rows.join('\n')}</dl>`
}

const row = (name: string, value: string) => `<dt dir="auto">${escaped(name)}</dt><dd dir="auto">${escaped(value)}</dd>`

function valueOf(name: FactName, value: Fact, { language, parents }: ExportBook): string {
  const values = factValues[language]
  if (typeof value === 'boolean') return value ? values.yes : ''
  if (typeof value === 'object') return dateOf(value, language)
  if (name === 'bornFrom') return parentName(parents, value as ParentId)
  return isChoice(name) ? ((values as Partial<Record<string, string>>)[value] ?? value) : value
}

const choices = [
  'sex',
  'multiple',
  'lived',
  'certificate',
  'namesOnCertificate',
  'relation',
  'evidence',
  'residence',
  'died',
]
const isChoice = (name: FactName) => choices.includes(name)

function parentName(parents: ExportBook['parents'], id: ParentId): string {
  const parent = parents.find((one) => one.id === id)
  return parent === undefined ? '' : parent.name || parent.called
}

function sheets(book: ExportBook): string {
  const t = exportWords[book.language]
  const rows = (book.papers ?? []).map((record) => row(sheetName(record, book), sheetSaid(record, book)))
  return rows.length === 0 ? '' : `<h3>${escaped(t.sheets)}</h3>\n<dl>${rows.join('\n')}</dl>`
}

function sheetName(
  { kind, child, parent }: SheetRecord,
  { language, children, parents, sheetTitle }: ExportBook,
): string {
  const names = [
    ...children.filter(({ id }) => id === child).map((one) => nameOf(one, language)),
    ...(parent === null ? [] : [parentName(parents, parent)]),
  ].filter((name) => name !== '')
  const sheet = sheetTitle?.(kind) ?? kind
  return names.length === 0 ? sheet : `${sheet}: ${listed(names, language)}`
}

function sheetSaid(record: SheetRecord, { language }: ExportBook): string {
  const said = exportWords[language].done
  return (['done', 'sent', 'received'] as const)
    .flatMap((what) => {
      const [year = 0, month = 0, day = 0] = (record[what] ?? '').split('-').map(Number)
      return record[what] === null ? [] : [said[what](dateOf({ precision: 'day', year, month, day }, language))]
    })
    .join(', ')
}
