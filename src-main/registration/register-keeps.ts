/**
 * @file What the register would keep of a name, beside what was typed (Logisch Ontwerp BRP 2025.Q1, 4.2.8.4 and 4.3.3): a sign outside its
 * set becomes one '?', a value that is too long gets '-' in its last place. A letter with its accent counts as one place.
 */
import type { Child, ParentDetails } from '#contract'
import { brpNameLimit } from './facts.ts'
import { plainSigns, signsOutside } from './plain-signs.ts'
import { firstNamesOf } from './values.ts'

/** The longest prefix the BRP holds, in signs (element 09.02.30). */
const prefixLimit = 10

/** `typed` and `kept` differ only where the register cannot hold what was typed. */
export type KeptName = { field: 'firstNames' | 'prefix' | 'surname'; typed: string; kept: string }

/** The names that the register would keep otherwise than they were typed; empty when it holds them all. */
export function registerKeeps(of: { child: Child } | { parent: ParentDetails }): KeptName[] {
  const names =
    'child' in of
      ? { ...pick(of.child.details), firstNames: firstNamesOf(of.child) }
      : pick(of.parent)
  return fields
    .map((field) => ({ field, typed: plainSigns(names[field]), kept: keptOf(names[field], limits[field]) }))
    .filter(({ typed, kept }) => typed !== kept)
}

const fields = ['firstNames', 'prefix', 'surname'] as const
const limits = { firstNames: brpNameLimit, prefix: prefixLimit, surname: brpNameLimit }

function pick({ firstNames, prefix, surname }: Pick<ParentDetails, 'firstNames' | 'prefix' | 'surname'>) {
  return { firstNames, prefix, surname }
}

/** One value as the register would hold it, at most so many places long. */
export function keptOf(typed: string, limit: number): string {
  const places = Array.from(new Intl.Segmenter('nl').segment(plainSigns(typed)), ({ segment }) =>
    signsOutside(segment).length > 0 ? '?' : segment,
  )
  return places.length <= limit ? places.join('') : `${places.slice(0, limit - 1).join('')}-`
}
