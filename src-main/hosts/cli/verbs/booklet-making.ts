/** @file Making what `booklet` was asked for. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PrinterProfile } from '#contract'
import type { BookletChoices, HomePrint, ShopPrint } from '#contract'
import { createPrinting, makeHomePrint, makeShopPrint } from '#main/app'
import type { Session } from '#main/app'
import type { BookletWish } from '../booklet-options.ts'
import { option } from '../option.ts'
import type { Run } from './bench.ts'
import { asReadError } from './files.ts'
import type { MadeFile, Places } from './pdf-files.ts'

type Read = Omit<Awaited<ReturnType<ReturnType<typeof createPrinting>['booklet']>>, 'pdf'>
type Home = Omit<HomePrint, 'files'>
type Shop = Omit<ShopPrint, 'files'>

/** `facts`: what is told of it, as JSON or in sentences. */
export type Made = { files: MadeFile[] } & (
  { kind: 'read'; facts: Read } | { kind: 'home'; facts: Home } | { kind: 'shop'; facts: Shop }
)

type Ask = { wish: BookletWish; choices: BookletChoices; printer: PrinterProfile | null; places: Places }

/** The files of one edition. */
export async function makeBooklet(run: Run, session: Session, asked: Ask): Promise<Made> {
  const { wish, choices, printer, places } = asked
  const printing = createPrinting(run.bench.typesetter, run.bench.now)
  const { language } = run
  if (wish.edition === 'home') {
    const ask = { choices, home: wish.home, printer, language }
    const { files, ...facts } = await makeHomePrint(printing, session, { ask })
    return { kind: 'home', files, facts }
  }
  if (wish.edition === 'shop') {
    const ask = { choices, shop: wish.shop, language, names: namesIn(places) }
    const { files, ...facts } = await makeShopPrint(printing, session, { ask })
    return { kind: 'shop', files, facts }
  }
  const { pdf, ...facts } = await printing.booklet(session, choices, { form: wish.edition })
  return { kind: 'read', files: [{ what: 'booklet', pdf, pageCount: facts.pageCount }], facts }
}

/** The note to the shop says what the files are called. */
const namesIn = ({ placeOf }: Places) => ({
  inside: path.basename(placeOf('inside')),
  cover: path.basename(placeOf('cover')),
  note: path.basename(placeOf('note')),
})

/** The printer of `--printer`, `null` when none was named, or 'unreadable' when the file does not hold one. */
export async function namedPrinter(run: Run): Promise<PrinterProfile | null | 'unreadable'> {
  const file = option(run, 'printer')
  if (file === undefined) return null
  const text = await readFile(path.resolve(file), 'utf8').catch((cause: unknown) => {
    throw asReadError(cause, path.basename(file))
  })
  return PrinterProfile.safeParse(jsonIn(text)).data ?? 'unreadable'
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
