/** @file Books of paper for the tests of registration: only what a test says is in them, parsed by the contract. */
import { Book, emptyChildDetails, emptyParentDetails } from '#contract'
import type { Child, ChildDetails, Language, Parent, ParentDetails, PartialDate } from '#contract'

type ChildGiven = Partial<Omit<Child, 'id' | 'details'>> & { details?: Partial<ChildDetails> }
type ParentGiven = Partial<Omit<Parent, 'id' | 'details'>> & { details?: Partial<ParentDetails> }
type Given = { children?: ChildGiven[]; parents?: ParentGiven[]; language?: Language }

/** An id that says what it is of: aBook's first child is `idOf('child', 0)`. */
export function idOf(kind: 'child' | 'parent', position: number): string {
  return `00000000-0000-4000-8000-${kind === 'child' ? 'c' : 'a'}0000000000${position}`
}

/** A book with just what is given. */
export function aBook({ children = [{}], parents = [], language = 'nl' }: Given = {}): Book {
  return Book.parse({
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Ons boek',
    language,
    folder: 'Ons boek',
    locked: false,
    readOnly: null,
    children: children.map(aChild),
    parents: parents.map(aParent),
  })
}

function aChild({ details, ...given }: ChildGiven, position: number) {
  return {
    ...{ id: idOf('child', position), name: '', thread: 1, words: { child: '', loss: '' }, line: '', place: '' },
    ...{ date: { precision: 'unknown' }, weeks: null, days: null, portrait: null },
    ...given,
    details: { ...emptyChildDetails, ...details },
  }
}

function aParent({ details, ...given }: ParentGiven, position: number) {
  return {
    id: idOf('parent', position),
    name: '',
    called: '',
    ...given,
    details: { ...emptyParentDetails, ...details },
  }
}

export const day = (year: number, month: number, day: number): PartialDate => ({ precision: 'day', year, month, day })

export const marit = {
  name: 'Marit',
  called: 'mama',
  details: {
    firstNames: 'Marit Johanna',
    prefix: 'van der',
    surname: 'Linden',
    birthDate: day(1989, 5, 3),
    birthPlace: 'Zutphen',
    street: 'Worp 12',
    postcode: '7419aa',
    town: 'Deventer',
    municipality: 'gemeente Deventer',
    phone: '0570 123456',
    email: 'marit@voorbeeld.nl',
  },
}

export const joost = {
  name: 'Joost',
  called: 'papa',
  details: { firstNames: 'Joost Pieter', surname: 'Bakker', birthDate: day(1988, 11, 30), municipality: 'Zutphen' },
}

export const noor = {
  name: 'Noor',
  date: day(2026, 3, 9),
  weeks: 39,
  days: 2,
  details: {
    firstNames: 'Noor Elisabeth',
    prefix: 'van der',
    surname: 'Linden',
    birthTime: '04:12',
    birthMunicipality: 'Zwolle',
    birthCountry: 'the Netherlands',
    sex: 'girl',
    multiple: 'single',
  },
} satisfies ChildGiven

export const certificate = {
  certificate: 'birth-lifeless',
  certificateMunicipality: 'Zwolle',
  certificateYear: '2026',
  certificateNumber: '20B0147',
  certificateCopy: true,
  namesOnCertificate: 'yes',
} satisfies Partial<ChildDetails>
