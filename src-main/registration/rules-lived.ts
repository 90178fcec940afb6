/** @file The steps after a life, however brief: two certificates, and the BRP by itself or on request (BW 1:19i, second paragraph; Wet BRP 2.7). */
import { certificateInHand } from './certificate-done.ts'
import { isDutch, isWanted, where } from './rule.ts'
import type { Known, StepRule, Test } from './rule.ts'

const lived: Test = ({ situation }) => situation.lived === 'yes'
const livedHere: Test = (known) => lived(known) && isDutch(known)

/**
 * The BRP holds this child only when a parent asks: born abroad, or died before the BRP. Whether a parent came into it later is not
 * known here; that is a step of its own.
 */
export const livedByRequest: Test = (known) =>
  lived(known) && (known.situation.abroad || known.times.beforeBrp === 'yes')

const certificates: StepRule = {
  id: 'certificates',
  when: livedHere,
  as: (known) => (isWanted(known) ? 'open' : 'done'),
  title: ({ times, child }) =>
    isOld({ times }) || isOlderKind(child.details.certificate)
      ? { nl: 'De akte van toen', en: 'The certificate of then' }
      : { nl: 'Twee aktes', en: 'Two certificates' },
  text: (known) => (isWanted(known) ? wantedText(known) : [certificateInHand(known.child)]),
  because: [
    ['two-certificates', ({ times }) => !isOld({ times })],
    ['three-days', ({ times }) => times.recent === 'yes'],
    [
      'one-old-certificate',
      ({ times, child }) => times.beforeTwoKinds !== 'no' || isOlderKind(child.details.certificate),
    ],
    ['registers-searched', (known) => known.times.recent !== 'yes' && isWanted(known)],
    ['foreign-for-dutch', ({ situation }) => situation.foreignForDutch],
    ['each-child', ({ child }) => child.details.multiple === 'multiple'],
  ],
  ask: [
    ['lived-certificates', isWanted],
    ['lived-older', ({ child }) => isOlderKind(child.details.certificate)],
    ['foreign-for-dutch', ({ situation }) => situation.foreignForDutch],
  ],
  sheets: (known) => {
    if (!isWanted(known)) return []
    return known.times.recent === 'yes' ? ['what-to-bring'] : ['copy-request', 'what-to-bring']
  },
}

function wantedText({ times }: Known) {
  if (isOld({ times }))
    return [
      {
        nl: 'Vóór 1995 was er één soort akte, ook voor wie kort leefde. De gemeente van de geboorteplaats kan nakijken welke er is.',
        en: 'Before 1995 there was one kind of certificate, also for who lived briefly. The municipality of the place of birth can look up which one there is.',
      },
    ]
  return [
    {
      nl: 'Na een leven, hoe kort ook, zijn er een akte van geboorte en een akte van overlijden. Zo is het na iedere zwangerschapsduur.',
      en: 'After a life, however short, there are a certificate of birth (akte van geboorte) and a certificate of death (akte van overlijden). This is so after a pregnancy of any length.',
    },
    ...where(times.recent === 'yes', {
      nl: 'De termijn voor de aangifte van de geboorte is drie dagen.',
      en: 'Notice of the birth is given within three days.',
    }),
    ...where(times.recent !== 'yes', {
      nl: 'De gemeente van de geboorteplaats kan nakijken of ze er zijn.',
      en: 'The municipality of the place of birth can look up whether they are there.',
    }),
  ]
}

const isOld = ({ times }: Pick<Known, 'times'>) => times.beforeTwoKinds === 'yes'
const isOlderKind = (kind: Known['child']['details']['certificate']) =>
  kind === 'lifeless-child' || kind === 'birth-lifeless'

const livedAbroadPaper: StepRule = {
  id: 'paper-here',
  when: (known) => lived(known) && !isDutch(known) && !isWanted(known),
  as: () => 'done',
  title: { nl: 'Een akte of stuk van daar', en: 'A certificate or paper from there' },
  text: ({ child }) => [certificateInHand(child)],
  because: ['translation', 'generous'],
}

const goodbye: StepRule = {
  id: 'goodbye',
  when: (known) => livedHere(known) && known.times.recent === 'yes',
  title: { nl: 'Het afscheid', en: 'The goodbye' },
  text: ({ situation }) => [
    {
      nl: 'Na de aangifte geeft de gemeente een verlof. Een begrafenis of crematie is daarna, niet eerder dan na 36 uur en uiterlijk op de zesde werkdag.',
      en: 'After notice the municipality gives leave. A burial or cremation follows, not before 36 hours and at the latest on the sixth working day.',
    },
    ...where(situation.burialAct !== 'yes', {
      nl: 'Kwam het kind na minder dan 24 weken, en leefde het korter dan 24 uur? Dan mag het, en hoeft het niet.',
      en: 'Did the child come before 24 weeks, and live less than 24 hours? Then it is possible, and not required.',
    }),
  ],
  because: ['permit', 'burial-days', ['day-of-life', ({ situation }) => situation.burialAct !== 'yes']],
}

const byItself: StepRule = {
  id: 'register',
  when: (known) => livedHere(known) && known.times.beforeBrp !== 'yes',
  as: (known) => (isWanted(known) ? 'open' : 'done'),
  title: { nl: 'De BRP', en: 'The BRP' },
  text: () => [
    {
      nl: 'Sinds 1 oktober 1994 komt het kind daarna vanzelf bij de ouders in de BRP te staan. Een verzoek is dan niet nodig.',
      en: 'Since 1 October 1994 the child is then recorded with the parents in the BRP by itself. No request is needed.',
    },
  ],
  because: ['by-itself'],
}

const notThere: StepRule = {
  id: 'long-ago',
  when: (known) => livedHere(known) && known.times.beforeBrp !== 'yes' && known.times.recent !== 'yes',
  as: 'if-wished',
  title: { nl: 'Als het kind er niet bij staat', en: 'If the child is not recorded' },
  text: () => [
    {
      nl: 'Was het voor 1 oktober 1994, of voordat een ouder in de BRP stond? Dan kan een ouder het sinds 2022 alsnog vragen, ieder voor zichzelf.',
      en: 'Was it before 1 October 1994, or before a parent was in the BRP? Since 2022 a parent can still ask for it, each for themselves.',
    },
  ],
  because: ['died-before', 'own-record'],
  ask: ['lived-not-there'],
  sheets: () => ['what-to-bring'],
}

const callOnly: StepRule = {
  id: 'call',
  when: (known) => livedHere(known) && isWanted(known) && !livedByRequest(known),
  title: { nl: 'De gemeente bellen', en: 'Calling the municipality' },
  text: () => [
    {
      nl: 'Bel eerst, en vraag om een rustige plek of een aparte ruimte. Neem een geldig identiteitsbewijs mee.',
      en: 'Call first, and ask for a quiet place or a separate room. Bring a valid identity document.',
    },
  ],
  because: ['identity'],
  sheets: () => ['what-to-bring'],
}

export const livedRules: readonly StepRule[] = [certificates, livedAbroadPaper, callOnly, goodbye, byItself, notThere]
