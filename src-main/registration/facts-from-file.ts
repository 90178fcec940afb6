/**
 * @file Facts from a JSON file, with or without a book: what the file says goes before what the book says. Every field may be left out.
 * A date is an ISO day, '2026-03', '2026', a date of the BRP with zeros ('20260300'), or words such as 'voorjaar 2024'.
 */
import { z } from 'zod'
import { BookError, ChildDetails, ChildId, Line, ParentDetails, ParentId, parseDate, readBrpDate } from '#contract'
import type { ErrorCode, PartialDate } from '#contract'

const DateWords = z
  .string()
  .max(100)
  .transform((text, context): PartialDate => {
    try {
      return readBrpDate(text) ?? parseDate(text, 'nl')
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof BookError ? error.code : 'invalid-input' })
      return z.NEVER
    }
  })

const ChildFacts = ChildDetails.partial()
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

const ParentFacts = ParentDetails.partial()
  .extend({ id: ParentId, name: Line, called: Line, birthDate: DateWords, leftOn: DateWords })
  .partial()
export type ParentFacts = z.infer<typeof ParentFacts>

/** `today`: the day on which the paths are looked at (ISO); the clock's when it is not there. */
const FactsFile = z.strictObject({
  today: z.iso.date().optional(),
  children: z.array(ChildFacts).max(50).default([]),
  parents: z.array(ParentFacts).max(2).default([]),
})
export type FactsFile = z.infer<typeof FactsFile>

/** Refusals of the schemas that are sentences of their own. */
const refusals: readonly ErrorCode[] = ['bsn-not-real', 'text-too-long', 'date-not-real']

/**
 * The facts in the text of a JSON file; `name` is what the file is called. What can't be read gives `invalid-input` with the place in the
 * file, or the refusal of the value itself.
 */
export function readFacts(text: string, name: string): FactsFile {
  const raw = parsed(text, name)
  const read = FactsFile.safeParse(raw)
  if (!read.success) throw asBookError(read.error, name)
  // a field that was left out says nothing, whatever the schema fills in
  return { ...read.data, children: onlyGiven(read.data.children, raw, 'children'), parents: onlyGiven(read.data.parents, raw, 'parents') }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new BookError('invalid-input', { field: name }, { cause })
  }
}

function asBookError(error: z.ZodError, name: string): BookError {
  const [issue] = error.issues
  const at = issue === undefined ? '' : issue.path.map(String).join('.')
  const refused = refusals.find((code) => code === issue?.message)
  if (refused !== undefined) return new BookError(refused, { name: at, limit: '500' })
  const unknown = issue?.code === 'unrecognized_keys' ? [...(at === '' ? [] : [at]), issue.keys[0] ?? ''].join('.') : at
  return new BookError('invalid-input', { field: unknown === '' ? name : `${name}: ${unknown}` })
}

function onlyGiven<Item extends object>(items: Item[], raw: unknown, list: 'children' | 'parents'): Item[] {
  const given = raw as Partial<Record<typeof list, object[]>>
  return items.map((item, position) => {
    const keys = new Set(Object.keys(given[list]?.[position] ?? {}))
    return Object.fromEntries(Object.entries(item).filter(([key]) => keys.has(key))) as Item
  })
}
