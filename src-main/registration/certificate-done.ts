/** @file The certificate that is there already, of any kind: what the book knows of it (RvIG, HUP Geboorte). */
import type { Child } from '#contract'
import { isLifeless, isWanted } from './rule.ts'
import type { StepRule } from './rule.ts'
import type { Sentence } from './sentence.ts'
import { municipality } from './values.ts'

const kinds: Record<Exclude<Child['details']['certificate'], '' | 'none'>, Sentence> = {
  'birth-lifeless': { nl: 'Akte van geboorte (levenloos)', en: 'Akte van geboorte (levenloos)' },
  'lifeless-child': { nl: 'Akte van levenloos geboren kind', en: 'Akte van levenloos geboren kind' },
  'birth-and-death': {
    nl: 'Akte van geboorte en akte van overlijden',
    en: 'Akte van geboorte and akte van overlijden',
  },
  foreign: { nl: 'Akte of ander stuk uit het buitenland', en: 'Certificate or other paper from abroad' },
}

/** Which certificate there is: '…, gemeente Zwolle, 2026, nummer 20B0147.' */
export function certificateInHand({ details }: Child): Sentence {
  const { certificate, certificateMunicipality, certificateYear, certificateNumber } = details
  if (certificate === '' || certificate === 'none') return { nl: '', en: '' }
  const town = municipality(certificateMunicipality)
  const known: Sentence[] = [
    kinds[certificate],
    town === '' ? { nl: '', en: '' } : { nl: `gemeente ${town}`, en: `municipality of ${town}` },
    { nl: certificateYear, en: certificateYear },
    certificateNumber === ''
      ? { nl: '', en: '' }
      : { nl: `nummer ${certificateNumber}`, en: `number ${certificateNumber}` },
  ]
  return { nl: listed(known.map(({ nl }) => nl)), en: listed(known.map(({ en }) => en)) }
}

const listed = (parts: string[]) => `${parts.filter((part) => part !== '').join(', ')}.`

export const certificateDone: StepRule = {
  id: 'certificate',
  when: (known) => isLifeless(known) && !isWanted(known),
  as: () => 'done',
  title: { nl: 'De akte', en: 'The certificate (akte)' },
  text: ({ child }) => [certificateInHand(child)],
  because: [
    ['brp-follows', ({ situation }) => !situation.abroad],
    ['abroad-order', ({ situation }) => situation.abroad],
    [
      'older-kinds',
      ({ child, times }) => child.details.certificate === 'lifeless-child' || times.beforeTwoKinds === 'yes',
    ],
    ['translation', ({ child }) => child.details.certificate === 'foreign'],
  ],
}
