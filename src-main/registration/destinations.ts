/** @file Where a sheet goes: one answer for its address, the covering letter and the overview, so that they never differ. */
import type { Child, Parent } from '#contract'
import { ofChild, ofParent } from './field-key.ts'
import type { AddressLine } from './sheet-data.ts'
import { municipality } from './values.ts'

/** A municipality's name and the key of the detail it comes from; an empty name is a pen line. */
export type Place = { value: string; key: string }

/** The municipality of the birth, where the akte is drawn up (BW 1:19i). */
export function birthTown(child: Child): Place {
  return { value: municipality(child.details.birthMunicipality), key: ofChild(child, 'birthMunicipality') }
}

/** The municipality that keeps the akte, else that of the birth. */
export function certificateTown(child: Child): Place {
  const kept = municipality(child.details.certificateMunicipality)
  return kept === '' ? birthTown(child) : { value: kept, key: ofChild(child, 'certificateMunicipality') }
}

/** Where a parent asks: the municipality they live in (Wet BRP 2.53), or the last one of who left the country (HUP, Geboorte). */
export function homeTown(parent: Parent | null | undefined): Place {
  const field = parent?.details.residence === 'abroad' ? 'lastMunicipality' : 'municipality'
  return { value: municipality(parent?.details[field] ?? ''), key: ofParent(parent, field) }
}

/** The address of a college of burgemeester en wethouders. */
export function toCollege(place: Place): AddressLine[] {
  return [
    { text: 'Aan het college van burgemeester en wethouders', ask: null },
    { text: 'van de gemeente', ask: place },
  ]
}

/** The address of a registrar of births, marriages and deaths. */
export function toRegistrar(place: Place): AddressLine[] {
  return [
    { text: 'Aan de ambtenaar van de burgerlijke stand', ask: null },
    { text: 'van de gemeente', ask: place },
  ]
}
