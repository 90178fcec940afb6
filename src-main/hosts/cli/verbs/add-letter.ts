/** @file `add-letter`: a letter from a text file. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BookError, fromPlainText, Line } from '#contract'
import type { Author } from '#contract'
import type { Session } from '#main/app'
import { option } from '../option.ts'
import { childOf, withBook, type Run, type VerbRun } from './bench.ts'
import { asReadError } from './files.ts'

export const addLetter: VerbRun = (run) =>
  withBook(run, 'write', async (session) => {
    const text = await readText(path.resolve(option(run, 'text-file') ?? ''))
    const page = session.book.pages.add({
      kind: 'letter',
      title: readLine(option(run, 'title') ?? ''),
      text: fromPlainText(text),
      author: authorOf(run, session),
      children: childOf(run, session),
    })
    if (run.options['json'] === true) run.voice.json(page)
    else
      run.voice.say(
        run.voice.pick({ nl: `De brief is bewaard (${page.id}).`, en: `The letter was kept (${page.id}).` }),
      )
    return 0
  })

/** The author by what a parent is called or named; any other name stands as it is. */
function authorOf(run: Run, session: Session): Author | null {
  const asked = option(run, 'author')
  if (asked === undefined || asked.trim() === '') return null
  const parent = session.book.parents.list().find(({ id, name, called }) => [id, name, called].includes(asked))
  return parent === undefined ? { name: readLine(asked) } : { parent: parent.id }
}

function readLine(text: string): string {
  const line = Line.safeParse(text)
  if (!line.success) throw new BookError('text-too-long', { limit: '500' })
  return line.data
}

async function readText(file: string): Promise<string> {
  const name = path.basename(file)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw asReadError(cause, name)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new BookError('text-not-readable', { name }, { cause })
  }
}
