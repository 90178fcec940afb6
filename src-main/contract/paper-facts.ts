/**
 * @file Facts for the paperwork as a file holds them. Every field may be left out. A date is an ISO day, '2026-03', '2026', a date of the
 * BRP with zeros ('20260300'), or words such as 'voorjaar 2024'.
 */
import { z } from 'zod'
import { ChildDetails, ChildId, Line, ParentDetails, ParentId } from './book.ts'
import { parseDate } from './date-reading.ts'
import { BookError } from './errors.ts'
import { readBrpDate } from './official-values.ts'
import type { PartialDate } from './partial-date.ts'

const DateWords = z
  .string()
  .max(100)
  .transform((text, context): PartialDate => {
    try {
      return readBrpDate(text) ?? parseDate(text, 'nl')
    } catch (error) {
      const message = error instanceof BookError ? error.code : 'invalid-input'
      context.addIssue({ code: 'custom', message, params: { text } })
      return z.NEVER
    }
  })

export const ChildFacts = ChildDetails.partial()
  .extend({
    id: ChildId,
    name: Line,
    date: DateWords,
    weeks: z.int().min(0).max(45).nullable(),
    days: z.int().min(0).max(6).nullable(),
    diedOn: DateWords,
    // a parent's id, or a name only one has
    bornFrom: Line,
  })
  .partial()
export type ChildFacts = z.infer<typeof ChildFacts>

export const ParentFacts = ParentDetails.partial()
  .extend({ id: ParentId, name: Line, called: Line, birthDate: DateWords, leftOn: DateWords })
  .partial()
export type ParentFacts = z.infer<typeof ParentFacts>

/** `today`: the day on which the paths are looked at (ISO); the clock's when it is not there. */
export const FactsFile = z.strictObject({
  today: z.iso.date().optional(),
  children: z.array(ChildFacts).max(50).default([]),
  parents: z.array(ParentFacts).max(2).default([]),
})
export type FactsFile = z.infer<typeof FactsFile>
