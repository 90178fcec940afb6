/** @file The request for an afschrift or uittreksel of an akte, to the municipality that keeps it. */
import type { Child } from '#contract'
import type { Asked } from './asked.ts'
import { certificateRow, childNames, registerRow } from './child-fields.ts'
import { certificateTown, toRegistrar } from './destinations.ts'
import { ofChild } from './field-key.ts'
import { addressRow, birthFields, contactRow, nameRow, placeAndDay } from './parent-fields.ts'
import { dutchForm, row, ticks } from './sheet-data.ts'
import type { SheetPart, SheetWords } from './sheet-data.ts'
import { parentsInOrder } from './signers.ts'
import { situationOf } from './situation.ts'

const explanation =
  'This sheet asks the municipality that keeps the certificate (akte) for a copy of it: the whole text (afschrift) or a summary (uittreksel). A copy may cost money, so the sheet asks for the price first. It is in Dutch because a Dutch municipality reads it.'

/** The filled request; the parent who asks, else the first the book knows. */
export function copyRequest({ book, child, parent, language, day }: Asked): SheetWords {
  const asker = parent ?? parentsInOrder(book, child)[0]
  return {
    ...dutchForm('certificate', language, explanation),
    title: 'Verzoek om een afschrift of uittreksel',
    subtitle: 'van een akte van de burgerlijke stand',
    to: toRegistrar(certificateTown(child)),
    from: placeAndDay(asker, day),
    opening: 'Ik ben een ouder van het kind dat hieronder staat. Ik vraag u om een bewijs van de akte die u bewaart.',
    parts: [
      wishPart(),
      certificatePart(child),
      { title: 'Het kind', blocks: [childNames(book, child, 'als die op de akte staan'), registerRow(child)] },
      {
        title: 'De ouder die dit vraagt',
        blocks: [nameRow(asker), row(...birthFields(asker)), addressRow(asker), contactRow(asker)],
      },
    ],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een verzoek. Het is geen officieel document.',
  }
}

function wishPart(): SheetPart {
  return {
    title: 'Wat ik graag ontvang',
    blocks: [
      ticks(
        [
          ['een afschrift: de hele tekst van de akte', false],
          ['met de post', false],
          ['een uittreksel: het belangrijkste ervan', false],
          ['ik haal het op', false],
        ],
        { columns: 2 },
      ),
      { kind: 'text', text: 'Kost het geld? Wilt u mij dan vooraf laten weten hoeveel, en hoe ik kan betalen.' },
    ],
  }
}

function certificatePart(child: Child): SheetPart {
  const { certificate } = child.details
  const lived = situationOf(child).lived === 'yes'
  const kinds: [string, boolean][] = lived
    ? [
        ['Akte van geboorte', certificate === 'birth-and-death'],
        ['Akte van overlijden', certificate === 'birth-and-death'],
      ]
    : [
        ['Akte van geboorte (levenloos)', certificate === 'birth-lifeless'],
        ['Akte van levenloos geboren kind', certificate === 'lifeless-child'],
      ]
  return {
    title: 'De akte',
    blocks: [
      ticks(kinds, { columns: 2, key: ofChild(child, 'certificate') }),
      certificateRow(child, 'voor zover bekend'),
    ],
  }
}
