/** @file `booklet`: the booklet in one of its editions, as one PDF or as the files that belong together. */
import path from 'node:path'
import { BookError, BookletChoices, suggestedEditions } from '#contract'
import type { Edition, Language } from '#contract'
import type { Session } from '#main/app'
import { isSentence, readBookletOptions } from '../booklet-options.ts'
import type { BookletWish } from '../booklet-options.ts'
import { option } from '../option.ts'
import { placeAt, withBook, type Run, type VerbRun } from './bench.ts'
import { makeBooklet, namedPrinter } from './booklet-making.ts'
import { sayMade } from './booklet-saying.ts'
import { createPlaces, type Places, type WrittenFile } from './pdf-files.ts'

export const booklet: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const wish = readBookletOptions(run.options)
    // the command line was read before: it does not get here with options that are not right
    if (isSentence(wish)) throw new BookError('invalid-input')
    const edition = namedEdition(run, session)
    if (edition === null) {
      run.voice.complain(unknownName(run, session))
      return 1
    }
    const printer = await namedPrinter(run)
    if (printer === 'unreadable') {
      run.voice.complain(noPrinter(run))
      return 1
    }
    const places = await createPlaces({
      out: option(run, 'out'),
      otherwise: { folder: path.dirname(placeAt(run, 0)), name: run.voice.pick({ nl: 'Boekje', en: 'Booklet' }) },
      language: run.language,
    })
    const made = await makeBooklet(run, session, { wish, choices: choicesOf(run, edition, wish), printer, places })
    const files = await places.write(made.files)
    if (run.options['json'] === true) run.voice.json({ file: mainOf(files, places), ...made.facts, files })
    else sayMade(run, made, files)
    return 0
  })

/** The file that bears the name that was given; `null` when fronts and backs each have a word behind it. */
const mainOf = (files: readonly WrittenFile[], { main }: Places) =>
  files.find(({ file }) => file === main)?.file ?? null

type Chosen = Pick<Edition, 'name' | 'choices'>

/** Everything when no name was given; `null` when there is no edition of that name. */
function namedEdition(run: Run, session: Session): Partial<Chosen> | null {
  const asked = option(run, 'name')
  if (asked === undefined) return {}
  return editionsFor(session, ['nl', 'en']).find(({ name }) => plain(name) === plain(asked)) ?? null
}

/** Those of the book before those that are only offered. */
function editionsFor(session: Session, languages: readonly Language[]): Chosen[] {
  const kept: Chosen[] = session.book.editions.list()
  const names = new Set(kept.map(({ name }) => plain(name)))
  return [...kept, ...languages.flatMap(suggestedEditions).filter(({ name }) => !names.has(plain(name)))]
}

/** A name as it is compared: no keyboard has a curly apostrophe. */
const plain = (name: string) => name.normalize('NFC').trim().toLowerCase().replaceAll('’', "'")

function unknownName(run: Run, session: Session): string {
  const asked = (option(run, 'name') ?? '').slice(0, 80)
  const names = editionsFor(session, [run.language]).map(({ name }) => `‘${name}’`)
  const list = new Intl.ListFormat(run.language, { type: 'conjunction' }).format(names)
  return run.voice.pick({
    nl: `Er is geen uitgave met de naam ‘${asked}’. Wel zijn er ${list}.`,
    en: `There is no edition with the name ‘${asked}’. There are ${list}.`,
  })
}

function noPrinter(run: Run): string {
  const name = path.basename(option(run, 'printer') ?? '')
  return run.voice.pick({
    nl: `Het bestand ‘${name}’ is geen profiel van een printer. Er is niets gemaakt.`,
    en: `The file ‘${name}’ is not the profile of a printer. Nothing was made.`,
  })
}

/** The choices of the edition, with what was said on the command line before them. */
function choicesOf(run: Run, { choices = {} }: { choices?: Partial<BookletChoices> }, wish: BookletWish) {
  const chosen = BookletChoices.safeParse({
    ...choices,
    ...(wish.design === null ? {} : { design: wish.design }),
    ...(run.options['veiled'] === true ? { veiled: true } : {}),
    on: option(run, 'on'),
  })
  if (!chosen.success) throw new BookError('date-not-real', { name: option(run, 'on') ?? '' })
  return chosen.data
}
