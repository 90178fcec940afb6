/**
 * @file A declaration for a doctor or midwife to complete. There is no known national form for it; the fields are those of the
 * statutory declarations of birth (Regeling BWBR0007014) and of a stillbirth (Besluit op de lijkbezorging, annex I), with what the
 * gynaecologists' society advised in 2019.
 */
import type { Child, Parent } from '#contract'
import type { Asked } from './asked.ts'
import { childNames, birthRow, lengthField, sexTicks } from './child-fields.ts'
import { ofChild } from './field-key.ts'
import { parentColumn } from './parent-column.ts'
import { birthFields, nameRows } from './parent-fields.ts'
import { dutchForm, field, row, ticks } from './sheet-data.ts'
import type { SheetPart, SheetWords } from './sheet-data.ts'
import { bornFrom, legalParents, parentsInOrder } from './signers.ts'
import { situationOf } from './situation.ts'

const explanations = {
  certificate:
    'This sheet is for a doctor or midwife, who completes and signs it. It can serve as evidence for the akte; by itself it does not register anything. It is in Dutch because a Dutch municipality reads it.',
  abroad:
    'This sheet is for a doctor or midwife, who completes and signs it. It can go with a request for the BRP; by itself it does not register anything. It is in Dutch because a Dutch municipality reads it.',
}

const purposes = {
  certificate:
    'Afgegeven voor de akte van geboorte (levenloos), artikel 1:19i van het Burgerlijk Wetboek. Na 24 weken of langer komt dit blad niet in de plaats van de verklaring van overlijden.',
  abroad: 'Bij een verzoek om opneming van de gegevens van dit kind in de BRP (Wet BRP, artikel 2.8a).',
}

/** The declaration with what the book knows; everything else is a blank line for the carer. */
export function declaration({ book, child, language }: Asked): SheetWords {
  const { abroad, lived } = situationOf(child)
  const purpose = abroad || lived === 'yes' ? 'abroad' : 'certificate'
  return {
    ...dutchForm(purpose, language, explanations[purpose]),
    title: 'Verklaring van een arts of verloskundige',
    subtitle:
      lived === 'yes' ? 'over een kind dat ter wereld is gekomen' : 'over een kind dat levenloos ter wereld is gekomen',
    to: [],
    from: '',
    opening: purposes[purpose],
    parts: [parentsPart({ book, child }), childPart({ book, child }), groundPart(), carerPart(child)],
    signing: [['Datum', 'Handtekening', 'Stempel (hoeft niet)']],
    foot: 'Dit blad is een hulp bij het opschrijven. Het is geen officieel document.',
  }
}

function parentsPart({ book, child }: Pick<Asked, 'book' | 'child'>): SheetPart {
  const [first, second] = parentsInOrder(book, child)
  const known = bornFrom(book, child) !== undefined || legalParents(book, child).one
  const columns = known
    ? [parentColumn('De ouder', first, child), otherColumn(second)]
    : [parentColumn('Een ouder', first, child), parentColumn('De andere ouder', second, child)]
  return { title: '', blocks: [{ kind: 'beside', columns }] }
}

/** Of the other parent a declaration asks no more than names and day of birth, and only if wished. */
function otherColumn(parent: Parent | undefined): SheetPart {
  return {
    title: 'De andere ouder',
    blocks: [
      ...nameRows(parent),
      row(...birthFields(parent)),
      { kind: 'text', text: 'Alleen als de ouders dat wensen, en als er een andere ouder is.' },
    ],
  }
}

function childPart({ book, child }: Pick<Asked, 'book' | 'child'>): SheetPart {
  const { multiple } = child.details
  return {
    title: 'Het kind',
    blocks: [
      childNames(book, child, 'als de ouders dat wensen'),
      birthRow(child, 'Ter wereld gekomen op'),
      row({ ...lengthField(child), label: 'Zwangerschapsduur in weken en dagen' }),
      sexTicks(child),
      ticks(
        [
          ['eenling', multiple === 'single'],
          ['meerling', multiple === 'multiple'],
        ],
        { columns: 0, label: 'Zwangerschap', key: ofChild(child, 'multiple') },
      ),
    ],
  }
}

function groundPart(): SheetPart {
  return {
    title: 'Waarop dit berust',
    blocks: [
      ticks(
        [
          ['Ik was bij de geboorte aanwezig.', false],
          ['Ik was de behandelend zorgverlener.', false],
        ],
        { columns: 2 },
      ),
      row(field('Ik heb het dossier geraadpleegd op', ''), field('Opmerking', '', { span: 1.4 })),
    ],
  }
}

// registered carers show their BIG number on their own paper; no rule asks for it here
function carerPart(child: Child): SheetPart {
  const { carer, carerAddress } = child.details
  return {
    title: 'De zorgverlener',
    blocks: [
      ticks(
        [
          ['arts', false],
          ['huisarts', false],
          ['gynaecoloog', false],
          ['verloskundige', false],
          ['klinisch verloskundige', false],
        ],
        { columns: 0 },
      ),
      row(
        field('Naam', '', { span: 3 }),
        field('BIG-nummer', '', { span: 2.2, hint: '11 cijfers; hoeft niet' }),
        field('Telefoon', '', { span: 2 }),
      ),
      row(
        field('Praktijk of ziekenhuis', carer, { key: ofChild(child, 'carer') }),
        field('Adres', carerAddress, { key: ofChild(child, 'carerAddress') }),
      ),
    ],
  }
}
