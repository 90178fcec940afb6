/** @file `rehearse`: a backup laid beside the book it was made of. Exit 0 when they are the same, also 0 when they differ: that is no failure. */
import { rehearse as rehearseBackup } from '#main/app'
import { option } from '../option.ts'
import { placeAt, withBook, type VerbRun } from './bench.ts'
import { comparisonLines } from './comparison.ts'

export const rehearse: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const ask = { from: placeAt(run, 1), generation: option(run, 'generation'), language: run.language }
    const rehearsal = await rehearseBackup(run.bench, session, ask)
    if (run.options['json'] === true) {
      run.voice.json(rehearsal)
      return 0
    }
    const { generation, comparison } = rehearsal
    run.voice.say(
      run.voice.pick({
        nl: `De kopie ${generation} kan worden teruggezet. Er is niets veranderd.`,
        en: `The backup ${generation} can be restored. Nothing has changed.`,
      }),
    )
    for (const line of comparisonLines(run.language, comparison)) run.voice.say(line)
    return 0
  })
