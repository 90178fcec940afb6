/** @file The steps that gather what can show a birth in the Netherlands, down to the court as the last way (BW 1:18, 1:24). */
import type { Child } from '#contract'
import { isDutch, isLifeless, isRecorded, isUrgent, isWanted, where } from './rule.ts'
import type { StepRule, Test } from './rule.ts'

/** After 24 weeks and now, the doctor's own papers are the evidence. */
const needed: Test = (known) => isLifeless(known) && isDutch(known) && isWanted(known) && !isUrgent(known)
const has =
  (...kinds: Child['details']['evidence'][]): Test =>
  ({ child }) =>
    kinds.includes(child.details.evidence)
const isEarlier: Test = ({ times }) => times.recent !== 'yes'

const ready: StepRule = {
  id: 'declaration',
  when: (known) => needed(known) && has('declaration')(known),
  as: () => 'done',
  title: { nl: 'Een verklaring erbij', en: 'A declaration to go with it' },
  text: () => [
    {
      nl: 'De verklaring van een arts of verloskundige is er al. Hij hoort bij het verzoek om een akte; voor de BRP is hij alleen niet genoeg.',
      en: 'There is a declaration by a doctor or midwife already. It goes with the request for a certificate; for the BRP it is by itself not enough.',
    },
  ],
  because: ['declaration-no-must', 'brp-follows'],
}

const declaration: StepRule = {
  id: 'declaration',
  when: (known) => needed(known) && has('', 'file')(known),
  as: (known) => (isRecorded(known, 'declaration', 'received') ? 'done' : 'open'),
  title: { nl: 'Een verklaring erbij', en: 'A declaration to go with it' },
  text: (known) => [
    {
      nl: 'Gemeenten vragen vaak een verklaring van een arts of verloskundige. Op dit blad staat al wat het boek weet; de zorgverlener vult het aan en tekent.',
      en: 'Municipalities often ask for a declaration by a doctor or midwife. This sheet already holds what the book knows; the carer completes and signs it.',
    },
    ...where(isEarlier(known), {
      nl: 'Het kan ook nu nog, uit het dossier. Met het andere blad vraag je het ziekenhuis of de praktijk daarom.',
      en: 'It is still possible now, from the file. With the other sheet you ask the hospital or practice for that.',
    }),
    ...where(known.situation.burialAct !== 'no', {
      nl: 'Na 24 weken of langer komt dit blad niet in de plaats van de verklaring van overlijden.',
      en: 'After 24 weeks or more this sheet does not take the place of the verklaring van overlijden.',
    }),
    {
      nl: 'Voor de BRP is dit blad alleen niet genoeg.',
      en: 'For the BRP this sheet by itself is not enough.',
    },
  ],
  because: [
    ['declaration-asked', ({ situation }) => situation.burialAct !== 'yes'],
    'declaration-no-must',
    ['file-consulted', isEarlier],
    ['file-kept', isEarlier],
  ],
  sheets: (known) => (isEarlier(known) ? ['file-request', 'declaration'] : ['declaration']),
}

const otherPapers: StepRule = {
  id: 'other-papers',
  when: (known) => needed(known) && has('other')(known),
  title: { nl: 'De papieren die er zijn', en: 'The papers there are' },
  text: () => [
    {
      nl: 'Neem mee wat er is, zoals een rouwkaart, een brief van het ziekenhuis of papieren van het afscheid. De ambtenaar kijkt wat daarmee kan.',
      en: 'Bring what there is, such as a mourning card, a letter from the hospital or papers of the goodbye. The official looks at what can be done with it.',
    },
  ],
  because: ['other-papers', 'case-by-case', 'declaration-no-must'],
  ask: ['other-papers'],
}

const nothingLeft: StepRule = {
  id: 'nothing-left',
  when: (known) => needed(known) && has('nothing')(known),
  title: { nl: 'Als er niets meer is', en: 'If there is nothing any more' },
  text: () => [
    {
      nl: 'Ook zonder papieren kun je het vragen. De ambtenaar kijkt per geval wat er kan. Een weigering staat op papier, met de reden erbij.',
      en: 'You can ask without papers too. The official looks case by case at what is possible. A refusal is put in writing, with its reason.',
    },
  ],
  because: ['case-by-case', 'declaration-no-must'],
  ask: ['nothing-left'],
}

const court: StepRule = {
  id: 'court',
  when: (known) => needed(known) && has('nothing', 'other')(known),
  as: 'if-wished',
  title: { nl: 'De laatste weg: de rechtbank', en: 'The last way: the court' },
  text: () => [
    {
      nl: 'Vindt de ambtenaar het bewijs te weinig, dan kan de rechtbank worden gevraagd de akte te laten toevoegen.',
      en: 'If the official finds too little evidence, the court can be asked to have the certificate added.',
    },
  ],
  because: ['court'],
}

export const evidenceRules: readonly StepRule[] = [ready, declaration, otherPapers, nothingLeft, court]
