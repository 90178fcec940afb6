/** @file Steun: pages of what to know, words to borrow, the questions the parents still have, and whom to call. */
import { z } from 'zod'
import { Lines, Line } from './book.ts'
import { DocumentId } from './booklet.ts'

/** The three documents every medical statement comes from, as resources/care/sources.yml names them. */
export const CareSource = z.strictObject({ key: z.string(), name: z.string(), date: z.string() })
export type CareSource = z.infer<typeof CareSource>

/** The name of a page, the same in both languages: 'three-ways', 'feelings'. */
export const CarePageId = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/u)
export type CarePageId = z.infer<typeof CarePageId>

/** A piece of running text. `link`: an address, shown before it is opened; empty for plain words. */
export const CareRun = z.strictObject({ text: z.string(), strong: z.boolean(), link: z.string() })
export type CareRun = z.infer<typeof CareRun>

/** A paragraph, a list or steps in order. `sources`: the keys of the documents what is said here comes from; none for what is not a medical fact. */
export const CareBlock = z.strictObject({
  kind: z.enum(['text', 'list', 'steps']),
  items: z.array(z.array(CareRun)),
  sources: z.array(z.string()),
})
export type CareBlock = z.infer<typeof CareBlock>

export const CareSection = z.strictObject({ heading: z.string(), blocks: z.array(CareBlock) })
export type CareSection = z.infer<typeof CareSection>

/** `purpose`: what the page is for, in one line. `checkedOn`: ISO date. `closing`: the last line, that says who decides and when the page was checked. */
export const CarePage = z.strictObject({
  id: CarePageId,
  title: z.string(),
  purpose: z.string(),
  checkedOn: z.iso.date(),
  sections: z.array(CareSection),
  sources: z.array(CareSource),
  closing: z.string(),
})
export type CarePage = z.infer<typeof CarePage>

export const CareGlimpse = CarePage.pick({ id: true, title: true, purpose: true })
export type CareGlimpse = z.infer<typeof CareGlimpse>

/** One find in the pages; `excerpt` alternates between text and hits, in order. */
export const CareHit = CareGlimpse.extend({ excerpt: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })) })
export type CareHit = z.infer<typeof CareHit>

/** Sentences to borrow, by whom they are said to; each can be chosen, changed, copied and printed. */
export const BorrowedWords = z.strictObject({
  id: z.string(),
  to: z.string(),
  purpose: z.string(),
  sentences: z.array(z.string()),
})
export type BorrowedWords = z.infer<typeof BorrowedWords>

// so long that whom to ask for can stand beside it, and still stand on a card
const CallNumber = Line.refine((number) => number.length <= 80, { error: 'text-too-long' })

/** The numbers of the parents' own carers; settings of this computer, since they are needed without a book and over a locked one. */
export const CallNumbers = z.strictObject({
  midwife: CallNumber,
  outOfHours: CallNumber,
  hospital: CallNumber,
  doctor: CallNumber,
})
export type CallNumbers = z.infer<typeof CallNumbers>
export const noCallNumbers: CallNumbers = { midwife: '', outOfHours: '', hospital: '', doctor: '' }

/** A question the parents still have for their midwife or hospital; kept in the book until it is taken out. */
export const QuestionId = z.uuid().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const OpenQuestion = z.strictObject({ id: QuestionId, text: Lines, answer: Lines })
export type OpenQuestion = z.infer<typeof OpenQuestion>

/** What can be printed of Steun: a page (A5), the call page as an A5 card or a card for a pocket, borrowed words, or the letter with questions. */
export const CarePrint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), page: CarePageId }),
  z.strictObject({ kind: z.literal('card'), size: z.enum(['a5', 'pocket']) }),
  z.strictObject({ kind: z.literal('words'), to: z.string().max(200), text: z.string().max(5000) }),
  z.strictObject({ kind: z.literal('questions'), to: Line, from: Line }),
])
export type CarePrint = z.infer<typeof CarePrint>

export const CarePaper = z.strictObject({ document: DocumentId, fileName: z.string(), pageCount: z.int() })
export type CarePaper = z.infer<typeof CarePaper>

/** How an address was opened: by the system's browser, or `browser`: the window is in one and opens it itself. */
export const LinkOpened = z.enum(['opened', 'browser'])
export type LinkOpened = z.infer<typeof LinkOpened>
