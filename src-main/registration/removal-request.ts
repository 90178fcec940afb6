/** @file The request to take a child's details out of one parent's record again (Wet BRP 2.56a, fourth paragraph). */
import type { Parent } from '#contract'
import type { Asked } from './asked.ts'
import { parentPart } from './brp-request.ts'
import { childNames, registerRow } from './child-fields.ts'
import { homeTown, toCollege } from './destinations.ts'
import { placeAndDay } from './parent-fields.ts'
import { dutchForm } from './sheet-data.ts'
import type { AddressLine, SheetPart, SheetWords } from './sheet-data.ts'

const explanation =
  'This sheet asks for your baby’s details to be taken out of your own record in the BRP again. You ask only for yourself, and only you sign. The certificate (akte) stays as it is. It is in Dutch because a Dutch authority reads it.'

/** The filled request of one parent. Who lives abroad asks the minister (Wet BRP 2.81, third paragraph). */
export function removalRequest({ book, child, parent, language, day }: Asked): SheetWords {
  const abroad = livesAbroad(parent)
  return {
    ...dutchForm(abroad ? 'removalAbroad' : 'removal', language, explanation),
    title: 'Verzoek om verwijdering van gegevens over mijn kind',
    subtitle: 'Artikel 2.56a, vierde lid, van de Wet basisregistratie personen',
    to: abroad ? toMinister : toCollege(homeTown(parent)),
    from: placeAndDay(parent, day),
    opening:
      'Ik vraag u de gegevens van het kind dat hieronder staat van mijn persoonslijst te verwijderen. Ik doe dit verzoek alleen voor mijzelf.',
    parts: [
      withoutResidence(parent),
      {
        title: 'Het kind, zoals het in de BRP staat',
        blocks: [childNames(book, child), registerRow(child)],
      },
      {
        title: 'Wat dit betekent',
        blocks: [
          {
            kind: 'list',
            items: [
              'De verwijdering gebeurt binnen vier weken en kost niets.',
              'Op mijn persoonslijst blijft er geen geschiedenis van staan.',
              'Het verzoek gaat alleen over mijn persoonslijst. De akte bij de burgerlijke stand blijft zoals die is.',
            ],
          },
        ],
      },
    ],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een verzoek. Het is geen officieel document.',
  }
}

const toMinister: AddressLine[] = [
  { text: 'Aan de minister van Binnenlandse Zaken', ask: null },
  { text: 'en Koninkrijksrelaties', ask: null },
]

const livesAbroad = (parent: Parent | null) => parent?.details.residence === 'abroad'

/** Where a parent is registered decides nothing here that the address does not say. */
function withoutResidence(parent: Parent | null): SheetPart {
  const { title, blocks } = parentPart(parent)
  return { title, blocks: blocks.filter(({ kind }) => kind === 'fields') }
}
