/**
 * @file Paperwork: the path of each parent for each child, the questions that decide it, the sheets, and what was done with them.
 * Rules and sources live in the registration room.
 */
import { z } from 'zod'
import { Bsn, ChildDetails, ChildId, ParentDetails, ParentId } from './book.ts'
import { DocumentId, ReplacedSign } from './booklet.ts'

/**
 * `overview`: of a set for several children or parents. `file-request`: to a hospital or practice, for the file and a declaration.
 * `copy-request`: an afschrift or uittreksel of the akte. `removal-request`: Wet BRP 2.56a, fourth paragraph. `cover-letter`: a letter to
 * go with what is posted. `england`, `belgium`: what exists there.
 */
export const SheetKind = z.enum([
  'overview',
  'certificate-request',
  'declaration',
  'file-request',
  'brp-request',
  'copy-request',
  'removal-request',
  'cover-letter',
  'what-to-bring',
  'england',
  'belgium',
])
export type SheetKind = z.infer<typeof SheetKind>

/** Sheets that lie apart from the set: nobody should meet them who did not ask for them by name. */
export const sheetsApart: readonly SheetKind[] = ['removal-request']

/**
 * One sheet that can be printed. `child` is `null` for what is about the whole set; `parent` is set for what a parent asks alone (Wet BRP
 * 2.56a). `number`: its place in the set, such as '2.1'; empty when there is one set only, and of a sheet that lies apart. `asksBsn`: it has a line for the BSN.
 */
export const Sheet = z.strictObject({
  kind: SheetKind,
  child: ChildId.nullable(),
  parent: ParentId.nullable(),
  number: z.string(),
  fileName: z.string(),
  title: z.string(),
  asksBsn: z.boolean(),
})
export type Sheet = z.infer<typeof Sheet>

/**
 * Why a step is there: a sentence that begins with 'omdat' or 'because', the article or authority that decides it, its address, and how
 * sure it is. `law`: read in the law or the government's own handbook; `authority`: a page of government, municipality or professional
 * body; `inference`: follows from them; `unverified`: not found, so that the step is a question to the official.
 */
export const Reason = z.strictObject({
  text: z.string(),
  source: z.string(),
  link: z.string(),
  sure: z.enum(['law', 'authority', 'inference', 'unverified']),
})
export type Reason = z.infer<typeof Reason>

/** `ask`: the question to the official, written out, where the facts end; empty when nothing has to be asked. `sheets`: in the order of use. */
export const PathStep = z.strictObject({
  id: z.string(),
  state: z.enum(['done', 'now', 'later', 'if-wished']),
  title: z.string(),
  text: z.string(),
  because: z.array(Reason),
  ask: z.string(),
  sheets: z.array(SheetKind),
})
export type PathStep = z.infer<typeof PathStep>

/**
 * A question that decides the path. `field` says where its answer is kept: a detail of the child or of the parent. `answers` is empty
 * where the answer is typed. Every question may be passed over; `why` says what depends on it.
 */
export const PathQuestion = z.strictObject({
  of: z.enum(['child', 'parent']),
  field: z.union([ChildDetails.keyof(), ParentDetails.keyof(), z.enum(['weeks', 'date'])]),
  text: z.string(),
  why: z.string(),
  answers: z.array(z.strictObject({ value: z.string(), text: z.string() })),
  answer: z.string(),
})
export type PathQuestion = z.infer<typeof PathQuestion>

/** The path of one parent for one child. `parent` is `null` while the book knows no parents: then the sheet has blank lines. */
export const Path = z.strictObject({
  child: ChildId,
  parent: ParentId.nullable(),
  title: z.string(),
  lead: z.string(),
  questions: z.array(PathQuestion),
  steps: z.array(PathStep),
})
export type Path = z.infer<typeof Path>

export const SheetChoice = Sheet.pick({ kind: true, child: true, parent: true })
export type SheetChoice = z.infer<typeof SheetChoice>

/** What was done with one sheet, as days the parents wrote down; `null` where they did not. */
export const SheetRecord = SheetChoice.extend({
  done: z.iso.date().nullable(),
  sent: z.iso.date().nullable(),
  received: z.iso.date().nullable(),
})
export type SheetRecord = z.infer<typeof SheetRecord>

/** `checkedOn`: when the facts behind the sheets were last checked (ISO date); `source`: the articles they rest on. */
export const Paperwork = z.strictObject({
  checkedOn: z.iso.date(),
  source: z.string(),
  paths: z.array(Path),
  sheets: z.array(Sheet),
  records: z.array(SheetRecord),
})
export type Paperwork = z.infer<typeof Paperwork>

/** The BSN of a parent as this window holds it, for a book without a lock; it is written on the sheet and kept nowhere. */
export const WindowBsn = z.strictObject({ parent: ParentId, bsn: Bsn })
export type WindowBsn = z.infer<typeof WindowBsn>

/** What a field of a sheet fills in: a detail of a child or of a parent. */
export const SheetField = z.strictObject({
  of: z.union([z.strictObject({ child: ChildId }), z.strictObject({ parent: ParentId })]),
  field: z.union([ChildDetails.keyof(), ParentDetails.keyof(), z.enum(['weeks', 'date', 'name'])]),
})
export type SheetField = z.infer<typeof SheetField>

/** Where a field stands on the made sheet, to fill it in there: page from 1, the rest in parts of the page's width and height. */
export const PlacedField = SheetField.extend({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type PlacedField = z.infer<typeof PlacedField>

/** `holdsBsn`: a BSN stands on it, so that printing is offered before saving. `warnings`: what the register cannot hold as it was typed. */
export const MadeSheet = z.strictObject({
  document: DocumentId,
  fileName: z.string(),
  pageCount: z.int(),
  replaced: z.array(ReplacedSign),
  fields: z.array(PlacedField),
  holdsBsn: z.boolean(),
  warnings: z.array(z.string()),
})
export type MadeSheet = z.infer<typeof MadeSheet>

/**
 * A municipality of the Netherlands, now or before. `until`: the last day it existed, `null` while it does. `successor`: the municipality
 * of today that followed it, where its registers are as a rule; empty where that is not known. `province`: empty for old ones.
 */
export const Municipality = z.strictObject({
  code: z.string().regex(/^\d{4}$/u),
  name: z.string(),
  province: z.string(),
  until: z.iso.date().nullable(),
  successor: z.string(),
})
export type Municipality = z.infer<typeof Municipality>
