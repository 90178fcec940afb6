/** @file The request to a hospital or practice for the file and a declaration: a short letter with what they need to find it. */
import type { Child } from '#contract'
import type { Asked } from './asked.ts'
import { lengthField } from './child-fields.ts'
import { ofChild, ofParent } from './field-key.ts'
import { addressRow, contactRow, nameRow, placeAndDay } from './parent-fields.ts'
import type { Asker } from './parent-fields.ts'
import { dutchForm, field, row, ticks } from './sheet-data.ts'
import type { AddressLine, SheetPart, SheetWords } from './sheet-data.ts'
import { bornFrom } from './signers.ts'
import { situationOf } from './situation.ts'
import { dutchDate } from './values.ts'

const explanation =
  'This letter asks the hospital or practice for a declaration and for what is in the file. The declaration by a doctor or midwife is a sheet of its own; put it with this letter. It is in Dutch because a Dutch carer reads it.'

/** The letter of the parent whose file it is: the one the child was born from, where the book says who that is. */
export function fileRequest({ book, child, parent, language, day }: Asked): SheetWords {
  const asker = parent ?? bornFrom(book, child) ?? (book.parents.length === 1 ? book.parents[0] : undefined)
  const { abroad, lived } = situationOf(child)
  const purpose = abroad || lived === 'yes' ? 'abroad' : 'certificate'
  return {
    ...dutchForm(purpose, language, explanation),
    title: 'Verzoek om een verklaring en het dossier',
    subtitle: 'Aan de arts of verloskundige van toen, of wie het dossier nu bewaart',
    to: toCarer(child),
    from: placeAndDay(asker, day),
    opening:
      purpose === 'abroad'
        ? 'Voor een verzoek aan de gemeente wil ik graag laten vastleggen dat ons kind ter wereld is gekomen. Wilt u mij daarbij helpen?'
        : 'Voor een akte van geboorte (levenloos) vragen gemeenten vaak een verklaring van een arts of verloskundige. Wilt u mij daarbij helpen?',
    parts: [askedPart(), filePart(asker), childPart(child), answerPart()],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een brief. Het is geen officieel document.',
  }
}

function toCarer(child: Child): AddressLine[] {
  const { carer, carerAddress } = child.details
  return [
    { text: 'Aan', ask: { value: carer, key: ofChild(child, 'carer') } },
    { text: '', ask: { value: carerAddress, key: ofChild(child, 'carerAddress') } },
  ]
}

// what the gynaecologists' society advised in 2019: say that the file was consulted, and give the date of then and of now
function askedPart(): SheetPart {
  return {
    title: 'Wat ik u vraag',
    blocks: [
      {
        kind: 'ticks',
        label: '',
        columns: 1,
        key: '',
        ticks: [
          {
            on: false,
            text: 'Een ondertekende verklaring',
            note: 'Het blad hiervoor is bijgevoegd. Is het dossier geraadpleegd, wilt u dan de datum van toen en de datum van nu noemen?',
          },
          { on: false, text: 'Een kopie van wat er in het dossier over deze zwangerschap en geboorte staat', note: '' },
          { on: false, text: 'Is er geen dossier meer: een kort bericht daarover', note: '' },
        ],
      },
    ],
  }
}

function filePart(asker: Asker): SheetPart {
  return {
    title: 'Van wie het dossier is',
    blocks: [
      nameRow(asker),
      row(
        field('Geboortedatum', asker ? dutchDate(asker.details.birthDate) : '', { key: ofParent(asker, 'birthDate') }),
        field('Naam van toen', '', { hint: 'als die anders was' }),
        field('Patiëntnummer', '', { hint: 'hoeft niet' }),
      ),
      addressRow(asker),
      contactRow(asker),
    ],
  }
}

function childPart(child: Child): SheetPart {
  return {
    title: 'Waar het om gaat',
    blocks: [
      row(
        field('Datum van de geboorte', dutchDate(child.date), { key: ofChild(child, 'date') }),
        lengthField(child),
        field('Zorgverlener of afdeling van toen', '', { span: 1.3 }),
      ),
    ],
  }
}

function answerPart(): SheetPart {
  return {
    title: 'Het antwoord',
    blocks: [
      ticks(
        [
          ['met de post', false],
          ['ik haal het op', false],
          ['bel mij als u iets wilt weten', false],
        ],
        { columns: 0 },
      ),
    ],
  }
}
