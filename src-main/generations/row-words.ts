/** @file The words a carried-over row is found by; the rooms that write such rows index them in just this way. */
import { Author, OwnWords, plainText, RichText } from '#contract'
import type { Indexed } from '#main/database'
import { z } from 'zod'
import { textIn, type Row } from './rows.ts'

/** What the index of the book holds of a row, or `null` for a table whose rows are not looked for. */
export function wordsOf(table: string, row: Row): Indexed | null {
  return words[table]?.(row) ?? null
}

const words: Readonly<Record<string, (row: Row) => Indexed>> = {
  pages: (row) => ({
    kind: 'page',
    id: textIn(row, 'id'),
    title: textIn(row, 'title'),
    body: filled([
      plainText(RichText.parse(JSON.parse(textIn(row, 'text')))),
      ...z.array(z.string()).parse(JSON.parse(textIn(row, 'steps'))),
      textIn(row, 'place'),
      writerOf(row),
    ]),
  }),
  children: (row) => {
    const { child, loss } = OwnWords.parse(JSON.parse(textIn(row, 'words')))
    const name = textIn(row, 'name')
    const body = filled([textIn(row, 'line'), textIn(row, 'place'), name === '' ? '' : child, loss])
    return { kind: 'child', id: textIn(row, 'id'), title: name || child, body }
  },
  photos: (row) => ({
    kind: 'photo',
    id: textIn(row, 'id'),
    title: textIn(row, 'file_name'),
    body: filled([textIn(row, 'caption'), textIn(row, 'description')]),
  }),
}

function writerOf(row: Row): string {
  const said = textIn(row, 'author')
  const author = said === '' ? null : Author.parse(JSON.parse(said))
  return author !== null && 'name' in author ? author.name : ''
}

const filled = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n')
