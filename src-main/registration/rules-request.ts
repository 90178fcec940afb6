/** @file The steps of one parent's request for the BRP, from reading it to the word that comes (Wet BRP 2.56a). */
import { livedByRequest } from './rules-lived.ts'
import { canAsk, stands } from './rules-standing.ts'
import { isRecorded, isWanted, where } from './rule.ts'
import type { Known, StepRule, Test } from './rule.ts'
import type { Sentence } from './sentence.ts'
import { municipality } from './values.ts'

const isSent: Test = (known) => isRecorded(known, 'brp-request', 'sent')
const isAnswered: Test = (known) => isRecorded(known, 'brp-request', 'received')

const read: StepRule = {
  id: 'read',
  when: canAsk,
  as: (known) => (isSent(known) ? 'done' : 'open'),
  title: { nl: 'Het verzoek nalezen', en: 'Reading the request through' },
  text: (known) => [
    {
      nl: 'Het blad is ingevuld met wat al in het boek stond. De rest kan met de pen. In de BRP komt geen datum van overlijden en geen geslacht. De dag van de geboorte heet er ‘geboortedatum’.',
      en: 'The sheet is filled with what was already in the book. The rest can be written by hand. The BRP holds no date of death and no sex. The day of the birth is called ‘geboortedatum’ there.',
    },
    ...where(!isWanted(known), {
      nl: 'Leg de akte ernaast, want de BRP neemt over wat daarop staat.',
      en: 'Keep the certificate beside it, because the BRP takes over what it says.',
    }),
    ...where(known.child.details.namesOnCertificate === 'no', {
      nl: 'De namen staan niet op de akte. Met dit verzoek geef je ze op.',
      en: 'The names are not on the certificate. With this request you give them.',
    }),
    ...nameFromBook(known),
  ],
  because: [
    'own-record',
    ['home-municipality', stands('here', 'unknown')],
    ['at-request', stands('here', 'unknown')],
    ['died-before', livedByRequest],
    'what-is-held',
    ['names-by-request', ({ child }) => child.details.namesOnCertificate === 'no'],
    ['names-may-differ', ({ child, book }) => child.details.namesOnCertificate === 'no' && book.parents.length > 1],
    ['each-child', ({ child }) => child.details.multiple === 'multiple'],
    'no-further-effect',
  ],
  sheets: () => ['brp-request'],
}

const sign: StepRule = {
  id: 'sign',
  when: canAsk,
  as: (known) => (isSent(known) ? 'done' : 'open'),
  title: { nl: 'Ondertekenen', en: 'Signing' },
  text: ({ parent }) => [
    parent === null || nameOf(parent) === ''
      ? {
          nl: 'Alleen de ouder die het vraagt, tekent. Het BSN mag met de pen.',
          en: 'Only the parent who asks signs. The BSN may be written by hand.',
        }
      : {
          nl: `Alleen ${nameOf(parent)} tekent. Het BSN mag met de pen.`,
          en: `Only ${nameOf(parent)} signs. The BSN may be written by hand.`,
        },
    {
      nl: 'Gaat het met de post, dan is er een brief voor erbij.',
      en: 'If it goes by post, there is a letter to go with it.',
    },
  ],
  because: ['own-record'],
  sheets: () => ['cover-letter'],
}

const nameOf = (parent: NonNullable<Known['parent']>) => (parent.name === '' ? parent.called : parent.name)

const call: StepRule = {
  id: 'call',
  when: canAsk,
  as: (known) => (isSent(known) ? 'done' : 'open'),
  title: (known) => callTitle(homeTown(known)),
  text: (known) => [
    ...where(stands('here', 'unknown')(known), {
      nl: 'Dit is de gemeente waar je nu staat ingeschreven.',
      en: 'This is the municipality where you are registered now.',
    }),
    {
      nl: 'Bel eerst, en vraag om een rustige plek of een aparte ruimte. Neem een geldig identiteitsbewijs mee.',
      en: 'Call first, and ask for a quiet place or a separate room. Bring a valid identity document.',
    },
  ],
  because: [
    'identity',
    ['copy-handy', ({ situation }) => !situation.abroad],
    ['translation', ({ situation }) => situation.abroad],
  ],
  sheets: () => ['what-to-bring'],
}

const word: StepRule = {
  id: 'word',
  when: canAsk,
  as: (known) => (isAnswered(known) ? 'done' : 'open'),
  title: { nl: 'Bericht krijgen', en: 'Receiving word' },
  text: () => [
    {
      nl: 'Schriftelijk, binnen vier weken. Het kost niets. Alleen jij en de gemeente zien het, en een heel enkele instantie.',
      en: 'In writing, within four weeks. It costs nothing. Only you and the municipality see it, and very few other bodies.',
    },
  ],
  because: ['four-weeks', 'few-see', 'mijnoverheid'],
}

function callTitle(town: string): Sentence {
  return town === ''
    ? { nl: 'De gemeente bellen', en: 'Calling the municipality' }
    : { nl: `Gemeente ${town} bellen`, en: `Calling the municipality of ${town}` }
}

/** Where the request goes: the last municipality of who lives abroad, else where a parent lives. */
export function homeTown({ parent, standing }: Pick<Known, 'parent' | 'standing'>): string {
  if (parent === null) return ''
  const { municipality: home, lastMunicipality } = parent.details
  return municipality(standing.startsWith('left') && lastMunicipality !== '' ? lastMunicipality : home)
}

function nameFromBook({ child }: Known): Sentence[] {
  const { firstNames, namesOnCertificate } = child.details
  if (firstNames !== '' || child.name === '' || namesOnCertificate === 'yes') return []
  return [
    {
      nl: `Als voornaam staat er ‘${child.name}’, de naam uit het boek.`,
      en: `The first name on it is ‘${child.name}’, the name in the book.`,
    },
  ]
}

export const requestRules: readonly StepRule[] = [read, sign, call, word]
