/** @file `generations` and `mend`: earlier states of a book, and a damaged book put right. */
import { describeDate } from '#contract'
import type { BookComparison, BookGeneration } from '#contract'
import {
  bringStateBack,
  compareWithState,
  createSession,
  keepForBringingBack,
  mend as mendBook,
  statesOf,
} from '#main/app'
import { option } from '../option.ts'
import { keysOf, placeAt, withBook, type Run, type VerbRun } from './bench.ts'
import { comparisonLines } from './comparison.ts'

export const generations: VerbRun = async (run) => {
  const name = option(run, 'bring-back')
  return name === undefined ? withBook(run, 'read', (session) => show(run, session)) : bringBack(run, name)
}

function show(run: Run, session: Parameters<typeof statesOf>[0]): number {
  const name = option(run, 'compare')
  if (name !== undefined) return tellComparison(run, compareWithState(run.bench, session, name))
  const states = statesOf(session)
  if (run.options['json'] === true) run.voice.json(states)
  else for (const state of states) run.voice.say(lineOf(run, state))
  if (states.length === 0 && run.options['json'] !== true)
    run.voice.say(
      run.voice.pick({ nl: 'Er is nog geen boek van eerder.', en: 'There is no book of earlier days yet.' }),
    )
  return 0
}

function tellComparison(run: Run, comparison: BookComparison): number {
  if (run.options['json'] === true) run.voice.json(comparison)
  else for (const line of comparisonLines(run.language, comparison)) run.voice.say(line)
  return 0
}

function lineOf({ voice, language }: Run, { name, madeAt, good, same, counts }: BookGeneration): string {
  if (!good) return voice.pick({ nl: `${name}: niet heel`, en: `${name}: not whole` })
  const [year = 0, month = 0, day = 0] = madeAt.slice(0, 10).split('-').map(Number)
  const when = describeDate({ precision: 'day', year, month, day, around: false }, language)
  const held =
    counts === null
      ? ''
      : voice.pick({
          nl: `, bladzijden ${counts.pages}, foto’s ${counts.photos}`,
          en: `, pages ${counts.pages}, photos ${counts.photos}`,
        })
  const today = same ? voice.pick({ nl: ', gelijk aan nu', en: ', the same as now' }) : ''
  return `${name}: ${when}${held}${today}`
}

async function bringBack(run: Run, name: string): Promise<number> {
  const session = await withBook(run, 'write', (open) => {
    keepForBringingBack(open)
    return open
  })
  await bringStateBack(run.bench, session, name)
  run.voice.say(
    run.voice.pick({
      nl: `Het boek van ${name} is teruggehaald. Zoals het boek was, is het ook bewaard.`,
      en: `The book of ${name} was brought back. The book as it was is kept too.`,
    }),
  )
  return 0
}

export const mend: VerbRun = async (run) => {
  const { shelf, now, newId, madeBy } = run.bench
  const at = placeAt(run, 0)
  const keys = await keysOf(run, at)
  const folder = shelf.openDamaged(at, { keys })
  const { damage } = folder
  const session = createSession({ folder, madeBy, now, newId })
  await session.close()
  await mendBook(run.bench, session)
  if (run.options['json'] === true) run.voice.json(damage)
  else
    run.voice.say(
      run.voice.pick({
        nl: `Het boek is hersteld uit het boek van ${damage?.generation ?? ''}. Wat beschadigd was, ligt in de map ‘aside’ van het boek.`,
        en: `The book was mended from the book of ${damage?.generation ?? ''}. What was damaged lies in the folder ‘aside’ of the book.`,
      }),
    )
  return 0
}
