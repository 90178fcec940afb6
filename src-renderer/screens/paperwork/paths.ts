/** @file Which path and which sheets are on the table: one child, one parent, and the sheets that belong to both. */
import type { ChildId, ParentId, Paperwork, Path, PathStep, Sheet } from '#contract'

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

/** The sheets of one path: those for its parent and those for any parent. */
export function sheetsOn({ sheets }: Pick<Paperwork, 'sheets'>, path: Path): Sheet[] {
  return sheets.filter(({ child, parent }) => child === path.child && (parent === null || parent === path.parent))
}

/** The sheet that was asked for, else that of the present step, else the first; `null` when the path has none. */
export function sheetFor(sheets: readonly Sheet[], path: Path, wanted: string | null | undefined): Sheet | null {
  const ofKind = (kind: string | null | undefined) => sheets.find((sheet) => sheet.kind === kind)
  return ofKind(wanted) ?? ofKind(presentStep(path)?.sheet) ?? sheets[0] ?? null
}

/** The step that is next. */
export const presentStep = ({ steps }: Path): PathStep | undefined => steps.find(({ state }) => state === 'now')

/** The children and parents there are paths for, each once, in the order of the paths. */
export function peopleOf({ paths }: Pick<Paperwork, 'paths'>): { children: ChildId[]; parents: ParentId[] } {
  const parents = paths.flatMap(({ parent }) => (parent === null ? [] : [parent]))
  return { children: [...new Set(paths.map(({ child }) => child))], parents: [...new Set(parents)] }
}

/** What the address remembers of a path and the sheet beside it. */
export function queryOf({ parent }: Path, sheet: Sheet | null): Record<string, string> {
  return { ...(parent === null ? {} : { parent }), ...(sheet === null ? {} : { sheet: sheet.kind }) }
}
