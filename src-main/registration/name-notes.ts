/** @file What the BRP cannot hold of a child's names, said and never forbidden (Logisch Ontwerp BRP 2025.Q1, 4.2.8.4). */
import type { Child, Language } from '#contract'
import { brpNameLimit } from './facts.ts'
import { pathWords } from './path-words.ts'
import { plainSigns, signsOutside } from './plain-signs.ts'
import { firstNamesOf } from './values.ts'

/** More signs than this are not listed one by one. */
const listedSigns = 12

/** One sentence about signs outside the BRP's set and one about too long names, each only when there is a reason. */
export function nameNotes(child: Child, language: Language): string[] {
  const words = pathWords[language]
  const names = [firstNamesOf(child), plainSigns(child.details.prefix), plainSigns(child.details.surname)]
  const outside = signsOutside(names.join(' '))
  const listed = outside.slice(0, listedSigns).join(' ') + (outside.length > listedSigns ? ' …' : '')
  return [
    ...(outside.length > 0 ? [words.signsOutside(listed)] : []),
    ...(names.some((name) => Array.from(name).length > brpNameLimit) ? [words.namesTooLong] : []),
  ]
}
