/** @file What can follow, only if wished: a copy, a first name later, an answer that is no, and having it taken out again. */
import { isLifeless, isWanted, where } from './rule.ts'
import type { StepRule, Test } from './rule.ts'
import { canAsk } from './rules-standing.ts'

const hasDutch: Test = (known) => !isWanted(known) && known.child.details.certificate !== 'foreign'

const copy: StepRule = {
  id: 'copy',
  when: hasDutch,
  as: 'if-wished',
  title: { nl: 'Een afschrift van de akte', en: 'A copy of the certificate' },
  text: () => [
    {
      nl: 'Een afschrift of uittreksel vraag je bij de gemeente waar de akte is gemaakt. Het kan geld kosten; vraag ernaar.',
      en: 'You request a copy or extract from the municipality where the certificate was drawn up. It may cost money; ask about it.',
    },
  ],
  because: [['death-register', isLifeless], 'copy-costs', 'copy-handy'],
  sheets: () => ['copy-request'],
}

const firstName: StepRule = {
  id: 'first-name',
  when: (known) => hasDutch(known) && isLifeless(known) && known.child.details.namesOnCertificate === 'no',
  as: 'if-wished',
  title: { nl: 'Een voornaam op de akte', en: 'A first name on the certificate' },
  text: (known) => [
    {
      nl: 'Een voornaam kan soms later nog op de akte komen. Voor de BRP is dat niet nodig; daar geef je de naam met het verzoek op.',
      en: 'A first name can sometimes still be put on the certificate. The BRP does not need that; there you give the name with the request.',
    },
    ...where(known.times.beforeFirstNames === 'yes', {
      nl: 'Vóór 1 september 1987 kon een voornaam er nog niet op.',
      en: 'Before 1 September 1987 a first name could not be on it yet.',
    }),
  ],
  because: [
    'first-name-later',
    ['first-name-1987', ({ times }) => times.beforeFirstNames !== 'no'],
    'names-by-request',
  ],
  ask: ['first-name'],
}

const refusal: StepRule = {
  id: 'refusal',
  when: canAsk,
  as: 'if-wished',
  title: { nl: 'Als de gemeente nee zegt', en: 'If the municipality says no' },
  text: () => [
    {
      nl: 'Vraag het besluit dan op papier. Daarin staat waarom, en hoe en tot wanneer je bezwaar kunt maken.',
      en: 'Then ask for the decision in writing. It says why, and how and until when you can object.',
    },
  ],
  because: ['refusal'],
}

const removal: StepRule = {
  id: 'removal',
  when: canAsk,
  as: 'if-wished',
  title: { nl: 'Weer laten weghalen', en: 'Having it taken out again' },
  text: ({ standing }) =>
    standing.startsWith('left')
      ? [
          {
            nl: 'Dat kan altijd, en het kost niets. Wie buiten Nederland woont, vraagt het weghalen bij het RNI-loket. Opnemen doet dat loket niet.',
            en: 'That is always possible, and costs nothing. Who lives outside the Netherlands asks the RNI desk to have it taken out. That desk does not record it.',
          },
        ]
      : [
          {
            nl: 'Dat kan altijd, met dit blad. Het kost niets, en het antwoord komt binnen vier weken.',
            en: 'That is always possible, with this sheet. It costs nothing, and the answer comes within four weeks.',
          },
        ],
  because: ['removal', ['removal-abroad', ({ standing }) => standing.startsWith('left')]],
  sheets: () => ['removal-request'],
}

export const afterRules: readonly StepRule[] = [copy, firstName, refusal, removal]
