/**
 * @file A declaration for a doctor or midwife to complete. There is no known national form for it; the fields are those of the
 * statutory declarations of birth and of a stillbirth, with what the gynaecologists' society advised in 2019.
 */
import type { Book, Child, Language } from '#contract'
import { sexTicks } from './certificate-request.ts'
import { childNames, dutchForm, field, parentColumn, row, ticks } from './sheet-data.ts'
import type { SheetData, SheetPart } from './sheet-data.ts'
import { situationOf } from './situation.ts'
import { countryOf, dutchDate, municipality, weeksAndDays } from './values.ts'

type Asked = { book: Book; child: Child; language: Language }

const explanations = {
  certificate:
    'This sheet is for a doctor or midwife, who completes and signs it. It can serve as evidence for the akte; by itself it does not register anything. It is in Dutch because a Dutch municipality reads it.',
  abroad:
    'This sheet is for a doctor or midwife, who completes and signs it. It can go with a request for the BRP; by itself it does not register anything. It is in Dutch because a Dutch municipality reads it.',
}

const purposes = {
  certificate:
    'Voor de akte van geboorte (levenloos), artikel 1:19i van het Burgerlijk Wetboek. Na 24 weken of langer komt dit blad niet in de plaats van de verklaring van overlijden.',
  abroad:
    'Bij een verzoek om opneming in de BRP van een kind dat in het buitenland ter wereld is gekomen (Wet BRP, artikel 2.8a, tweede lid).',
}

/** The declaration with what the book knows; everything else is a blank line for the carer. */
export function declaration({ book, child, language }: Asked): SheetData {
  const purpose = situationOf(child).abroad ? 'abroad' : 'certificate'
  return {
    ...dutchForm(purpose),
    title: 'Verklaring van een arts of verloskundige',
    subtitle: 'over een kind dat levenloos ter wereld is gekomen',
    explanation: language === 'en' ? explanations[purpose] : '',
    to: null,
    from: '',
    opening: purposes[purpose],
    parts: [parentsPart(book), childPart(child), groundPart(), carerPart()],
    signing: [['Datum', 'Handtekening', 'Stempel (hoeft niet)']],
    foot: 'Dit blad is een hulp bij het opschrijven. Het is geen officieel document.',
  }
}

function parentsPart(book: Book): SheetPart {
  const columns = [parentColumn('Een ouder', book.parents[0]), parentColumn('De andere ouder', book.parents[1])]
  return { title: '', blocks: [{ kind: 'beside', columns }] }
}

function childPart(child: Child): SheetPart {
  const { birthTime, birthMunicipality, sex, multiple } = child.details
  return {
    title: 'Het kind',
    blocks: [
      childNames(child, 'als de ouders dat wensen'),
      row(
        field('Ter wereld gekomen op', dutchDate(child.date), { span: 2 }),
        field('Uur en minuut', birthTime),
        field('Gemeente', municipality(birthMunicipality)),
        field('Land', countryOf(child)),
      ),
      row(field('Zwangerschapsduur in weken en dagen', weeksAndDays(child))),
      sexTicks(sex),
      ticks(
        [
          ['eenling', multiple === 'single'],
          ['meerling', multiple === 'multiple'],
        ],
        { columns: 0, label: 'Zwangerschap' },
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
      row(field('Ik heb het dossier geraadpleegd op', ''), field('Opmerking', '')),
    ],
  }
}

function carerPart(): SheetPart {
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
        field('BIG-nummer', '', { span: 2, hint: 'hoeft niet' }),
        field('Telefoon', '', { span: 2 }),
      ),
      row(field('Praktijk of ziekenhuis', ''), field('Adres', '')),
    ],
  }
}
