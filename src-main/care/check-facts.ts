/** @file Whether every fact is told where the list says, in both languages, and nowhere else. */
import type { Language } from '#contract'
import type { Lists } from './lists.ts'
import type { ReadPage } from './page.ts'

/** Where the moments of aftercare are told: not a page, but the list of days. */
const DAYS = 'aftercare'

type Read = { lists: Lists; pages: Record<Language, readonly ReadPage[]>; moments: readonly string[] }

/** Facts that are not told, are told elsewhere, or whose key does not begin with their documents. */
export function checkFacts({ lists, pages, moments }: Read): string[] {
  const told = (language: Language) =>
    new Map([
      ...pages[language].map(({ page, facts }) => [page.id, new Set(facts.flat())] as const),
      [DAYS, new Set(moments)],
    ])
  const places = { nl: told('nl'), en: told('en') }
  return [
    ...[...lists.facts].flatMap(([key, { sources, where }]) => [
      ...(key.startsWith(`${sources.join('').toLowerCase()}-`)
        ? []
        : [`facts.yml: ${key}: begins with the letters of its documents`]),
      ...(['nl', 'en'] as const).flatMap((language) =>
        where
          .filter((place) => places[language].get(place)?.has(key) !== true)
          .map((place) => `facts.yml: ${key}: is not told in ${placeName(place, language)}`),
      ),
    ]),
    ...(['nl', 'en'] as const).flatMap((language) =>
      [...places[language]].flatMap(([place, keys]) =>
        [...keys]
          .filter((key) => lists.facts.get(key)?.where.includes(place) === false)
          .map((key) => `facts.yml: ${key}: is told in ${placeName(place, language)}, which its list does not name`),
      ),
    ),
  ]
}

const placeName = (place: string, language: Language) => (place === DAYS ? 'aftercare.yml' : `${language}/${place}.md`)
