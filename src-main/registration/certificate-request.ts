/** @file The request for an akte van geboorte (levenloos), to the municipality of the birth (BW 1:19i; BBS art. 43 and 66). */
import type { Book, Child, Language } from '#contract'
import { childNames, dutchForm, field, parentColumn, row, ticks } from './sheet-data.ts'
import type { SheetData, SheetPart } from './sheet-data.ts'
import { countryOf, dutchDate, municipality, weeksAndDays } from './values.ts'

type Asked = { book: Book; child: Child; language: Language; day: string }

const explanation =
  'This sheet asks the municipality where your baby was born to draw up the Dutch certificate, the akte van geboorte (levenloos). Names are only written if you wish. If the law knows two parents, both sign. It is in Dutch because a Dutch municipality reads it.'

/** The filled request; both parents stand side by side, a second one blank when the book knows one or none. */
export function certificateRequest({ book, child, language, day }: Asked): SheetData {
  const town = municipality(child.details.birthMunicipality)
  return {
    ...dutchForm('certificate'),
    title: 'Verzoek om een akte van geboorte (levenloos)',
    subtitle: 'Artikel 1:19i, eerste lid, van het Burgerlijk Wetboek',
    explanation: language === 'en' ? explanation : '',
    to: {
      text: `Aan de ambtenaar van de burgerlijke stand\nvan de gemeente${town === '' ? '' : ` ${town}`}`,
      line: town === '',
    },
    from: day,
    opening:
      'Dit is een verzoek om een akte van geboorte (levenloos) op te maken, of alsnog op te maken, van het kind dat hieronder staat.',
    parts: [parentsPart(book), childPart(child), enclosuresPart(child)],
    signing: [
      ['Plaats en datum', 'Plaats en datum'],
      ['Handtekening van een ouder', 'Handtekening van de andere ouder'],
    ],
    foot: 'Dit blad is een verzoek. Het is geen officieel document.',
  }
}

function parentsPart(book: Book): SheetPart {
  return {
    title: '',
    blocks: [
      {
        kind: 'beside',
        columns: [parentColumn('Een ouder', book.parents[0]), parentColumn('De andere ouder', book.parents[1])],
      },
      ticks(
        [
          ['gehuwd', false],
          ['geregistreerd partner', false],
          ['kind erkend', false],
          ['van plan te erkennen', false],
          ['geen van deze', false],
        ],
        { columns: 3, label: 'Toen waren zij' },
      ),
    ],
  }
}

function childPart(child: Child): SheetPart {
  const { birthTime, birthMunicipality, sex } = child.details
  return {
    title: 'Het kind',
    blocks: [
      childNames(child, 'als u dat wenst'),
      row(
        field('Dag van de geboorte', dutchDate(child.date), { span: 2 }),
        field('Uur en minuut', birthTime),
        field('Gemeente', municipality(birthMunicipality)),
        field('Land', countryOf(child)),
      ),
      row(
        field('Zwangerschapsduur', weeksAndDays(child), { span: 2, hint: 'komt niet op de akte' }),
        field('Gekozen geslachtsnaam', '', { span: 3, hint: 'de keuze geldt alleen voor dit kind' }),
      ),
      sexTicks(sex),
    ],
  }
}

/** The four answers the akte knows (BBS art. 43 and 45); ticked only when the book says so. */
export function sexTicks(sex: Child['details']['sex']) {
  return ticks(
    [
      ['jongen', sex === 'boy'],
      ['meisje', sex === 'girl'],
      ['niet vast te stellen', sex === 'not-determined'],
      ['onbekend', sex === 'unknown'],
    ],
    { columns: 0, label: 'Geslacht' },
  )
}

function enclosuresPart(child: Child): SheetPart {
  return {
    title: 'Bij dit verzoek',
    blocks: [
      ticks(
        [
          ['Verklaring van een arts of verloskundige', false],
          ['Kopie van de identiteitsbewijzen', false],
          ['Ander stuk, zoals een rouwkaart of brief', false],
          ['Voor zover bekend is er nog geen akte.', child.details.certificate === 'none'],
        ],
        { columns: 2 },
      ),
    ],
  }
}
