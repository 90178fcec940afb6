/** @file The answers about paperwork: the paths, the sheets, what was done with them, and the municipalities. */
import type { Handlers } from '#main/bridge'
import { findMunicipalities, successorsIn } from '#main/registration'
import type { Desk } from './desk.ts'

export type PaperworkCalls = Extract<keyof Handlers, `${'paperwork' | 'municipality'}.${string}`>

export function paperworkHandlers(desk: Desk): Pick<Handlers, PaperworkCalls> {
  const { session, printing, documents, settings, municipalities } = desk
  return {
    'paperwork.look': async () => {
      const [{ language }, list] = await Promise.all([settings.get(), municipalities()])
      const records = session().book.papers.list()
      return printing.paperwork(session(), language, { records, successorOf: successorsIn(list) })
    },
    // a BSN of the window goes onto the sheet, which is kept in memory like every document, and nowhere else
    'paperwork.make': async (asked) => {
      const { pdf, ...made } = await printing.sheet(session(), asked, (await settings.get()).language)
      return { ...made, document: documents.keep({ pdf, name: made.fileName }) }
    },
    'paperwork.record': (record) => session().book.papers.put(record),
    'municipality.find': async ({ words }) => findMunicipalities(await municipalities(), words),
  }
}
