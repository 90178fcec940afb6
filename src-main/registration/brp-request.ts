/** @file The request to take a child's details into one parent's record (Wet BRP 2.56a). One sheet per parent per child. */
import type { Child, Parent } from '#contract'
import type { Asked } from './asked.ts'
import { certificateRow, childNames, registerRow } from './child-fields.ts'
import { homeTown, toCollege } from './destinations.ts'
import { ofChild, ofParent } from './field-key.ts'
import { addressRow, birthFields, contactRow, nameRow, placeAndDay } from './parent-fields.ts'
import { dutchForm, field, row, ticks } from './sheet-data.ts'
import type { SheetPart, SheetWords } from './sheet-data.ts'
import { situationOf } from './situation.ts'

const explanation =
  'This sheet asks the municipality where you live to add your baby’s details to your own record in the BRP, the Dutch register of residents. You ask only for yourself, and only you sign. It is in Dutch because a Dutch municipality reads it.'

const openings = {
  lifeless:
    'Ik vraag u de gegevens van mijn kind op te nemen op mijn persoonslijst. Ik doe dit verzoek alleen voor mijzelf.',
  // Wet BRP 2.7, first paragraph, a 2°: also a child that died without ever having been registered
  lived:
    'Ik vraag u de gegevens van mijn kind, dat is overleden zonder zelf te zijn ingeschreven, op te nemen op mijn persoonslijst. Ik doe dit verzoek alleen voor mijzelf.',
}

/** The filled request of one parent, or a blank one when the book knows no parents. */
export function brpRequest({ book, child, parent, language, day }: Asked): SheetWords {
  const lived = situationOf(child).lived === 'yes'
  return {
    ...dutchForm('brp', language, explanation),
    title: 'Verzoek om opneming van gegevens over mijn kind',
    subtitle: 'Artikel 2.56a van de Wet basisregistratie personen',
    to: toCollege(homeTown(parent)),
    from: placeAndDay(parent, day),
    opening: openings[lived ? 'lived' : 'lifeless'],
    parts: [parentPart(parent), childPart({ book, child }), lived ? livedPart(child) : certificatePart(child)],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een verzoek. Het is geen officieel document.',
  }
}

/** Who asks, with the BSN, which the pen may write. */
export function parentPart(parent: Parent | null): SheetPart {
  const bsn = parent?.details.bsn ?? ''
  return {
    title: 'De ouder die dit vraagt',
    blocks: [
      nameRow(parent),
      row(
        ...birthFields(parent, 2),
        field('Burgerservicenummer', bsn, {
          span: 3,
          hint: bsn === '' ? 'mag met de pen' : '',
          key: ofParent(parent, 'bsn'),
        }),
      ),
      addressRow(parent),
      contactRow(parent),
      residenceTicks(parent),
    ],
  }
}

// where a parent is registered is theirs to state; an address in the book does not say so
function residenceTicks(parent: Parent | null) {
  const residence = parent?.details.residence ?? ''
  return ticks(
    [
      ['Ik ben ingeschreven in deze gemeente.', residence === 'here'],
      ['Ik kom in deze gemeente wonen, en word er nu ingeschreven.', residence === 'arriving'],
      ['Dit is mijn laatste woongemeente in Nederland voor mijn vertrek.', residence === 'abroad'],
    ],
    { key: ofParent(parent, 'residence') },
  )
}

function childPart({ book, child }: Pick<Asked, 'book' | 'child'>): SheetPart {
  const { namesOnCertificate } = child.details
  return {
    title: 'Het kind',
    blocks: [
      childNames(book, child),
      registerRow(child),
      ticks(
        [
          ['Deze namen staan op de akte.', namesOnCertificate === 'yes'],
          [
            'Deze namen staan niet op de akte; ik geef ze hierbij op (artikel 2.8a, derde lid).',
            namesOnCertificate === 'no',
          ],
        ],
        { key: ofChild(child, 'namesOnCertificate') },
      ),
    ],
  }
}

function certificatePart(child: Child): SheetPart {
  const { certificate } = child.details
  return {
    title: 'De akte',
    blocks: [
      ticks(
        [
          ['Akte van geboorte (levenloos)', certificate === 'birth-lifeless'],
          ['Buitenlandse akte of ander document', certificate === 'foreign'],
          ['Akte van levenloos geboren kind', certificate === 'lifeless-child'],
          ['Er is geen akte bekend', certificate === 'none'],
        ],
        { columns: 2, key: ofChild(child, 'certificate') },
      ),
      certificateRow(child),
      ...enclosures(child),
    ],
  }
}

/** Before 1995 one akte could stand for both (HUP, Geboorte); so a child that lived may be on any of these. */
function livedPart(child: Child): SheetPart {
  const { certificate } = child.details
  return {
    title: 'De aktes',
    blocks: [
      ticks(
        [
          ['Akte van geboorte', certificate === 'birth-and-death'],
          ['Akte van overlijden', certificate === 'birth-and-death'],
          ['Akte van levenloos geboren kind', certificate === 'lifeless-child'],
          ['Buitenlandse akte of ander document', certificate === 'foreign'],
        ],
        { columns: 2, key: ofChild(child, 'certificate') },
      ),
      certificateRow(child),
      ...enclosures(child),
    ],
  }
}

function enclosures(child: Child) {
  const { certificate, certificateCopy } = child.details
  const noPaper = situationOf(child).abroad && (certificate === '' || certificate === 'none')
  return [
    ticks(
      [
        ['Afschrift van de akte is bijgevoegd.', certificateCopy],
        ['Kopie van mijn identiteitsbewijs is bijgevoegd.', false],
        ['Wilt u de akte zelf opvragen?', false],
        ['Vertaling is bijgevoegd.', false],
      ],
      { columns: 2, key: ofChild(child, 'certificateCopy') },
    ),
    // Wet BRP 2.8a, second paragraph, under d: only after a birth abroad, and only without an akte or other writing
    ...(noPaper ? [ticks([['Ik wil hierover bij u een verklaring afleggen, onder eed of belofte.', false]])] : []),
  ]
}
