/** @file The answers about printing at home: a booklet to fold, and the sheet that shows how this printer prints. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'
import { makeHomePrint, makePrinterTest, type MadePaper } from './print-home.ts'

export type HomeCalls = 'print.home' | 'print.test'

export function homeHandlers({ session, printing, documents, works, settings }: Desk): Pick<Handlers, HomeCalls> {
  const keep = ({ pdf, ...file }: MadePaper) => ({ ...file, document: documents.keep({ pdf, name: file.fileName }) })
  return {
    'print.home': ({ choices, home, work }) =>
      works.run(work, async (signal, onProgress) => {
        const { language, printer } = await settings.get()
        const ask = { choices, home, printer, language }
        const { files, ...made } = await makeHomePrint(printing, session(), { ask, watch: { signal, onProgress } })
        return { ...made, files: files.map(keep) }
      }),
    'print.test': async () => keep(await makePrinterTest(printing, (await settings.get()).language)),
  }
}
