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
  const there = $derived(whatLies(paperwork, wanted))

  const lay = () => {
    if (there.sheet === null) table.clear()
    else table.show(there.sheet)
  }
  const choose = (changes: Wanted) => {
    wanted = { child: there.path?.child ?? null, parent: there.path?.parent ?? null, ...changes }
    if (there.path !== null) note(there.path, there.sheet)
    problem = null
    out.rest()
    lay()
  }

  return {
    table,
    out,
    get paperwork() {
      return paperwork
    },
    /** The path and its sheets, and the sheet that is looked at. */
    get there() {
      return there
    },
    /** What could not be loaded or drawn; `null` when nothing is amiss. */
    get problem() {
      return problem ?? table.problem
    },
    choose,
    fail: (error: unknown) => {
      problem = error
    },
    load: async () => {
      paperwork = await client.paperwork.look()
      lay()
    },
    ...waysOut({ out, lay: table.lay, onchosen: (kind) => there.sheet?.kind !== kind && choose({ sheet: kind }) }),
  }
}

function whatLies(paperwork: Paperwork | null, wanted: Wanted) {
  const path = paperwork === null ? null : pathFor(paperwork, wanted)
  if (paperwork === null || path === null) return { path: null, sheets: [], sheet: null }
  const sheets = sheetsOn(paperwork, path)
  return { path, sheets, sheet: sheetFor(sheets, path, wanted.sheet) }
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
