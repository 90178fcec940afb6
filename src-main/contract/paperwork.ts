/** @file Paperwork: sheets and steps per child and parent. Rules and sources live in the registration room. */
import { z } from 'zod'
import { ChildId, ParentId } from './book.ts'
import { DocumentId, ReplacedSign } from './booklet.ts'

export const SheetKind = z.enum(['brp-request', 'certificate-request', 'declaration', 'what-to-bring'])
export type SheetKind = z.infer<typeof SheetKind>

/** One sheet that can be printed. `parent` is set for the BRP request, which each parent makes alone (Wet BRP 2.56a). */
export const Sheet = z.strictObject({
  kind: SheetKind,
  child: ChildId,
  parent: ParentId.nullable(),
  fileName: z.string(),
  title: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

export const PathStep = z.strictObject({
  id: z.string(),
  state: z.enum(['done', 'now', 'later']),
  title: z.string(),
  text: z.string(),
  sheet: SheetKind.nullable(),
})
export type PathStep = z.infer<typeof PathStep>

/** The path of one parent for one child. `parent` is `null` while the book knows no parents: then the sheet has blank lines. */
export const Path = z.strictObject({
  child: ChildId,
  parent: ParentId.nullable(),
  title: z.string(),
  lead: z.string(),
  steps: z.array(PathStep),
})
export type Path = z.infer<typeof Path>

/** `checkedOn`: when the facts behind the sheets were last checked (ISO date); `source`: the articles they rest on. */
export const Paperwork = z.strictObject({
  checkedOn: z.iso.date(),
  source: z.string(),
  paths: z.array(Path),
  sheets: z.array(Sheet),
})
export type Paperwork = z.infer<typeof Paperwork>

export const SheetChoice = Sheet.pick({ kind: true, child: true, parent: true })
export type SheetChoice = z.infer<typeof SheetChoice>

export const MadeSheet = z.strictObject({
  document: DocumentId,
  fileName: z.string(),
  pageCount: z.int(),
  replaced: z.array(ReplacedSign),
})
export type MadeSheet = z.infer<typeof MadeSheet>
