/** @file The desk where papers are arranged: which path and which sheet lie on it, and how a sheet leaves it. */
import type { Paperwork, Path, Sheet } from '#contract'
import type { Client } from '../../client.ts'
import { createPaperOut } from '../../pdf/paper-out.svelte.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import { pathFor, sheetFor, sheetsOn, type Wanted } from './paths.ts'
import { createSheetTable } from './sheet-table.svelte.ts'

type Needs = {
  client: Pick<Client, 'paperwork' | 'document' | 'documentUrl'>
  open: (url: string) => Promise<Pdf>
  out?: ReturnType<typeof createPaperOut>
  /** Writes down what lies on the desk, so that coming back finds it so. */
  note: (path: Path, sheet: Sheet | null) => void
}

/** The desk of one screen; `first` is what the address asks for. */
export function createPaperDesk({ client, open, note, out = createPaperOut({ client }) }: Needs, first: Wanted) {
  let paperwork = $state.raw<Paperwork | null>(null)
  let wanted = $state.raw<Wanted>(first)
  let problem = $state.raw<unknown>(null)
  const table = createSheetTable({ client, open })
  const path = $derived(paperwork === null ? null : pathFor(paperwork, wanted))
  const sheets = $derived(paperwork === null || path === null ? [] : sheetsOn(paperwork, path))
  const sheet = $derived(path === null ? null : sheetFor(sheets, path, wanted.sheet))

  const lay = () => {
    if (sheet === null) table.clear()
    else table.show(sheet)
  }
  const choose = (changes: Wanted) => {
    wanted = { child: path?.child ?? null, parent: path?.parent ?? null, ...changes }
    if (path !== null) note(path, sheet)
    lay()
  }

  return {
    table,
    out,
    get paperwork() {
      return paperwork
    },
    /** What could not be loaded or drawn; `null` when nothing is amiss. */
    get problem() {
      return problem ?? table.problem
    },
    get path() {
      return path
    },
    get sheets() {
      return sheets
    },
    get sheet() {
      return sheet
    },
    choose,
    fail: (error: unknown) => {
      problem = error
    },
    load: async () => {
      try {
        paperwork = await client.paperwork.look()
        lay()
      } catch (error) {
        problem = error
      }
    },
    ...waysOut({ out, lay: table.lay, onchosen: (kind) => sheet?.kind !== kind && choose({ sheet: kind }) }),
  }
}

export type PaperDesk = ReturnType<typeof createPaperDesk>

type WaysOut = {
  out: ReturnType<typeof createPaperOut>
  lay: ReturnType<typeof createSheetTable>['lay']
  onchosen: (kind: Sheet['kind']) => void
}

/** A sheet that leaves is made anew first, so that it says what the book says now, and lies on the desk while it goes. */
function waysOut({ out, lay, onchosen }: WaysOut) {
  return {
    print: (sheet: Sheet) => {
      onchosen(sheet.kind)
      return out.print(async () => (await lay(sheet)).pdf)
    },
    save: (sheet: Sheet) => {
      onchosen(sheet.kind)
      return out.save(async () => ({ document: (await lay(sheet)).made.document, name: sheet.fileName }))
    },
  }
}
