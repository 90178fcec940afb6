/** @file The test sheet of a printer, made once and laid ready to look at and to print. */
import type { PaperFile } from '#contract'
import type { Client } from '../../client.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'

type Laid = { file: PaperFile; pdf: Pdf }
type Needs = { client: Pick<Client, 'print' | 'documentUrl'>; open: (url: string) => Promise<Pdf> }

/** The sheet of one screen. */
export function createTestSheet({ client, open }: Needs) {
  let laid = $state.raw<Laid | null>(null)
  let making: Promise<Laid> | null = null

  async function make(): Promise<Laid> {
    const file = await client.print.test()
    laid = { file, pdf: await open(client.documentUrl(file.document)) }
    return laid
  }

  return {
    get laid() {
      return laid
    },
    /** The sheet, once it is there; what failed is tried again. */
    current: async (): Promise<Laid> => {
      making ??= make()
      try {
        return await making
      } catch (error) {
        making = null
        throw error
      }
    },
  }
}

export type TestSheet = ReturnType<typeof createTestSheet>
