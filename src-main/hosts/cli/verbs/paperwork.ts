/** @file `paperwork`: the sheets for certificate and BRP into a folder the person names, or the path to them as words. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BookError, sheetsApart } from '#contract'
import type { Book, ChildId, MadeSheet, Paperwork, ParentId, Sheet } from '#contract'
import { createPrinting, explainPaths, factsFrom, municipalitiesIn, overFacts, successorsIn } from '#main/app'
import type { PaperAsk } from '#main/app'
import { asDiskError, makeFolder } from '#main/disk'
import { option } from '../option.ts'
import { withBook, type Run, type VerbRun } from './bench.ts'
import { sayReplaced } from './booklet-saying.ts'
import { asReadError } from './files.ts'
import { savePdf } from './pdf-files.ts'

export const paperwork: VerbRun = async (run) => {
  const facts = await namedFacts(run)
  const successorOf = successorsIn(await municipalitiesIn(run.bench.home)())
  const on = { successorOf, ...(facts?.today === undefined ? {} : { today: facts.today }) }
  if (run.places.length === 0) return work(run, overFacts(null, facts, run.language), on)
  return withBook(run, 'read', (session) =>
    work(run, overFacts(session.overview(), facts, run.language), { ...on, records: session.book.papers.list() }),
  )
}

/** The facts of `--facts`, if a file was named. */
async function namedFacts(run: Run) {
  const file = option(run, 'facts')
  if (file === undefined) return null
  const name = path.basename(file)
  const bytes = await readFile(path.resolve(file)).catch((cause: unknown) => {
    throw asReadError(cause, name)
  })
  return factsFrom(bytes, name)
}

async function work(run: Run, book: Book, on: PaperAsk): Promise<number> {
  const printing = createPrinting(run.bench.typesetter, run.bench.now)
  const all = printing.paperworkOf(book, run.language, on)
  const wanted = chosen(run, book, all)
  if (run.options['explain'] === true) {
    explain(run, wanted)
    return 0
  }
  const isNamed = option(run, 'sheet') !== undefined
  const sheets = wanted.sheets.filter(({ kind }) => isNamed || !sheetsApart.includes(kind))
  if (sheets.length === 0) throw new BookError('nothing-to-print')
  const folder = await madeFolder(run)
  const made = []
  for (const sheet of sheets) {
    const { pdf, pageCount, replaced, holdsBsn, warnings } = await printing.sheetOf(book, sheet, {
      language: run.language,
      ...on,
    })
    await savePdf(path.join(folder, sheet.fileName), pdf)
    made.push({ ...sheet, pageCount, replaced, holdsBsn, warnings })
    if (run.options['json'] !== true) saySheet(run, sheet, { warnings, replaced })
  }
  if (run.options['json'] === true) run.voice.json(made)
  return 0
}

function explain({ options, voice, language }: Run, paperwork: Paperwork): void {
  if (options['json'] === true) voice.json(paperwork)
  else voice.say(explainPaths(paperwork, language))
}

type Said = Pick<MadeSheet, 'warnings' | 'replaced'>

function saySheet(run: Run, { number, title, fileName }: Sheet, { warnings, replaced }: Said): void {
  run.voice.say(`${number === '' ? '' : `${number} `}${title}: ${fileName}`)
  for (const warning of warnings) run.voice.say(`  ${warning}`)
  sayReplaced(run, replaced)
}

async function madeFolder(run: Run): Promise<string> {
  const folder = path.resolve(option(run, 'out') ?? '')
  await makeFolder(folder).catch((cause: unknown) => {
    throw asDiskError(cause, path.basename(folder))
  })
  return folder
}

/** What was asked for: one child's, one parent's, one kind of sheet. The numbers stay those of the whole set. */
function chosen(run: Run, book: Book, { paths, sheets, ...rest }: Paperwork): Paperwork {
  const child = idOf<ChildId>(book.children, option(run, 'child'), 'child-not-found')
  const parent = idOf<ParentId>(book.parents, option(run, 'parent'), 'parent-not-found')
  const kind = option(run, 'sheet')
  // what is about the whole set goes along only with the whole set
  const isWanted = (one: Sheet) => {
    if (one.child === null) return child === null && parent === null
    return (child ?? one.child) === one.child && (one.parent === null || (parent ?? one.parent) === one.parent)
  }
  return {
    ...rest,
    paths: paths.filter((one) => (child ?? one.child) === one.child && (parent ?? one.parent) === one.parent),
    sheets: sheets.filter((one) => isWanted(one) && (kind ?? one.kind) === one.kind),
  }
}

/** Somebody by id, or by a name only one has; `null` when nobody was named. */
function idOf<Id extends string>(
  people: readonly { id: Id; name: string }[],
  asked: string | undefined,
  lost: 'child-not-found' | 'parent-not-found',
): Id | null {
  if (asked === undefined) return null
  const byId = people.filter(({ id }) => id === asked)
  const found = byId.length > 0 ? byId : people.filter(({ name }) => name === asked)
  const [person] = found
  if (person === undefined || found.length > 1) throw new BookError(lost)
  return person.id
}
