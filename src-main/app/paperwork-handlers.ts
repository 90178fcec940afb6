/** @file The answers about paperwork. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'

export type PaperworkCalls = Extract<keyof Handlers, `${'paperwork' | 'municipality'}.${string}`>

export function paperworkHandlers({ session, printing, documents, settings }: Desk): Pick<Handlers, PaperworkCalls> {
  return {
    'paperwork.look': async () => ({ ...printing.paperwork(session(), (await settings.get()).language), records: [] }),
    'paperwork.make': async (choice) => {
      const { pdf, ...made } = await printing.sheet(session(), choice, (await settings.get()).language)
      return {
        ...made,
        fields: [],
        holdsBsn: false,
        warnings: [],
        document: documents.keep({ pdf, name: made.fileName }),
      }
    },
    'paperwork.record': () => {
      throw new Error('not built yet')
    },
    'municipality.find': () => {
      throw new Error('not built yet')
    },
  }
}
