/** @file Files for paper, opened to be looked at and printed. */
import type { PaperFile } from '#contract'
import type { Client } from '../client.ts'
import type { Pdf } from './pdf-reader.ts'

/** A file and the PDF that was opened of it. */
export type LaidFile = { file: PaperFile; pdf: Pdf }

type Needs = { client: Pick<Client, 'documentUrl'>; open: (url: string) => Promise<Pdf> }

/** Every file, opened. When one cannot be opened, those that were are let go of. */
export async function layFiles(files: readonly PaperFile[], { client, open }: Needs): Promise<LaidFile[]> {
  const opened = await Promise.allSettled(
    files.map(async (file) => ({ file, pdf: await open(client.documentUrl(file.document)) })),
  )
  const laid = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const refused = opened.find((one) => one.status === 'rejected')
  if (refused === undefined) return laid
  putAway(laid)
  throw refused.reason
}

/** Lets go of what was opened. */
export function putAway(laid: readonly LaidFile[]) {
  for (const { pdf } of laid) void pdf.close()
}
