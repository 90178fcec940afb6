/** @file Facts from the text of a JSON file, or a refusal that says which place in it can't be read. */
import { BookError, FactsFile } from '#contract'
import type { ErrorCode } from '#contract'

/** Refusals of the schemas that are sentences of their own. */
const refusals: readonly ErrorCode[] = ['bsn-not-real', 'text-too-long', 'date-not-real']

/**
 * The facts in the text of a JSON file; `name` is what the file is called. What can't be read gives `invalid-input` with the place in the
 * file, or the refusal of the value itself.
 */
export function readFacts(text: string, name: string): FactsFile {
  const raw = parsed(text, name)
  const read = FactsFile.safeParse(raw)
  if (!read.success) throw asBookError(read.error.issues[0], name)
  // a field that was left out says nothing, whatever the schema fills in
  return {
    ...read.data,
    children: onlyGiven(read.data.children, raw, 'children'),
    parents: onlyGiven(read.data.parents, raw, 'parents'),
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new BookError('invalid-input', { field: name }, { cause })
  }
}

type Issue = NonNullable<ReturnType<typeof FactsFile.safeParse>['error']>['issues'][number]

function asBookError(issue: Issue | undefined, name: string): BookError {
  const place = placeOf(issue)
  const refused = refusals.find((code) => code === issue?.message)
  if (refused !== undefined) return new BookError(refused, { name: typedText(issue) ?? place, limit: '500' })
  return new BookError('invalid-input', { field: place === '' ? name : `${name}: ${place}` })
}

/** Where in the file it is, such as 'children.0.weeks'. */
function placeOf(issue: Issue | undefined): string {
  if (issue === undefined) return ''
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...issue.path.map(String), ...unknown].join('.')
}

/** The date that was typed, where it is not a real one. */
function typedText(issue: Issue | undefined): string | null {
  const text: unknown = issue?.code === 'custom' ? issue.params?.['text'] : null
  return typeof text === 'string' ? text : null
}

function onlyGiven<Item extends object>(items: Item[], raw: unknown, list: 'children' | 'parents'): Item[] {
  const given = raw as Partial<Record<typeof list, object[]>>
  return items.map((item, position) => {
    const keys = new Set(Object.keys(given[list]?.[position] ?? {}))
    return Object.fromEntries(Object.entries(item).filter(([key]) => keys.has(key))) as Item
  })
}
