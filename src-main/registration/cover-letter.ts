/** @file A letter to go with a request for the BRP that is posted: what is in the envelope, and how the parent can be reached. */
import type { Asked } from './asked.ts'
import { homeTown, toCollege } from './destinations.ts'
import { addressRow, contactRow, nameRow, placeAndDay } from './parent-fields.ts'
import { dutchForm, field, row, ticks } from './sheet-data.ts'
import type { SheetWords } from './sheet-data.ts'

const explanation =
  'This letter goes in the envelope with your request for the BRP. Tick what you put in. Call the municipality first: some prefer that you come by. It is in Dutch because a Dutch municipality reads it.'

const enclosed = [
  'Verzoek om opneming van gegevens over mijn kind',
  'Afschrift van de akte',
  'Vertaling van een stuk uit het buitenland',
  'Kopie van mijn identiteitsbewijs',
]

/** The letter of one parent to the municipality where they ask. Nothing on it is ticked. */
export function coverLetter({ parent, language, day }: Asked): SheetWords {
  return {
    ...dutchForm('brp', language, explanation),
    title: 'Begeleidende brief',
    subtitle: 'bij een verzoek voor de BRP',
    to: toCollege(homeTown(parent)),
    from: placeAndDay(parent, day),
    opening:
      'Hierbij stuur ik u een verzoek om gegevens van mijn kind op te nemen op mijn persoonslijst (artikel 2.56a van de Wet BRP). Ik vraag dit alleen voor mijzelf.',
    parts: [
      {
        title: 'In deze envelop',
        blocks: [ticks(enclosed.map((text) => [text, false])), row(field('En ook', ''))],
      },
      {
        title: 'Graag een bericht',
        blocks: [
          {
            kind: 'letter',
            paragraphs: [
              'De wet noemt een bericht binnen vier weken, schriftelijk en zonder kosten (artikel 2.56a, eerste en derde lid). Dat zie ik graag van u tegemoet.',
              'Ontbreekt er iets, of wilt u iets weten? Belt u mij dan gerust. Mijn gegevens staan hieronder.',
            ],
          },
        ],
      },
      { title: 'Zo ben ik te bereiken', blocks: [nameRow(parent), addressRow(parent), contactRow(parent)] },
    ],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een brief. Het is geen officieel document.',
  }
}
