/** @file A booklet to fold at home: its pages, laid on sheets for the printer as it was measured; and the sheet that measures it. */
import { BookError } from '#contract'
import type { BookletChoices, HomeChoices, HomePrint, Language, PaperFile, PrinterProfile } from '#contract'
import { BOOKLET_PATH, drawSheets, formatOf, planSheets, printerTest, stackSheet } from '#main/sheets'
import type { SheetPlan } from '#main/sheets'
import type { JsonValue, TypesetJob } from '#main/typeset'
import type { Watch } from './pictures.ts'
import type { Printing } from './print.ts'
import { coarseOf } from './resolution.ts'
import type { Session } from './session.ts'

/** `language`: of the names of the files and of the sheet beside the printer. */
export type HomeAsk = {
  choices: BookletChoices
  home: HomeChoices
  printer: PrinterProfile | null
  language: Language
}

export type MadePaper = Omit<PaperFile, 'document'> & { pdf: Uint8Array }
export type MadeHomePrint = Omit<HomePrint, 'files'> & { files: MadePaper[] }

type ToSet = {
  template: string
  data: object
  fileName: string
  what: PaperFile['what']
  pictures: TypesetJob['pictures']
}

/**
 * The files to print, in the order in which they are needed. The sheet beside the printer is among them when there is something to
 * show: how a stack goes back, or how a proof is folded.
 */
export async function makeHomePrint(
  printing: Printing,
  session: Session,
  { ask, watch = {} }: { ask: HomeAsk; watch?: Watch },
): Promise<MadeHomePrint> {
  const { choices, home, printer, language } = ask
  const sheet = { format: formatOf(home.paper), bleed: 0, edge: 'safe', cover: 'inside' } as const
  const booklet = await printing.pages(
    session,
    { choices, target: { large: false, sheet }, pictures: 'print', standard: 'none' },
    watch,
  )
  const { pageCount } = booklet
  const plan = planSheets(pageCount, home, printer)
  const jobs = jobsFor(plan, { home, language, pdf: booklet.pdf })
  const files: MadePaper[] = []
  for (const [done, job] of jobs.entries()) {
    watch.onProgress?.({ step: 'typesetting', done, total: jobs.length })
    files.push(await setSheets(printing, job, watch))
  }
  watch.onProgress?.({ step: 'typesetting', done: jobs.length, total: jobs.length })
  const { sheets, signatures, blanks, duplex, creepMm, edgeMm, trueSize } = plan
  const coarse = coarseOf(booklet.photos)
  const leftOut = [...booklet.draft.leftOut]
  return { files, pageCount, sheets, signatures, blanks, duplex, creepMm, edgeMm, trueSize, coarse, leftOut }
}

/** The test sheet, which asks nothing of any book. */
export async function makePrinterTest(printing: Printing, language: Language): Promise<MadePaper> {
  return setSheets(printing, { ...printerTest(language), what: 'sheets', pictures: [] }, {})
}

type Drawing = { home: HomeChoices; language: Language; pdf: Uint8Array }

function jobsFor(plan: SheetPlan, { home, language, pdf }: Drawing): ToSet[] {
  const pictures = [{ path: BOOKLET_PATH, bytes: pdf }]
  const sheets = plan.files.map((file) => ({
    ...drawSheets(plan, file, { language, part: home.part }),
    what: file.what,
    pictures,
  }))
  const isShown = plan.reload !== null || home.part === 'proof'
  return isShown ? [{ ...stackSheet(plan, home, language), what: 'stack', pictures: [] }, ...sheets] : sheets
}

/** What is only printed need not be proven to be anything; what is read beside the printer is PDF/UA-1 like every sheet. */
async function setSheets({ typesetter, today }: Printing, job: ToSet, { signal }: Watch): Promise<MadePaper> {
  if (signal?.aborted === true) throw new BookError('stopped')
  const { what, fileName, template, pictures } = job
  const { pdf, pageCount } = await typesetter.set(
    {
      ...{ template, pictures, date: today() },
      data: job.data as JsonValue,
      ...(pictures.length > 0 ? { standard: 'none' as const } : {}),
    },
    signal === undefined ? {} : { signal },
  )
  return { what, pdf, fileName, pageCount }
}
