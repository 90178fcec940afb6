/** @file The book itself: its parents and children. Nothing in it is required. */
import { z } from 'zod'
import { Language } from './language.ts'
import { PartialDate } from './partial-date.ts'

export const BookId = z.uuid().brand<'BookId'>()
export type BookId = z.infer<typeof BookId>
export const ChildId = z.uuid().brand<'ChildId'>()
export type ChildId = z.infer<typeof ChildId>
export const ParentId = z.uuid().brand<'ParentId'>()
export type ParentId = z.infer<typeof ParentId>
export const PhotoId = z.uuid().brand<'PhotoId'>()
export type PhotoId = z.infer<typeof PhotoId>

/** One line a person types: trimmed, control signs taken out, at most 500 signs (a name of 300 fits). */
export const Line = z
  .string()
  .max(2000)
  .transform((text) => text.replaceAll(/\p{Cc}+/gu, ' ').trim())
  .refine((text) => text.length <= 500, { error: 'text-too-long' })

/** A few lines: a sentence about a child, a caption. Line breaks stay; at most 5,000 signs. */
export const Lines = z
  .string()
  .transform((text) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[^\P{Cc}\n]/gu, '')
      .trim(),
  )
  .refine((text) => text.length <= 5000, { error: 'text-too-long' })

/**
 * A citizen service number: nine digits that pass the elf-proef (Besluit BSN art. 4; an old number of eight gets its leading zero back),
 * or empty.
 */
export const Bsn = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s.-]/gu, ''))
  .transform((digits) => (/^\d{8}$/u.test(digits) ? `0${digits}` : digits))
  .refine((digits) => digits === '' || passesElevenTest(digits), { error: 'bsn-not-real' })

function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/u.test(digits) || /^0+$/u.test(digits)) return false
  const sum = Array.from(digits, Number).reduce(
    (total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place),
    0,
  )
  return sum % 11 === 0
}

/** What the municipality asks of a parent (facts: Wet BRP 2.56a; BBS art. 43). A BSN is kept only in a locked book. */
export const ParentDetails = z.strictObject({
  firstNames: Line,
  prefix: Line,
  surname: Line,
  birthDate: PartialDate,
  birthPlace: Line,
  street: Line,
  postcode: Line,
  town: Line,
  municipality: Line,
  phone: Line,
  email: Line,
  bsn: Bsn,
  // '12 A bis': number, letter and addition; empty when it still stands in `street`
  houseNumber: Line.default(''),
  // 'arriving': coming to live in the Netherlands, not registered there yet
  residence: z.enum(['', 'here', 'arriving', 'abroad']).default(''),
  // of who lives abroad: when they left, and the last municipality before that
  leftOn: PartialDate.default({ precision: 'unknown' }),
  lastMunicipality: Line.default(''),
  died: z.enum(['', 'no', 'yes']).default(''),
})
export type ParentDetails = z.infer<typeof ParentDetails>

/** `name`: how people call this parent. `called`: what the child would call them (mama, papa, mam, an own word). */
export const Parent = z.strictObject({ id: ParentId, name: Line, called: Line, details: ParentDetails })
export type Parent = z.infer<typeof Parent>

/** The parents' own words for one child; an empty one falls back to 'jullie kindje' and 'het verlies'. */
export const OwnWords = z.strictObject({ child: Line, loss: Line })
export type OwnWords = z.infer<typeof OwnWords>

/** What an akte and the BRP can hold of a child, and what helps the official (facts 2.3, 3.4). */
export const ChildDetails = z.strictObject({
  firstNames: Line,
  prefix: Line,
  surname: Line,
  birthTime: Line,
  birthMunicipality: Line,
  birthCountry: Line,
  sex: z.enum(['', 'boy', 'girl', 'not-determined', 'unknown']),
  multiple: z.enum(['', 'single', 'multiple']),
  lived: z.enum(['', 'no', 'yes']),
  // 'birth-and-death': the two certificates of a child who lived
  certificate: z.enum(['', 'none', 'birth-lifeless', 'lifeless-child', 'birth-and-death', 'foreign']),
  certificateMunicipality: Line,
  certificateYear: Line,
  certificateNumber: Line,
  certificateCopy: z.boolean(),
  namesOnCertificate: z.enum(['', 'yes', 'no']),
  chosenSurname: Line.default(''),
  // the parent the child was born from, where the book knows two
  bornFrom: z.union([z.literal(''), ParentId]).default(''),
  // what the parents were to each other and to the child at the birth
  relation: z
    .enum(['', 'married', 'registered-partners', 'acknowledged', 'meant-to-acknowledge', 'none', 'one-parent'])
    .default(''),
  // when the child lived: the day of death, as it stands in the register
  diedOn: PartialDate.default({ precision: 'unknown' }),
  // what can show that the child was born: a file at a hospital or practice, other papers, or nothing any more
  evidence: z.enum(['', 'declaration', 'file', 'other', 'nothing']).default(''),
  carer: Line.default(''),
  carerAddress: Line.default(''),
})
export type ChildDetails = z.infer<typeof ChildDetails>

/**
 * A child in the book. `date`: when the child came into the world or was lost, as the parents count it; `weeks` and `days`: how
 * long the pregnancy was. `thread` 1-5: the colour of its reading ribbon. `line`: a sentence of the parents under the name.
 */
export const Child = z.strictObject({
  id: ChildId,
  name: Line,
  thread: z.int().min(1).max(5),
  words: OwnWords,
  line: Lines,
  date: PartialDate,
  weeks: z.int().min(0).max(45).nullable(),
  days: z.int().min(0).max(6).nullable(),
  place: Line,
  portrait: PhotoId.nullable(),
  details: ChildDetails,
})
export type Child = z.infer<typeof Child>

export const ChildChanges = Child.omit({ id: true }).partial()
export type ChildChanges = z.infer<typeof ChildChanges>
export const ParentChanges = Parent.omit({ id: true }).partial()
export type ParentChanges = z.infer<typeof ParentChanges>

/** Why a book can only be read now; `null` when it can be written in. `damaged`: it is shown from an earlier, good generation. */
export const ReadOnlyReason = z.enum(['in-use', 'read-only-place', 'second-window', 'damaged'])
export type ReadOnlyReason = z.infer<typeof ReadOnlyReason>

/** What every screen needs to know of the open book. `folder` is its file name, without the ending, to show; not a path. */
export const Book = z.strictObject({
  id: BookId,
  title: Line,
  language: Language,
  folder: z.string(),
  locked: z.boolean(),
  readOnly: ReadOnlyReason.nullable(),
  parents: z.array(Parent).max(2),
  children: z.array(Child),
})
export type Book = z.infer<typeof Book>

export const NewBook = z.strictObject({ title: Line.optional(), language: Language })
export type NewBook = z.infer<typeof NewBook>

export const emptyParentDetails: ParentDetails = {
  firstNames: '',
  prefix: '',
  surname: '',
  birthDate: { precision: 'unknown' },
  birthPlace: '',
  street: '',
  postcode: '',
  town: '',
  municipality: '',
  phone: '',
  email: '',
  bsn: '',
  houseNumber: '',
  residence: '',
  leftOn: { precision: 'unknown' },
  lastMunicipality: '',
  died: '',
}

export const emptyChildDetails: ChildDetails = {
  firstNames: '',
  prefix: '',
  surname: '',
  birthTime: '',
  birthMunicipality: '',
  birthCountry: '',
  sex: '',
  multiple: '',
  lived: '',
  certificate: '',
  certificateMunicipality: '',
  certificateYear: '',
  certificateNumber: '',
  certificateCopy: false,
  namesOnCertificate: '',
  chosenSurname: '',
  bornFrom: '',
  relation: '',
  diedOn: { precision: 'unknown' },
  evidence: '',
  carer: '',
  carerAddress: '',
}

/** A child of which nothing was said yet. */
export const emptyChild: Omit<Child, 'id' | 'thread'> = {
  name: '',
  words: { child: '', loss: '' },
  line: '',
  date: { precision: 'unknown' },
  weeks: null,
  days: null,
  place: '',
  portrait: null,
  details: emptyChildDetails,
}
