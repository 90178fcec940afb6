/** @file Making what `booklet` was asked for. */
import type { BookletChoices } from '#contract'
import { createPrinting } from '#main/app'
import type { Session } from '#main/app'
import type { BookletWish } from '../booklet-options.ts'
import type { Run } from './bench.ts'
import type { MadeFile } from './pdf-files.ts'

type Printing = ReturnType<typeof createPrinting>
type Read = Omit<Awaited<ReturnType<Printing['booklet']>>, 'pdf'>

/** `facts`: what is told of it, as JSON or in sentences. */
export type Made = { files: MadeFile[] } & { kind: 'read'; facts: Read }

type Ask = { wish: BookletWish; choices: BookletChoices }

export async function makeBooklet({ bench }: Run, session: Session, { wish, choices }: Ask): Promise<Made> {
  const printing = createPrinting(bench.typesetter, bench.now)
  const { pdf, ...facts } = await printing.booklet(session, choices)
  return { kind: 'read', files: [{ what: 'booklet', pdf, pageCount: facts.pageCount }], facts }
}
