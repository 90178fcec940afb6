/** @file The request to take a child's details into one parent's record (Wet BRP 2.56a). One sheet per parent per child. */
import { emptyParentDetails } from '#contract'
import type { Child, Language, Parent, ParentDetails } from '#contract'
import { plainSigns } from './plain-signs.ts'
import { childNames, dutchForm, field, row, ticks } from './sheet-data.ts'
import type { SheetData, SheetPart } from './sheet-data.ts'
import { countryOf, dutchDate, municipality, postcodeAndTown } from './values.ts'

type Asked = { child: Child; parent: Parent | null; language: Language; day: string }

const explanation =
  'This sheet asks the municipality where you live to add your baby’s details to your own record in the BRP, the Dutch register of residents. You ask only for yourself, and only you sign. It is in Dutch because a Dutch municipality reads it.'

/** The filled request of one parent, or a blank one when the book knows no parents. Its BSN is filled in only when the book, which then has a lock, keeps it. */
export function brpRequest({ child, parent, language, day }: Asked): SheetData {
  const details = parent?.details ?? emptyParentDetails
  const town = municipality(details.municipality)
  return {
    ...dutchForm('brp'),
    title: 'Verzoek om opneming van gegevens over mijn kind',
    subtitle: 'Artikel 2.56a van de Wet basisregistratie personen',
    explanation: language === 'en' ? explanation : '',
    to: {
      text: `Aan het college van burgemeester en wethouders\nvan de gemeente${town === '' ? '' : ` ${town}`}`,
      line: town === '',
    },
    from: placeAndDay(details, day),
    opening:
      'Ik vraag u de gegevens van mijn kind, dat levenloos ter wereld is gekomen, op te nemen op mijn persoonslijst. Ik doe dit verzoek alleen voor mijzelf.',
    parts: [parentPart(details), childPart(child), certificatePart(child)],
    signing: [['Plaats', 'Datum', 'Handtekening']],
    foot: 'Dit blad is een verzoek. Het is geen officieel document.',
  }
}

/** A letter's place and day; a place too long for that corner stands in the address only. */
function placeAndDay(details: ParentDetails, day: string): string {
  const town = plainSigns(details.town)
  return town === '' || town.length > 40 ? day : `${town}\n${day}`
}

function parentPart(details: ParentDetails): SheetPart {
  return {
    title: 'De ouder die dit vraagt',
    blocks: [
      row(
        field('Voornamen', details.firstNames, { span: 3 }),
        field('Voorvoegsel', details.prefix),
        field('Geslachtsnaam', details.surname, { span: 3 }),
      ),
      row(
        field('Geboortedatum', dutchDate(details.birthDate), { span: 2 }),
        field('Geboorteplaats', details.birthPlace, { span: 2 }),
        field('Burgerservicenummer', details.bsn, {
          span: 3,
          ...(details.bsn === '' ? { hint: 'mag met de pen' } : {}),
        }),
      ),
      row(field('Straat en huisnummer', details.street), field('Postcode en woonplaats', postcodeAndTown(details))),
      row(field('Telefoon', details.phone), field('E-mail', details.email, { span: 2 })),
      // where a parent is registered is theirs to state; an address in the book does not say so
      ticks([
        ['Ik ben ingeschreven in deze gemeente.', false],
        ['Dit is mijn laatste woongemeente in Nederland voor mijn vertrek.', false],
      ]),
    ],
  }
}

function childPart(child: Child): SheetPart {
  const { birthMunicipality, namesOnCertificate } = child.details
  return {
    title: 'Het kind',
    blocks: [
      childNames(child),
      row(
        field('Geboortedatum', dutchDate(child.date)),
        field('Gemeente of plaats', municipality(birthMunicipality)),
        field('Land', countryOf(child)),
      ),
      ticks([
        ['Deze namen staan op de akte.', namesOnCertificate === 'yes'],
        [
          'Deze namen staan niet op de akte; ik geef ze hierbij op (artikel 2.8a, derde lid).',
          namesOnCertificate === 'no',
        ],
      ]),
    ],
  }
}

function certificatePart(child: Child): SheetPart {
  const { certificate, certificateMunicipality, certificateYear, certificateNumber, certificateCopy } = child.details
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
        { columns: 2 },
      ),
      row(
        field('Gemeente van de akte', municipality(certificateMunicipality), { span: 2 }),
        field('Jaar', certificateYear),
        field('Aktenummer', certificateNumber, { span: 2 }),
      ),
      ticks(
        [
          ['Afschrift van de akte is bijgevoegd.', certificateCopy],
          ['Kopie van mijn identiteitsbewijs is bijgevoegd.', false],
          ['Wilt u de akte zelf opvragen?', false],
          ['Vertaling is bijgevoegd.', false],
        ],
        { columns: 2 },
      ),
    ],
  }
}
