/** @file The rows with what a sheet says of a parent. */
import { emptyParentDetails } from '#contract'
import type { Parent, ParentDetails } from '#contract'
import { ofParent } from './field-key.ts'
import { plainSigns } from './plain-signs.ts'
import { field, row } from './sheet-data.ts'
import type { Field, SheetBlock } from './sheet-data.ts'
import { dutchDate, postcodeOf, streetAndNumber } from './values.ts'

export type Asker = Parent | null | undefined

const detailsOf = (parent: Asker): ParentDetails => parent?.details ?? emptyParentDetails

/** First names, prefix and surname on one row. */
export function nameRow(parent: Asker): SheetBlock {
  const { firstNames, prefix, surname } = detailsOf(parent)
  return row(
    field('Voornamen', firstNames, { span: 3, key: ofParent(parent, 'firstNames') }),
    field('Voorvoegsel', prefix, { key: ofParent(parent, 'prefix') }),
    field('Geslachtsnaam', surname, { span: 3, key: ofParent(parent, 'surname') }),
  )
}

/** The same on two rows, for half the width of the sheet. */
export function nameRows(parent: Asker): SheetBlock[] {
  const { firstNames, prefix, surname } = detailsOf(parent)
  return [
    row(field('Voornamen', firstNames, { key: ofParent(parent, 'firstNames') })),
    row(
      field('Voorvoegsel', prefix, { key: ofParent(parent, 'prefix') }),
      field('Geslachtsnaam', surname, { span: 2.2, key: ofParent(parent, 'surname') }),
    ),
  ]
}

/** Day and place of birth. */
export function birthFields(parent: Asker, span = 1): [Field, Field] {
  const { birthDate, birthPlace } = detailsOf(parent)
  return [
    field('Geboortedatum', dutchDate(birthDate), { span, key: ofParent(parent, 'birthDate') }),
    field('Geboorteplaats', birthPlace, { span, key: ofParent(parent, 'birthPlace') }),
  ]
}

/** Postcode and town. */
export function townFields(parent: Asker, span = 2): [Field, Field] {
  const details = detailsOf(parent)
  return [
    field('Postcode', postcodeOf(details), { key: ofParent(parent, 'postcode') }),
    field('Woonplaats', details.town, { span, key: ofParent(parent, 'town') }),
  ]
}

/** Street and number apart; in one field where an older book holds both in the street. */
export function streetFields(parent: Asker, span = 3): Field[] {
  const details = detailsOf(parent)
  const joined = details.houseNumber === '' && /\d/.test(details.street)
  const key = ofParent(parent, 'street')
  if (joined) return [field('Straat en huisnummer', streetAndNumber(details), { span: span + 1, key })]
  return [
    field('Straat', details.street, { span, key }),
    field('Huisnummer', details.houseNumber, { key: ofParent(parent, 'houseNumber') }),
  ]
}

/** Street, number, postcode and town on one row. */
export function addressRow(parent: Asker): SheetBlock {
  return row(...streetFields(parent, 2.2), ...townFields(parent))
}

/** Telephone and e-mail. */
export function contactRow(parent: Asker): SheetBlock {
  const { phone, email } = detailsOf(parent)
  return row(
    field('Telefoon', phone, { key: ofParent(parent, 'phone') }),
    field('E-mail', email, { span: 2, key: ofParent(parent, 'email') }),
  )
}

/** A letter's place and day; a place too long for that corner stands in the address only. */
export function placeAndDay(parent: Asker, day: string): string {
  const town = plainSigns(detailsOf(parent).town)
  return town === '' || town.length > 40 ? day : `${town}\n${day}`
}
