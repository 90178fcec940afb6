/** @file The official names of a child as a sheet shows them: what was given, else what was chosen. */
import type { Child, Parent } from '#contract'
import { plainSigns } from './plain-signs.ts'
import { firstNamesOf } from './values.ts'

export type Names = { firstNames: string; prefix: string; surname: string }

/**
 * The child's names for an akte or the BRP. The surname is the official one, else the chosen one (BW 1:5, fourth and eighth paragraph),
 * of which a parent's own prefix at its start becomes the prefix.
 */
export function namesOf(child: Child, parents: readonly Parent[]): Names {
  const { prefix, surname } = child.details
  const family = prefix === '' && surname === '' ? chosenNames(child, parents) : { prefix, surname }
  return {
    firstNames: firstNamesOf(child),
    prefix: plainSigns(family.prefix),
    surname: plainSigns(family.surname),
  }
}

function chosenNames({ details: { chosenSurname } }: Child, parents: readonly Parent[]): Omit<Names, 'firstNames'> {
  const prefix = parents
    .map(({ details }) => details.prefix)
    .find((own) => own !== '' && chosenSurname.toLowerCase().startsWith(`${own.toLowerCase()} `))
  return prefix === undefined
    ? { prefix: '', surname: chosenSurname }
    : { prefix, surname: chosenSurname.slice(prefix.length).trim() }
}
