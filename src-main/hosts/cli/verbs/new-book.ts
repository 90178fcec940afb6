/** @file `new`: a book, empty or filled with the sample. */
import path from 'node:path'
import { fillWithSample, makeBook } from '#main/app'
import { asks, readPassword } from '../secret.ts'
import { option } from '../option.ts'
import { placeAt, withBook, type VerbRun } from './bench.ts'

export const newBook: VerbRun = async (run) => {
  const { bench, voice, options } = run
  const title = option(run, 'title') ?? ''
  const locked = option(run, 'password-file') !== undefined
  const password = locked ? await readPassword(run, 'password-file', asks.newPassword) : undefined
  const { path: made } = await makeBook(bench, placeAt(run, 0), { title, language: run.language, password })
  if (options['sample'] === true) {
    await withBook({ ...run, places: [made] }, 'write', (session) => fillWithSample(session, bench.home))
  }
  voice.say(
    voice.pick({ nl: `Het boek is gemaakt: ${path.basename(made)}`, en: `The book was made: ${path.basename(made)}` }),
  )
  return 0
}
