/** @file The steps to a certificate (akte) of a child born in the Netherlands who came lifeless (BW 1:19i, first paragraph). */
import type { StepRule, Test } from './rule.ts'
import { isDutch, isLifeless, isRecorded, isUrgent, isWanted, where } from './rule.ts'
import { certificateDone } from './certificate-done.ts'
import { municipality } from './values.ts'

const wantedHere: Test = (known) => isLifeless(known) && isDutch(known) && isWanted(known)
const earlier: Test = ({ times }) => times.recent !== 'yes'

const doctorsPapers: StepRule = {
  id: 'doctors-papers',
  when: (known) => wantedHere(known) && isUrgent(known),
  title: { nl: 'De papieren van de arts', en: 'The doctor’s papers' },
  text: () => [
    {
      nl: 'De arts geeft een verklaring van overlijden mee, en een gesloten envelop. De envelop blijft dicht; hij is voor de statistiek. Een uitvaartverzorger kan de aangifte ook doen, als jullie die daartoe machtigen.',
      en: 'The doctor gives a verklaring van overlijden and a closed envelope. The envelope stays closed; it is for the statistics. A funeral director can give notice too, if you authorise them.',
    },
  ],
  because: ['doctors-papers', 'length-at-birth'],
  sheets: () => ['what-to-bring'],
}

const registers: StepRule = {
  id: 'registers',
  when: (known) => wantedHere(known) && earlier(known) && known.child.details.certificate === '',
  as: (known) => (isRecorded(known, 'copy-request', 'received') ? 'done' : 'open'),
  title: { nl: 'Kijken of er al een akte is', en: 'Seeing whether there is a certificate already' },
  text: (known) => [
    {
      nl: 'Soms is er toen al een akte gemaakt, zonder dat ouders dat weten. De gemeente van de geboorteplaats kan het nakijken.',
      en: 'Sometimes a certificate was drawn up at the time, without the parents knowing. The municipality of the place of birth can look it up.',
    },
    ...where(known.times.beforeTwoKinds === 'yes', {
      nl: 'Een akte van vóór 1995 is ook goed voor de BRP.',
      en: 'A certificate of before 1995 is good for the BRP too.',
    }),
  ],
  because: ['registers-searched', ['older-kinds', ({ times }) => times.beforeTwoKinds !== 'no'], 'death-register'],
  sheets: () => ['copy-request'],
}

const wanted: StepRule = {
  id: 'certificate',
  when: wantedHere,
  as: (known) => (isRecorded(known, 'certificate-request', 'received') ? 'done' : 'open'),
  title: { nl: 'De akte', en: 'The certificate (akte)' },
  text: (known) => [
    madeBy(known),
    ...where(known.situation.burialAct === 'no' && known.times.recent === 'yes', {
      nl: 'Onder de 24 weken hoeft aangifte niet; het mag wel.',
      en: 'Under 24 weeks notice is not required; it is possible.',
    }),
    ...where(isUrgent(known), {
      nl: 'De aangifte komt vóór een begrafenis of crematie.',
      en: 'Notice comes before a burial or cremation.',
    }),
    ...where(known.situation.burialAct === 'yes' && known.times.recent === 'unknown', {
      nl: 'Is het kort geleden, dan komt deze aangifte vóór een begrafenis of crematie.',
      en: 'If it was recent, this notice comes before a burial or cremation.',
    }),
    ...where(earlier(known), whoSigns(known)),
    ...where(!earlier(known) && known.count === 'meant', {
      nl: 'Was een ouder van plan het kind te erkennen, dan kunnen jullie dat samen bij de aangifte verklaren.',
      en: 'If a parent meant to acknowledge the child, you can declare that together when notice is given.',
    }),
    ...where(known.child.details.multiple === 'multiple', {
      nl: 'Ieder kind heeft een eigen akte.',
      en: 'Each child has a certificate of its own.',
    }),
  ],
  because: [
    'birth-place',
    ['successor', (known) => successorIn(known) !== ''],
    'any-length',
    ['also-later', earlier],
    'brp-follows',
    'names-optional',
    'name-choice',
    ['notice', (known) => !earlier(known)],
    ['not-required', (known) => !earlier(known) && known.situation.burialAct === 'no'],
    ['both-ask', (known) => earlier(known) && known.count !== 'one'],
    ['legal-parent', (known) => earlier(known) && known.count !== 'two'],
    ['meant-to-acknowledge', ({ count }) => count === 'meant'],
    ['survivor-chooses', ({ someoneDied }) => someoneDied],
    ['each-child', ({ child }) => child.details.multiple === 'multiple'],
    ['day-unknown', ({ times, child }) => !times.dayKnown && child.date.precision !== 'unknown'],
    ['foreign-for-dutch', ({ situation }) => situation.foreignForDutch],
    ['identity', (known) => !earlier(known)],
  ],
  ask: [
    ['foreign-for-dutch', ({ situation }) => situation.foreignForDutch],
    ['two-or-one', (known) => earlier(known) && known.count === 'unknown'],
    ['meant-later', (known) => earlier(known) && known.count === 'meant'],
    ['parent-died', (known) => earlier(known) && known.someoneDied && known.count !== 'one'],
    ['day-unknown', ({ times, child }) => !times.dayKnown && child.date.precision !== 'unknown'],
    ['how-here', (known) => !earlier(known)],
  ],
  sheets: () => ['certificate-request', 'what-to-bring'],
}

const goodbye: StepRule = {
  id: 'goodbye',
  when: (known) => wantedHere(known) && isUrgent(known),
  title: { nl: 'Het afscheid', en: 'The goodbye' },
  text: () => [
    {
      nl: 'Na de aangifte geeft de gemeente een verlof. Een begrafenis of crematie is daarna, niet eerder dan na 36 uur en uiterlijk op de zesde werkdag. Een uitvaartverzorger kan dit met jullie regelen.',
      en: 'After notice the municipality gives leave. A burial or cremation follows, not before 36 hours and at the latest on the sixth working day. A funeral director can arrange this with you.',
    },
  ],
  because: ['permit', 'burial-days', 'length-at-birth'],
}

const goodbyeFree: StepRule = {
  id: 'goodbye-free',
  when: (known) =>
    isLifeless(known) && isDutch(known) && known.situation.burialAct === 'no' && known.times.recent === 'yes',
  as: 'if-wished',
  title: { nl: 'Het afscheid', en: 'The goodbye' },
  text: () => [
    {
      nl: 'Een begrafenis of crematie mag, en hoeft niet. Vraag de arts om een verklaring ervoor. Wie een verlof van de gemeente wil, kan erom vragen.',
      en: 'A burial or cremation is possible, and not required. Ask the doctor for a declaration for it. Who would like leave from the municipality can ask for it.',
    },
  ],
  because: ['goodbye-free', 'permit-on-request', 'length-at-birth'],
}

function madeBy(known: Parameters<Test>[0]) {
  const town = municipality(known.child.details.birthMunicipality)
  const now = successorIn(known)
  const where = {
    nl: `${town === '' ? 'van de geboorteplaats' : town}${now === '' ? '' : ` (nu ${now})`}`,
    en: `${town === '' ? 'of the place of birth' : `of ${town}`}${now === '' ? '' : ` (now ${now})`}`,
  }
  const lead = earlier(known)
    ? {
        nl: `De gemeente ${where.nl} kan ook van eerder nog een akte maken.`,
        en: `The municipality ${where.en} can still draw up a certificate of an earlier birth.`,
      }
    : {
        nl: `De gemeente ${where.nl} maakt eerst een akte.`,
        en: `The municipality ${where.en} first draws up a certificate.`,
      }
  return {
    nl: `${lead.nl} Dat kan na iedere zwangerschapsduur. Een naam mag erop, en hoeft niet.`,
    en: `${lead.en} That is possible after a pregnancy of any length. A name may be on it and need not be.`,
  }
}

/** The municipality that has the registers now, where the one of then is no longer there. */
function successorIn({ child, successorOf }: Parameters<Test>[0]): string {
  const town = municipality(child.details.birthMunicipality)
  return town === '' ? '' : successorOf(town)
}

function whoSigns({ count }: Parameters<Test>[0]) {
  if (count === 'two')
    return { nl: 'Jullie vragen het samen, en tekenen allebei.', en: 'You ask together, and both sign.' }
  if (count === 'one') return { nl: 'Eén ouder vraagt het en tekent.', en: 'One parent asks and signs.' }
  return {
    nl: 'Had het kind volgens de wet twee ouders, dan tekenen beiden.',
    en: 'If the law knew two parents of the child, both sign.',
  }
}

/** In the order of use. */
export const certificateRules: readonly StepRule[] = [
  certificateDone,
  doctorsPapers,
  registers,
  wanted,
  goodbye,
  goodbyeFree,
]
