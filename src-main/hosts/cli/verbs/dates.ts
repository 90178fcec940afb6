/** @file `dates`: the days that count, as quiet as they were made, and a file for another calendar. */
import path from 'node:path'
import { dayName, describeDate } from '#contract'
import type { Day, DayShown, Language } from '#contract'
import { calendarOf, createCarePages, daysOf, type Session } from '#main/app'
import { option } from '../option.ts'
import { withBook, type Run, type VerbRun } from './bench.ts'
import { refuseFolder, saveFile } from './pdf-files.ts'

export const dates: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const asked = option(run, 'ics')
    const made = asked === undefined ? null : await makeFile(run, session, path.resolve(asked))
    if (run.options['json'] === true) {
      const { now } = run.bench
      const care = createCarePages(run.bench.home)
      run.voice.json({ ...daysOf(session, { care, now, language: run.language }), ...(made ?? {}) })
    } else if (made === null) sayDays(run, session)
    else sayFile(run, made)
    return 0
  })

type Made = { file: string; without: string[] }

async function makeFile(run: Run, session: Session, file: string): Promise<Made> {
  await refuseFolder(file)
  const choice = { which: 'all', withPlaces: run.options['with-places'] === true } as const
  const { bytes, without } = calendarOf(session, { choice, language: run.language, now: run.bench.now() })
  await saveFile(file, bytes)
  return { file, without }
}

function sayDays(run: Run, session: Session): void {
  const { voice, language, bench } = run
  const { days } = daysOf(session, { care: createCarePages(bench.home), now: bench.now, language })
  const isAll = run.options['all'] === true
  const said = days.filter(({ shown }) => isAll || shown !== 'never')
  for (const day of said) voice.say(isAll || day.shown === 'shown' ? line(day, language) : quiet[language])
  if (said.length === 0)
    voice.say(
      voice.pick({ nl: 'Er staat geen dag om te tonen in het boek.', en: 'There is no day to show in the book.' }),
    )
}

function sayFile({ voice }: Run, { file, without }: Made): void {
  const name = path.basename(file)
  voice.say(
    voice.pick({
      nl: `Het bestand voor een andere agenda is gemaakt: ${name}. Niets erin vertelt waar de dagen voor zijn.`,
      en: `The file for another calendar was made: ${name}. Nothing in it tells what the days are for.`,
    }),
  )
  for (const day of without)
    voice.complain(
      voice.pick({
        nl: `‘${day}’ staat er niet in: er staat geen dag, maand en jaar bij.`,
        en: `‘${day}’ is not in it: a day, a month and a year are not all there.`,
      }),
    )
}

const quiet: Record<Language, string> = {
  nl: 'Hier ligt een zachte datum.',
  en: 'A quiet date rests here.',
}

const shownWords: Record<Language, Record<DayShown, string>> = {
  nl: { shown: 'tonen', soft: 'zacht', never: 'nooit' },
  en: { shown: 'show', soft: 'soft', never: 'never' },
}

/** '3 december 2026: Nacontrole, 14:15, Route 5  (tonen)'. */
function line(day: Day, language: Language): string {
  const what = [dayName(day, language), day.time, day.place].filter((part) => part !== '').join(', ')
  return `${describeDate(day.date, language)}: ${what}  (${shownWords[language][day.shown]})`
}
