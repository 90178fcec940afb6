/** @file What the BRP cannot hold of names, said and never forbidden (Logisch Ontwerp BRP 2025.Q1, 4.2.8.4). */
import type { Child, Language, Parent } from '#contract'
import { namesOf } from './child-names.ts'
import type { Names } from './child-names.ts'
import { brpNameLimit } from './facts.ts'
import { nameWords } from './name-words.ts'
import { inRegister, plainSigns, signsOf, signsOutside } from './plain-signs.ts'

/** More signs than this are not listed one by one. */
const listedSigns = 12

/** One sentence about signs outside the BRP's set and one about too long names, each only when there is a reason. */
export function nameNotes(child: Child, language: Language): string[] {
  const words = nameWords[language]
  const names = Object.values(namesOf(child, []))
  const outside = listed(signsOutside(names.join(' ')))
  return [
    ...(outside === '' ? [] : [words.signsOutside(outside)]),
    ...(names.some((name) => signsOf(name).length > brpNameLimit) ? [words.namesTooLong] : []),
  ]
}

/** For each name of a child or parent that the register would keep in another way: what it would keep. `called`: whose it is. */
export function keptOtherwise(called: string, names: Names, language: Language): string[] {
  const words = nameWords[language]
  return (['firstNames', 'prefix', 'surname'] as const).flatMap((part) => {
    const name = names[part]
    const whose = words[part](called)
    const outside = listed(signsOutside(name))
    return [
      ...(outside === '' ? [] : [words.keptAs(whose, outside, inRegister(name, brpNameLimit))]),
      ...(signsOf(name).length > brpNameLimit ? [words.keptShort(whose)] : []),
    ]
  })
}

/** A parent's names with plain signs, as a sheet shows them. */
export function parentNames({ details }: Parent): Names {
  return {
    firstNames: plainSigns(details.firstNames),
    prefix: plainSigns(details.prefix),
    surname: plainSigns(details.surname),
  }
}

function listed(signs: string[]): string {
  return signs.slice(0, listedSigns).join(' ') + (signs.length > listedSigns ? ' …' : '')
}
