/** @file A letter to go with what is posted: what is in the envelope, and how the parent can be reached. */
import type { Sheet } from '#contract'
import type { Asked } from './asked.ts'
import { birthTown, homeTown, toCollege, toRegistrar } from './destinations.ts'
import { addressRow, contactRow, nameRow, placeAndDay } from './parent-fields.ts'
import { dutchForm, field, row, ticks } from './sheet-data.ts'
import type { SheetPart, SheetWords } from './sheet-data.ts'
import { bornFrom } from './signers.ts'

const explanation =
  'This letter goes in the envelope with what you post. Tick what you put in. Call the municipality first: some prefer that you come by. It is in Dutch because a Dutch municipality reads it.'

const letters = {
  register: {
    subtitle: 'bij een verzoek voor de BRP',
    opening:
      'Hierbij stuur ik u een verzoek om gegevens van mijn kind op te nemen op mijn persoonslijst (artikel 2.56a van de Wet BRP). Ik vraag dit alleen voor mijzelf.',
    answer:
      'Na mijn verzoek hoor ik graag schriftelijk van u, zoals de wet het noemt: binnen vier weken (artikel 2.56a, eerste en derde lid).',
  },
  certificate: {
    subtitle: 'bij een verzoek om een akte',
    opening:
      'Hierbij stuur ik u een verzoek om een akte van geboorte (levenloos) op te maken van ons kind (artikel 1:19i van het Burgerlijk Wetboek).',
    answer: 'Ik hoor graag van u of u nog iets van ons wilt zien, en wanneer wij kunnen komen als dat nodig is.',
  },
}

const enclosed: Partial<Record<Sheet['kind'], string>> = {
  'brp-request': 'Verzoek om opneming van gegevens over mijn kind',
  'certificate-request': 'Verzoek om een akte van geboorte (levenloos)',
  declaration: 'Verklaring van een arts of verloskundige',
}

/** The letter of one parent to the municipality where they live; without a parent it goes to that of the birth. Nothing on it is ticked. */
export function coverLetter({ book, child, parent, sheet, sheets, language, day }: Asked): SheetWords {
  const toRegister = parent !== null || sheet.child === null
  const words = letters[toRegister ? 'register' : 'certificate']
  const asker = parent ?? (toRegister ? null : (bornFrom(book, child) ?? book.parents[0]))
  return {
    ...dutchForm(toRegister ? 'brp' : 'certificate', language, explanation),
    title: 'Begeleidende brief',
    subtitle: words.subtitle,
    to: toRegister ? toCollege(homeTown(parent)) : toRegistrar(birthTown(child)),
    from: placeAndDay(asker, day),
    opening: words.opening,
    parts: [
      enclosedPart(insideOf(sheet, sheets, toRegister ? 'brp-request' : 'certificate-request'), toRegister),
      {
        title: 'Graag een bericht',
        blocks: [
          {
            kind: 'letter',
            paragraphs: [
              words.answer,
              'Ontbreekt er iets, of wilt u iets weten? Belt u mij dan gerust. Mijn gegevens staan hieronder.',
            ],
          },
        ],
      },
      { title: 'Zo ben ik te bereiken', blocks: [nameRow(asker), addressRow(asker), contactRow(asker)] },
    ],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een brief. Het is geen officieel document.',
  }
}

/** The sheets of the set that go in the same envelope. */
function insideOf(letter: Sheet, sheets: readonly Sheet[], request: Sheet['kind']): Sheet[] {
  const ofLetter = (one: Sheet) =>
    (letter.child === null || one.child === letter.child) &&
    (one.kind !== 'brp-request' || one.parent === letter.parent)
  const kinds = request === 'brp-request' ? ['brp-request'] : ['certificate-request', 'declaration']
  return sheets.filter((one) => kinds.includes(one.kind) && ofLetter(one))
}

function enclosedPart(inside: readonly Sheet[], toRegister: boolean): SheetPart {
  const lines = inside.map((one) => {
    const number = one.number === '' ? '' : ` (blad ${one.number})`
    return `${enclosed[one.kind] ?? one.title}${number}`
  })
  const papers = toRegister
    ? ['Afschrift van de akte', 'Vertaling van een stuk uit het buitenland', 'Kopie van mijn identiteitsbewijs']
    : ['Ander stuk, zoals een rouwkaart of brief', 'Kopie van de identiteitsbewijzen']
  return {
    title: 'In deze envelop',
    blocks: [ticks([...lines, ...papers].map((text) => [text, false])), row(field('En ook', ''))],
  }
}
