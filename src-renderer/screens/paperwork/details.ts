/** @file Details as text: what stands in a field of the form or on a sheet, and what becomes of the book when something else is typed there. */
import { Bsn, BookError, describeDate, parseDate, weeksOf } from '#contract'
import type {
  Child,
  ChildChanges,
  Language,
  OfficialField,
  Parent,
  ParentChanges,
  PartialDate,
  SheetField,
} from '#contract'

export type Field = SheetField['field']

/** Whose detail it is. */
export type Person = { child: Child } | { parent: Parent }

/** What was typed, in the language of the window. */
export type Typed = { text: string; language: Language }

/** What changes of a child or a parent; of which, the person says for whom it was made. */
export type Changes = ChildChanges | ParentChanges

/** How a detail is filled in. `choice`: one of a few answers; `tick`: yes or nothing. */
export type DetailKind = 'line' | 'date' | 'choice' | 'tick' | 'municipality' | 'weeks' | 'bsn'

/** The answers of each detail that is a choice, in the order in which they are offered; those of `bornFrom` are the parents. */
export const answers = {
  sex: ['boy', 'girl', 'not-determined', 'unknown'],
  multiple: ['single', 'multiple'],
  lived: ['no', 'yes'],
  certificate: ['none', 'birth-lifeless', 'lifeless-child', 'birth-and-death', 'foreign'],
  namesOnCertificate: ['yes', 'no'],
  relation: ['married', 'registered-partners', 'acknowledged', 'meant-to-acknowledge', 'none', 'one-parent'],
  evidence: ['declaration', 'file', 'other', 'nothing'],
  residence: ['here', 'arriving', 'abroad'],
  died: ['no', 'yes'],
} as const

export type ChoiceField = keyof typeof answers

export const isChoice = (field: Field): field is ChoiceField => field in answers

const kinds: Partial<Record<Field, DetailKind>> = {
  date: 'date',
  birthDate: 'date',
  leftOn: 'date',
  diedOn: 'date',
  bornFrom: 'choice',
  certificateCopy: 'tick',
  birthMunicipality: 'municipality',
  certificateMunicipality: 'municipality',
  municipality: 'municipality',
  lastMunicipality: 'municipality',
  weeks: 'weeks',
  bsn: 'bsn',
}

/** How a detail is filled in. */
export const kindOf = (field: Field): DetailKind => kinds[field] ?? (isChoice(field) ? 'choice' : 'line')

const officials: readonly Field[] = [
  'postcode',
  'houseNumber',
  'certificateNumber',
  'birthTime',
] satisfies OfficialField[]

/** The kind of value officials write in one form, of which a word is said when it looks otherwise; `null` for any other. */
export const officialOf = (field: Field): OfficialField | null =>
  // the list holds names that are both
  officials.includes(field) ? (field as OfficialField) : null

/** What stands in the field: a date in words, weeks and days as '20+3', a tick as 'yes' or nothing. */
export function textOf(person: Person, field: Field, language: Language): string {
  if (field === 'weeks') return 'child' in person ? weeksText(person.child) : ''
  const value = valueOf(person, field)
  if (typeof value === 'boolean') return value ? 'yes' : ''
  if (typeof value === 'object') return value.precision === 'unknown' ? '' : describeDate(value, language)
  return value
}

/**
 * What of the child or parent changes when this is typed in the field. A date that does not exist gives `date-not-real`,
 * a number that can't be a BSN `bsn-not-real`, a date or weeks that cannot be read `invalid-input`.
 */
export function changesBy(person: Person, field: Field, { text, language }: Typed): Changes {
  if (field === 'name') return { name: text }
  if (field === 'date') return { date: parseDate(text, language) }
  if (field === 'weeks') return weeksTyped(text)
  const { details } = 'child' in person ? person.child : person.parent
  // the field is one of this person's details, and the value one of its kind
  return { details: { ...details, [field]: valueTyped(field, text, language) } } as Changes
}

function valueOf(person: Person, field: Exclude<Field, 'weeks'>): string | boolean | PartialDate {
  const record = 'child' in person ? person.child : person.parent
  if (field === 'name') return record.name
  if (field === 'date') return 'date' in record ? record.date : ''
  const details: Readonly<Record<string, string | boolean | PartialDate>> = record.details
  return details[field] ?? ''
}

function valueTyped(field: Field, text: string, language: Language): string | boolean | PartialDate {
  const kind = kindOf(field)
  if (kind === 'date') return parseDate(text, language)
  if (kind === 'tick') return text !== ''
  return kind === 'bsn' ? readBsn(text) : text
}

/** Nine digits that pass the elf-proef, or nothing; else `bsn-not-real`. */
export function readBsn(text: string): string {
  const read = Bsn.safeParse(text)
  if (!read.success) throw new BookError('bsn-not-real')
  return read.data
}

const weeksText = ({ weeks, days }: Child) => {
  if (weeks === null) return ''
  return days === null ? String(weeks) : `${String(weeks)}+${String(days)}`
}

function weeksTyped(text: string): ChildChanges {
  if (text.trim() === '') return { weeks: null, days: null }
  const read = weeksOf(text)
  if (read === null) throw new BookError('invalid-input')
  return read
}
