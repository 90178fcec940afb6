/** @file Reads the case tables: from Dutch sentences to facts, and from a path back to the same words. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Book, Paperwork, SheetKind, SheetRecord } from '#contract'
import { bookOfFacts, lookAtPaperwork, readFacts } from '#main/registration'
import { factWords, sheetNames, stateNames, stepNames } from './case-words.ts'

export const caseDay = '2026-11-28'
const successors: Record<string, string> = { Vianen: 'Vijfheerenlanden' }

/** `said`: what the table says should come out, by its heading ('Stappen', 'Bladen', 'Vragen'). */
export type Case = { file: string; title: string; story: string; lines: [head: string, value: string][] }

/** Every case of every table, in order. */
export function readCases(): Case[] {
  const folder = import.meta.dirname
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
  return files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split(/^## /mu)
      .slice(1)
      .map((text) => caseOf(file, text)),
  )
}

function caseOf(file: string, text: string): Case {
  const [title = '', ...rest] = text.split('\n')
  const lines = rest.flatMap((line): [string, string][] => {
    const [, head, value] = /^- ([^:]+): (.+)$/u.exec(line) ?? []
    return head === undefined || value === undefined ? [] : [[head, value]]
  })
  const story = rest.filter((line) => line !== '' && !line.startsWith('- ')).join(' ')
  return { file, title, story, lines }
}

/** The values under this heading, one for each line. */
export function valuesOf({ lines }: Case, head: string): string[] {
  return lines.filter(([said]) => said === head).map(([, value]) => value)
}

/** The book that lies nowhere, of the facts in a case, and what the rules make of it. */
export function outcomeOf(one: Case): { book: Book; paperwork: Paperwork } {
  const facts = { children: people(one, 'Kind'), parents: people(one, 'Ouder') }
  const book = bookOfFacts(readFacts(JSON.stringify(facts), 'tabel'), 'nl')
  const records = [...recordsOf(one, book, 'Verstuurd'), ...recordsOf(one, book, 'Ontvangen')]
  const successorOf = (name: string) => successors[name] ?? ''
  return { book, paperwork: lookAtPaperwork(book, 'nl', { today: caseDay, records, successorOf }) }
}

function people({ lines }: Case, kind: 'Kind' | 'Ouder') {
  return lines
    .filter(([head]) => head.split(' ')[0] === kind)
    .map(([head, value]) => {
      const name = head.slice(kind.length + 1)
      const given = value.split(', ').map((words) => factOf(words, kind))
      return Object.assign(name === '' ? {} : { name }, ...given) as Record<string, unknown>
    })
}

function factOf(words: string, kind: 'Kind' | 'Ouder'): Record<string, unknown> {
  const town = /^gemeente (.+)$/u.exec(words)?.[1]
  if (town !== undefined) return kind === 'Kind' ? { birthMunicipality: town } : { municipality: town }
  for (const [written, fact] of factWords) {
    const value = written.exec(words)?.[1]
    if (value !== undefined) return fact(value)
  }
  throw new Error(`The case table does not know '${words}'.`)
}

function recordsOf(one: Case, { children, parents }: Book, head: 'Verstuurd' | 'Ontvangen'): SheetRecord[] {
  const [child] = children
  return valuesOf(one, head)
    .flatMap((list) => list.split(', '))
    .flatMap((name) => {
      const kind = (Object.keys(sheetNames) as SheetKind[]).find((key) => sheetNames[key] === name)
      if (kind === undefined || child === undefined) throw new Error(`The case table does not know '${name}'.`)
      const day = {
        done: null,
        sent: head === 'Verstuurd' ? caseDay : null,
        received: head === 'Ontvangen' ? caseDay : null,
      }
      return [{ kind, child: child.id, parent: kind === 'brp-request' ? (parents[0]?.id ?? null) : null, ...day }]
    })
}

/** What came out, as the table writes it. */
export function writtenOutcome({ book, paperwork }: ReturnType<typeof outcomeOf>): [head: string, value: string][] {
  const steps = paperwork.paths.map(({ child, parent, steps: taken }): [string, string] => [
    headOf('Stappen', book, { child, parent }),
    taken.map(({ id, state }) => `${stepNames[id] ?? id} (${stateNames[state]})`).join(', '),
  ])
  const asks = paperwork.paths.map(({ child, parent, steps: taken }): [string, string] => [
    headOf('Te vragen bij', book, { child, parent }),
    taken
      .filter(({ ask }) => ask !== '')
      .map(({ id }) => stepNames[id] ?? id)
      .join(', ') || 'niets',
  ])
  const sheets = paperwork.sheets.map(({ kind, number }) => `${number === '' ? '' : `${number} `}${sheetNames[kind]}`)
  return [...steps, ...asks, ['Bladen', sheets.join(', ') || 'geen']]
}

function headOf(head: string, { children, parents }: Book, of: { child: string; parent: string | null }): string {
  const child = children.length > 1 ? ` van ${children.find(({ id }) => id === of.child)?.name ?? ''}` : ''
  const parent = parents.length > 1 ? ` voor ${parents.find(({ id }) => id === of.parent)?.name ?? ''}` : ''
  return `${head}${child}${parent}`
}
