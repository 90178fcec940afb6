/** @file The answer about files for a print shop. */
import type { Handlers } from '#main/bridge'
import type { Desk } from './desk.ts'
import { makeShopPrint } from './print-shop.ts'

export type ShopCalls = 'print.shop'

/** The note is in the language of the screen: that of the country where the parents look for a shop, as far as can be known. */
export function shopHandlers({ session, printing, documents, works, settings }: Desk): Pick<Handlers, ShopCalls> {
  return {
    'print.shop': ({ choices, shop, work }) =>
      works.run(work, async (signal, onProgress) => {
        const ask = { choices, shop, language: (await settings.get()).language }
        const { files, ...made } = await makeShopPrint(printing, session(), { ask, watch: { signal, onProgress } })
        return {
          ...made,
          files: files.map(({ pdf, ...file }) => ({ ...file, document: documents.keep({ pdf, name: file.fileName }) })),
        }
      }),
  }
}
