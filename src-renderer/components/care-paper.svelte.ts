/** @file A paper of Steun on its way to the printer or to a file: made anew each time, from what stands on the screen. */
import type { CarePaper, CarePrint } from '#contract'
import type { Client } from '../client.ts'
import { createPaperOut } from '../pdf/paper-out.svelte.ts'
import type { Pdf } from '../pdf/pdf-reader.ts'

type Needs = {
  client: Pick<Client, 'care' | 'document' | 'documentUrl'>
  open: (url: string) => Promise<Pdf>
  asked: () => CarePrint
  /** Something to wait for first, such as words that are still being saved. */
  before?: (() => Promise<void>) | undefined
  out?: ReturnType<typeof createPaperOut>
}

/** The ways out of one paper. */
export function createCarePaper({ client, open, asked, before, out = createPaperOut({ client }) }: Needs) {
  const make = async (): Promise<CarePaper> => {
    await before?.()
    return client.care.print(asked())
  }
  return {
    out,
    print: () => out.print(async () => open(client.documentUrl((await make()).document))),
    save: () =>
      out.save(async () => {
        const { document, fileName } = await make()
        return { document, name: fileName }
      }),
  }
}
