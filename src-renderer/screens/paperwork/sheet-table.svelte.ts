/** @file The one sheet that lies on the table: made when it is laid there, its pages real. */
import type { MadeSheet, Sheet, WindowBsn } from '#contract'
import type { Client } from '../../client.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'

/** A sheet with its pages. */
export type LaidSheet = { sheet: Sheet; made: MadeSheet; pdf: Pdf }

type Needs = {
  client: Pick<Client, 'paperwork' | 'documentUrl'>
  open: (url: string) => Promise<Pdf>
  /** What this window holds of citizen service numbers. */
  bsn: () => WindowBsn[]
}

/** The table of one screen. The sheet before stays until the next is there. */
export function createSheetTable(needs: Needs) {
  let laid = $state.raw<LaidSheet | null>(null)
  let problem = $state.raw<unknown>(null)
  let wanted: Sheet | null = null

  /** Lays a sheet on the table, made anew from the book; gives it, and rejects when it could not be made. */
  async function lay(sheet: Sheet): Promise<LaidSheet> {
    wanted = sheet
    try {
      const next = await make(needs, sheet)
      if (wanted !== sheet) return next
      const before = laid
      laid = next
      problem = null
      void before?.pdf.close()
      return next
    } catch (error) {
      if (wanted === sheet) problem = error
      throw error
    }
  }

  return {
    get laid() {
      return laid
    },
    /** Why the sheet that was asked for is not there; `null` when it is. */
    get problem() {
      return problem
    },
    /** Shows a sheet; why it could not be shown is in `problem`. */
    show: (sheet: Sheet) => {
      void lay(sheet).catch(() => undefined)
    },
    lay,
    clear: () => {
      wanted = null
      void laid?.pdf.close()
      laid = null
    },
  }
}

async function make({ client, open, bsn }: Needs, sheet: Sheet): Promise<LaidSheet> {
  const { kind, child, parent } = sheet
  const made = await client.paperwork.make({ kind, child, parent, bsn: bsn() })
  return { sheet, made, pdf: await open(client.documentUrl(made.document)) }
}
