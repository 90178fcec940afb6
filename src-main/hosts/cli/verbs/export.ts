/** @file `export`: an open copy of a book, in files that any program can read. */
import path from 'node:path'
import { exportNeeds } from '#main/app'
import { exportBook } from '#main/export'
import { placeAt, withBook, type VerbRun } from './bench.ts'

export const exportCopy: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const made = await exportBook({
      ...exportNeeds(session, run.bench, {
        papers: run.options['with-papers'] === true ? 'without-bsn' : 'none',
        withDays: run.options['with-days'] === true,
      }),
      to: placeAt(run, 1),
      withPlaces: run.options['with-places'] === true,
    })
    if (run.options['json'] === true) {
      run.voice.json(made)
      return 0
    }
    run.voice.say(
      run.voice.pick({
        nl: `De open kopie is gemaakt: ${path.basename(made.folder)}. Zij heeft geen slot.`,
        en: `The open copy was made: ${path.basename(made.folder)}. It has no lock.`,
      }),
    )
    for (const name of made.lacking)
      run.voice.complain(
        run.voice.pick({
          nl: `De foto ‘${name}’ kon niet worden gelezen en ontbreekt.`,
          en: `The photo ‘${name}’ could not be read and is missing.`,
        }),
      )
    return 0
  })
