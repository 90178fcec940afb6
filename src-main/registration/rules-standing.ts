/** @file What comes before one parent's request: where they live, who is on the certificate, and who can't ask now (Wet BRP 2.1, 2.56a; Besluit BRP 35b). */
import { livedByRequest } from './rules-lived.ts'
import { isLifeless, where } from './rule.ts'
import type { StepRule, Test } from './rule.ts'
import type { Standing } from './standing.ts'

export const stands =
  (...places: Standing[]): Test =>
  ({ standing }) =>
    places.includes(standing)

/** A request can be made, or nothing that is known says it can't. */
export const canAsk: Test = (known) => (isLifeless(known) || livedByRequest(known)) && !stands('away', 'died')(known)

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

export const standingRules: readonly StepRule[] = [legalStanding, arriving, left, notNow, parentDied]
