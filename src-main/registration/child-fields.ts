/** @file The rows with what a sheet says of a child. */
import { emptyChild } from '#contract'
import type { Book, Child, ChildId } from '#contract'
import { namesOf } from './child-names.ts'
import { noId, ofChild } from './field-key.ts'
import { field, row, ticks } from './sheet-data.ts'
import type { SheetBlock } from './sheet-data.ts'
import { clockTime, countryOf, dutchDate, municipality, weeksAndDays } from './values.ts'

/** A child of which nothing is known: every field a pen line. */
export const unknownChild: Child = { ...emptyChild, id: noId as ChildId, thread: 1 }

/** The row with a child's names; blank where the book has none. */
export function childNames(book: Book, child: Child, hint = ''): SheetBlock {
  const { firstNames, prefix, surname } = namesOf(child, book.parents)
  return row(
    field('Voornamen', firstNames, { span: 3, hint, key: ofChild(child, 'firstNames') }),
    field('Voorvoegsel', prefix, { key: ofChild(child, 'prefix') }),
    field('Geslachtsnaam', surname, { span: 3, key: ofChild(child, 'surname') }),
  )
}

/** Day, hour and minute, place and country of the birth, as an akte asks them (BBS art. 43). */
export function birthRow(child: Child, label: string): SheetBlock {
  const { birthTime, birthMunicipality } = child.details
  return row(
    field(label, dutchDate(child.date), { span: 2, key: ofChild(child, 'date') }),
    field('Uur en minuut', clockTime(birthTime), { key: ofChild(child, 'birthTime') }),
    field('Gemeente', municipality(birthMunicipality), { span: 1.5, key: ofChild(child, 'birthMunicipality') }),
    field('Land', countryOf(child), { key: ofChild(child, 'birthCountry') }),
  )
}

/** Day, place and country as the BRP holds them (Besluit BRP, bijlage 1). */
export function registerRow(child: Child): SheetBlock {
  return row(
    field('Geboortedatum', dutchDate(child.date), { key: ofChild(child, 'date') }),
    field('Gemeente of plaats', municipality(child.details.birthMunicipality), {
      key: ofChild(child, 'birthMunicipality'),
    }),
    field('Land', countryOf(child), { key: ofChild(child, 'birthCountry') }),
  )
}

/** How long the pregnancy was. */
export const lengthField = (child: Child, hint = '', span = 1) =>
  field('Zwangerschapsduur', weeksAndDays(child), { span, hint, key: ofChild(child, 'weeks') })

/** The four answers the akte knows (BBS art. 43 and 45); ticked only when the book says so. */
export function sexTicks(child: Child): SheetBlock {
  const { sex } = child.details
  return ticks(
    [
      ['jongen', sex === 'boy'],
      ['meisje', sex === 'girl'],
      ['niet vast te stellen', sex === 'not-determined'],
      ['onbekend', sex === 'unknown'],
    ],
    { columns: 0, label: 'Geslacht', key: ofChild(child, 'sex') },
  )
}

/** Municipality, year and number of an akte; the number is free, since older ones are written in other ways (HUP, 'omnummeren'). */
export function certificateRow(child: Child, hint = ''): SheetBlock {
  const { certificateMunicipality, certificateYear, certificateNumber } = child.details
  return row(
    field('Gemeente van de akte', municipality(certificateMunicipality), {
      span: 2,
      key: ofChild(child, 'certificateMunicipality'),
    }),
    field('Jaar', certificateYear, { key: ofChild(child, 'certificateYear') }),
    field('Aktenummer', certificateNumber, { span: 2, hint, key: ofChild(child, 'certificateNumber') }),
  )
}
