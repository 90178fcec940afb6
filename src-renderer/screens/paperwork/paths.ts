/** @file Which path and which sheets are on the table: one child, one parent, and the sheets that belong to both. */
import type { ChildId, ParentId, Paperwork, Path, PathStep, Sheet, SheetChoice, SheetRecord } from '#contract'

/** What the address or a click asks for; what is not there is passed over. */
export type Wanted = { child?: string | null; parent?: string | null; sheet?: string | null }

/** The path that was asked for, else the first of that child, else the first there is; `null` without any child. */
export function pathFor({ paths }: Pick<Paperwork, 'paths'>, { child, parent }: Wanted): Path | null {
  const ofChild = paths.filter((path) => path.child === child)
  return (
    ofChild.find((path) => path.parent === parent) ??
    ofChild[0] ??
    paths.find((path) => path.parent === parent) ??
    paths[0] ??
    null
  )
}

/** The sheets of one path: those of its child and of the whole set, for its parent and for any parent. */
export function sheetsOn({ sheets }: Pick<Paperwork, 'sheets'>, path: Path): Sheet[] {
  return sheets.filter(
    ({ child, parent }) => (child === path.child || child === null) && (parent === null || parent === path.parent),
  )
}

/** The sheet that was asked for, else the first of the present step, else the first; `null` when the path has none. */
export function sheetFor(sheets: readonly Sheet[], path: Path, wanted: string | null | undefined): Sheet | null {
  const ofKind = (kind: string | null | undefined) => sheets.find((sheet) => sheet.kind === kind)
  return ofKind(wanted) ?? sheetsOf(presentStep(path), sheets)[0] ?? sheets[0] ?? null
}

/** The step that is next. */
export const presentStep = ({ steps }: Path): PathStep | undefined => steps.find(({ state }) => state === 'now')

/** The steps to walk, and those at the end that are only for who wishes them. */
export function inTwo({ steps }: Path): { walk: PathStep[]; wished: PathStep[] } {
  const last = steps.findLastIndex(({ state }) => state !== 'if-wished')
  return { walk: steps.slice(0, last + 1), wished: steps.slice(last + 1) }
}

/** The sheets of one step, in the order of use. */
export const sheetsOf = (step: PathStep | undefined, sheets: readonly Sheet[]): Sheet[] =>
  (step?.sheets ?? []).flatMap((kind) => sheets.find((sheet) => sheet.kind === kind) ?? [])

/** The sheets that belong to no step of the path: to have at hand, if they are wished. */
export function otherSheets(sheets: readonly Sheet[], { steps }: Path): Sheet[] {
  const used = new Set(steps.flatMap((step) => step.sheets))
  return sheets.filter(({ kind }) => !used.has(kind))
}

/** Whether both are the same sheet, whatever they are called now. */
export const isSameSheet = (one: SheetChoice, other: SheetChoice) =>
  one.kind === other.kind && one.child === other.child && one.parent === other.parent

/** What was written down of a sheet; without anything, a record without days. */
export function recordOf({ records }: Pick<Paperwork, 'records'>, sheet: SheetChoice): SheetRecord {
  const { kind, child, parent } = sheet
  const found = records.find((record) => isSameSheet(record, sheet))
  return found ?? { kind, child, parent, done: null, sent: null, received: null }
}

/** The last thing that was written down of the sheets of a step, by how far it is: an answer before sending before filling in. */
export function lastDone(records: readonly SheetRecord[]): { did: 'done' | 'sent' | 'received'; day: string } | null {
  for (const did of ['received', 'sent', 'done'] as const) {
    const days = records.flatMap((record) => record[did] ?? []).toSorted()
    const day = days.at(-1)
    if (day !== undefined) return { did, day }
  }
  return null
}

/** The children and parents there are paths for, each once, in the order of the paths. */
export function peopleOf({ paths }: Pick<Paperwork, 'paths'>): { children: ChildId[]; parents: ParentId[] } {
  const parents = paths.flatMap(({ parent }) => (parent === null ? [] : [parent]))
  return { children: [...new Set(paths.map(({ child }) => child))], parents: [...new Set(parents)] }
}

/** What the address remembers of a path and the sheet beside it. */
export function queryOf({ parent }: Path, sheet: Sheet | null): Record<string, string> {
  return { ...(parent === null ? {} : { parent }), ...(sheet === null ? {} : { sheet: sheet.kind }) }
}
