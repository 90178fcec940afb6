/** @file `paperwork`: the sheets for certificate and BRP, into a folder the person names. */
import path from 'node:path'
import { BookError } from '#contract'
import { createPrinting } from '#main/app'
import { asDiskError, makeFolder } from '#main/disk'
import { option } from '../option.ts'
import { withBook, type VerbRun } from './bench.ts'
import { sayReplaced } from './booklet-saying.ts'
import { savePdf } from './pdf-files.ts'

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
      await savePdf(path.join(folder, sheet.fileName), pdf)
      made.push({ ...sheet, ...rest })
      if (run.options['json'] !== true) run.voice.say(`${sheet.title}: ${sheet.fileName}`)
      if (run.options['json'] !== true) sayReplaced(run, rest.replaced)
    }
    if (run.options['json'] === true) run.voice.json(made)
    return 0
  })
