/** @file The steps after a birth outside the Netherlands: papers in the order of the law, the statement under oath, and what exists there. */
import { isLifeless, isRecorded, isWanted, where } from './rule.ts'
import type { StepRule, Test } from './rule.ts'
import { canAsk } from './rules-standing.ts'

const isAbroad: Test = ({ situation }) => situation.abroad
/** Papers from there serve the request alone, so they wait for who can't ask now. */
const paperWanted: Test = (known) => isAbroad(known) && isWanted(known) && canAsk(known)
const bornIn =
  (place: string): Test =>
  ({ situation }) =>
    situation.place === place

const paper: StepRule = {
  id: 'paper',
  when: (known) => paperWanted(known) && !bornIn('islands')(known),
  title: { nl: 'Een akte of stuk van daar', en: 'A certificate or paper from there' },
  text: (known) => [
    {
      nl: 'De gemeente kijkt eerst of er een Nederlandse akte is, en anders naar een akte of ander officieel stuk uit dat land. Vraag het daar op, als dat kan.',
      en: 'The municipality first looks whether there is a Dutch certificate, and otherwise at a certificate or other official paper from that country. Request it there, if that is possible.',
    },
    ...where(known.situation.lived === 'yes', {
      nl: 'Het gaat om de papieren van de geboorte en van het overlijden.',
      en: 'This is about the papers of the birth and of the death.',
    }),
  ],
  because: ['abroad-order', 'translation', 'generous'],
  sheets: () => ['what-to-bring'],
}

const islands: StepRule = {
  id: 'islands',
  when: (known) => paperWanted(known) && bornIn('islands')(known),
  title: { nl: 'Een akte of stuk van het eiland', en: 'A certificate or paper from the island' },
  text: () => [
    {
      nl: 'Hoe het na een geboorte op een van de eilanden gaat, weet de gemeente. Vraag het voordat je papieren opvraagt.',
      en: 'The municipality knows how it goes after a birth on one of the islands. Ask before you request papers.',
    },
  ],
  because: ['islands'],
  ask: ['islands'],
  sheets: () => ['what-to-bring'],
}

const england: StepRule = {
  id: 'england',
  when: (known) => isLifeless(known) && bornIn('england')(known),
  as: 'if-wished',
  title: { nl: 'Wat er in Engeland is', en: 'What exists in England' },
  text: ({ situation }) => [
    ...where(situation.burialAct !== 'yes', {
      nl: 'Onder de 24 weken is er een ‘baby loss certificate’. Het is kosteloos en naar eigen wens. Een akte in de zin van de wet is het niet.',
      en: 'Under 24 weeks there is a ‘baby loss certificate’. It is free of charge and only if you wish. It is not a legal document.',
    }),
    ...where(situation.burialAct !== 'no', {
      nl: 'Vanaf 24 weken wordt de geboorte daar geregistreerd.',
      en: 'From 24 weeks the birth is registered there.',
    }),
  ],
  because: [
    ['england-under', ({ situation }) => situation.burialAct !== 'yes'],
    ['england-from', ({ situation }) => situation.burialAct !== 'no'],
  ],
  ask: [['england-paper', ({ situation }) => situation.burialAct !== 'yes']],
  sheets: () => ['england'],
}

const belgium: StepRule = {
  id: 'belgium',
  when: (known) => isLifeless(known) && bornIn('belgium')(known),
  as: 'if-wished',
  title: { nl: 'Wat er in België is', en: 'What exists in Belgium' },
  text: () => [
    {
      nl: 'België kent een eigen akte. Vanaf 180 dagen na de bevruchting wordt die altijd gemaakt; namen mogen erop. Van 140 tot en met 179 dagen kan het op verzoek, met een voornaam. Daarvoor bestaat er geen akte.',
      en: 'Belgium has a certificate of its own. From 180 days after conception it is always drawn up; names may be on it. From 140 to 179 days it is possible on request, with a first name. Before that there is no certificate.',
    },
  ],
  because: ['belgium'],
  sheets: () => ['belgium'],
}

const oath: StepRule = {
  id: 'oath',
  when: (known) => isLifeless(known) && paperWanted(known) && !bornIn('islands')(known),
  as: 'if-wished',
  title: { nl: 'Als er geen stuk is', en: 'If there is no paper' },
  text: () => [
    {
      nl: 'Dan kan een ouder bij de gemeente zelf een verklaring afleggen, onder eed of belofte. Een verklaring van een arts of verloskundige kan erbij, als dat lukt.',
      en: 'Then a parent can make a statement at the municipality, under oath or promise. A declaration by a doctor or midwife can go with it, if that is possible.',
    },
  ],
  because: ['oath'],
  sheets: (known) =>
    known.child.details.evidence === 'declaration' || isRecorded(known, 'declaration', 'received')
      ? []
      : ['declaration'],
}

export const abroadRules: readonly StepRule[] = [paper, islands, oath, england, belgium]
