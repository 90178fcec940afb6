/** @file The desk where papers are arranged: which path and which sheet lie on it, what is filled in there, and how a sheet leaves it. */
import type { Paperwork, Path, Sheet, SheetField, SheetRecord } from '#contract'
import type { Client } from '../../client.ts'
import { createPaperOut } from '../../pdf/paper-out.svelte.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import { createFilling, type FillingNeeds } from './filling.ts'
import { pathFor, sheetFor, sheetsOn, type Wanted } from './paths.ts'
import { createSheetTable } from './sheet-table.svelte.ts'
import { createWaysOut } from './ways-out.svelte.ts'

type Needs = FillingNeeds & {
  client: Pick<Client, 'paperwork' | 'document' | 'documentUrl' | 'child' | 'parent'>
  open: (url: string) => Promise<Pdf>
  out?: ReturnType<typeof createPaperOut>
  /** Writes down what lies on the desk, so that coming back finds it so. */
  note: (path: Path, sheet: Sheet | null) => void
}

/** The desk of one screen; `first` is what the address asks for. */
// eslint-disable-next-line max-lines-per-function -- a list of accessors; runes need their variables in one closure
export function createPaperDesk(needs: Needs, first: Wanted) {
  const { client, open, note, out = createPaperOut({ client }) } = needs
  let paperwork = $state.raw<Paperwork | null>(null)
  let wanted = $state.raw<Wanted>(first)
  let problem = $state.raw<unknown>(null)
  const table = createSheetTable({ client, open, bsn: () => needs.bsn.list(needs.book()) })
  const filling = createFilling(needs)
  const there = $derived(whatLies(paperwork, wanted))

  const lay = () => {
    if (there.sheet === null) table.clear()
    else table.show(there.sheet)
  }
  const ways = createWaysOut({
    out,
    lay: table.lay,
    onchosen: (kind) => there.sheet?.kind !== kind && choose({ sheet: kind }),
  })
  const choose = (changes: Wanted) => {
    wanted = { child: there.path?.child ?? null, parent: there.path?.parent ?? null, ...changes }
    if (there.path !== null) note(there.path, there.sheet)
    problem = null
    out.rest()
    ways.rest()
    lay()
  }
  const load = async () => {
    paperwork = await client.paperwork.look()
    lay()
  }

  return {
    table,
    out,
    ways,
    text: filling.text,
    settled: filling.settled,
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
    load,
    /** Saves what was typed or answered; path and sheet follow. Rejects with why it can't stand. */
    fill: async (where: SheetField, text: string) => {
      await filling.fill(where, text)
      await load()
    },
    /** Writes down the days of one sheet. */
    record: async (record: SheetRecord) => {
      const records = await client.paperwork.record(record)
      if (paperwork !== null) paperwork = { ...paperwork, records }
    },
  }
}

function whatLies(paperwork: Paperwork | null, wanted: Wanted) {
  const path = paperwork === null ? null : pathFor(paperwork, wanted)
  if (paperwork === null || path === null) return { path: null, sheets: [], sheet: null }
  const sheets = sheetsOn(paperwork, path)
  return { path, sheets, sheet: sheetFor(sheets, path, wanted.sheet) }
}

export type PaperDesk = ReturnType<typeof createPaperDesk>
