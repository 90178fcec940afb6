/** @file The steps of one parent's request for the BRP, from where they stand to the word that comes (Wet BRP 2.56a). */
import { livedByRequest } from './rules-lived.ts'
import { isLifeless, isRecorded, isWanted, where } from './rule.ts'
import type { Known, StepRule, Test } from './rule.ts'
import type { Sentence } from './sentence.ts'
import type { Standing } from './standing.ts'
import { municipality } from './values.ts'

const stands = (...places: Standing[]): Test => ({ standing }) => places.includes(standing)

/** A request can be made, or nothing that is known says it can't. */
export const canAsk: Test = (known) =>
  (isLifeless(known) || livedByRequest(known)) && !stands('away', 'died')(known)

const isSent: Test = (known) => isRecorded(known, 'brp-request', 'sent')
const isAnswered: Test = (known) => isRecorded(known, 'brp-request', 'received')

const legalStanding: StepRule = {
  id: 'on-certificate',
  when: (known) => canAsk(known) && known.legal === 'no',
  title: { nl: 'Wie er op de akte staat', en: 'Who is on the certificate' },
  text: () => [
    {
      nl: 'Een verzoek is voor de ouder die op de akte staat. Sta je er niet op, vraag dan eerst wat er kan.',
      en: 'A request is for the parent who is on the certificate. If you are not on it, ask first what is possible.',
    },
  ],
  because: ['on-certificate'],
  ask: ['not-on-certificate'],
}

const arriving: StepRule = {
  id: 'arriving',
  when: (known) => canAsk(known) && stands('arriving')(known),
  title: { nl: 'Eerst de inschrijving', en: 'Registering first' },
  text: () => [
    {
      nl: 'Het verzoek kan op de dag dat je in Nederland wordt ingeschreven, bij die gemeente. Waar je woonde toen het kind ter wereld kwam, maakt niet uit.',
      en: 'The request can be made on the day you are registered in the Netherlands, at that municipality. Where you lived when the child came into the world makes no difference.',
    },
  ],
  because: ['at-request'],
}

const left: StepRule = {
  id: 'left',
  when: (known) => canAsk(known) && stands('left-after', 'left-old', 'left-unknown')(known),
  title: { nl: 'De laatste gemeente in Nederland', en: 'The last municipality in the Netherlands' },
  text: (known) => [
    ...where(stands('left-after')(known), {
      nl: 'Je woont nu buiten Nederland, en het kind was er al toen je vertrok. Het verzoek gaat dan naar de gemeente waar je het laatst woonde.',
      en: 'You live outside the Netherlands now, and the child was there before you left. The request then goes to the municipality where you last lived.',
    }),
    ...where(stands('left-old')(known), {
      nl: 'Je vertrok vóór 1 oktober 1994. Of het verzoek dan kan, is niet zeker. Vraag het de gemeente waar je het laatst woonde.',
      en: 'You left before 1 October 1994. Whether the request is possible then is not certain. Ask the municipality where you last lived.',
    }),
    ...where(stands('left-unknown')(known), {
      nl: 'Je woont nu buiten Nederland. Was het kind er al toen je vertrok, en was dat na 1 oktober 1994? Dan gaat het verzoek naar de gemeente waar je het laatst woonde. Vraag het anders aan die gemeente.',
      en: 'You live outside the Netherlands now. Was the child there before you left, and was that after 1 October 1994? Then the request goes to the municipality where you last lived. Otherwise ask that municipality.',
    }),
  ],
  because: [
    ['last-municipality', stands('left-after')],
    ['old-register', stands('left-old')],
    ['when-left', stands('left-unknown')],
  ],
  ask: [
    ['old-register', stands('left-old')],
    ['when-left', stands('left-unknown')],
  ],
}

const notNow: StepRule = {
  id: 'not-now',
  when: (known) => (isLifeless(known) || livedByRequest(known)) && stands('away')(known),
  as: 'if-wished',
  title: { nl: 'De BRP, later', en: 'The BRP, later' },
  text: () => [
    {
      nl: 'Je woonde buiten Nederland toen het kind ter wereld kwam, en je woont daar nog. Een verzoek kan dan nu niet. Word je weer in Nederland ingeschreven, dan kan het wel.',
      en: 'You lived outside the Netherlands when the child came into the world, and you still do. A request is not possible now. Once you are registered in the Netherlands again, it is.',
    },
  ],
  because: ['away-at-birth', 'at-request'],
}

export const parentDied: StepRule = {
  id: 'parent-died',
  when: (known) => (isLifeless(known) || livedByRequest(known)) && stands('died')(known),
  as: 'if-wished',
  title: { nl: 'De persoonslijst van deze ouder', en: 'The record of this parent' },
  text: () => [
    {
      nl: 'Een verzoek doet een ouder zelf. Of de gegevens ook op de lijst van een overleden ouder kunnen komen, is niet zeker. De gemeente waar deze ouder het laatst woonde, weet het.',
      en: 'A request is made by a parent in person. Whether the details can also be put on the record of a parent who has died is not certain. The municipality where this parent last lived will know.',
    },
  ],
  because: ['parent-asks'],
  ask: ['died-record'],
}

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
  because: ['identity', ['copy-handy', ({ situation }) => !situation.abroad], ['translation', ({ situation }) => situation.abroad]],
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

export const requestRules: readonly StepRule[] = [
  legalStanding,
  arriving,
  left,
  notNow,
  parentDied,
  read,
  sign,
  call,
  word,
]
