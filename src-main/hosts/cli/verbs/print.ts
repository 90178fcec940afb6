/** @file `booklet` and `paperwork`: PDFs into a file or folder the person names. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError, BookletChoices } from '#contract'
import type { ReplacedSign } from '#contract'
import { createPrinting } from '#main/app'
import { asDiskError, makeFolder, writeDurably } from '#main/disk'
import { option } from '../option.ts'
import { withBook, type Run, type VerbRun } from './bench.ts'

export const booklet: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const out = path.resolve(option(run, 'out') ?? '')
    await refuseFolder(out)
    const choices = BookletChoices.safeParse({ on: option(run, 'on'), veiled: run.options['veiled'] === true })
    if (!choices.success) throw new BookError('date-not-real', { name: option(run, 'on') ?? '' })
    const { pdf, ...made } = await createPrinting(run.bench.typesetter, run.bench.now).booklet(session, choices.data)
    await save(out, pdf)
    if (run.options['json'] === true) {
      run.voice.json({ file: out, ...made })
      return 0
    }
    const name = path.basename(out)
    run.voice.say(
      run.voice.pick({
        nl: `Het boekje is gemaakt: ${name}, ${made.pageCount} bladzijden.`,
        en: `The booklet was made: ${name}, ${made.pageCount} pages.`,
      }),
    )
    sayReplaced(run, made.replaced)
    for (const id of made.missingPhotos) {
      run.voice.say(
        run.voice.pick({
          nl: `Een foto kon niet worden gelezen en ontbreekt: ${id}`,
          en: `A photo could not be read and is missing: ${id}`,
        }),
      )
    }
    return 0
  })

export const paperwork: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const folder = path.resolve(option(run, 'out') ?? '')
    await makeFolder(folder).catch((cause: unknown) => {
      throw asDiskError(cause, path.basename(folder))
    })
    const printing = createPrinting(run.bench.typesetter, run.bench.now)
    const { sheets } = printing.paperwork(session, run.language)
    if (sheets.length === 0) throw new BookError('nothing-to-print')
    const made = []
    for (const sheet of sheets) {
      const { pdf, ...rest } = await printing.sheet(session, sheet, run.language)
      await save(path.join(folder, sheet.fileName), pdf)
      made.push({ ...sheet, ...rest })
      if (run.options['json'] !== true) run.voice.say(`${sheet.title}: ${sheet.fileName}`)
      if (run.options['json'] !== true) sayReplaced(run, rest.replaced)
    }
    if (run.options['json'] === true) run.voice.json(made)
    return 0
  })

async function refuseFolder(out: string) {
  const there = await stat(out).catch(() => null)
  if (there?.isDirectory() === true) throw new BookError('book-exists', { name: path.basename(out) })
  const parent = await stat(path.dirname(out)).catch(() => null)
  if (parent?.isDirectory() !== true)
    throw new BookError('folder-not-found', { name: path.basename(path.dirname(out)) })
}

async function save(file: string, pdf: Uint8Array) {
  await writeDurably(file, pdf).catch((cause: unknown) => {
    throw asDiskError(cause, path.basename(path.dirname(file)))
  })
}

function sayReplaced({ voice }: Run, replaced: readonly ReplacedSign[]) {
  if (replaced.length === 0) return
  const signs = replaced.map(({ sign, code, shown }) => `${sign} (${code}) → ${shown}`).join(', ')
  voice.say(
    voice.pick({
      nl: `Deze tekens staan in geen meegeleverd lettertype en zijn vervangen: ${signs}`,
      en: `No bundled typeface holds these signs; they were replaced: ${signs}`,
    }),
  )
}
