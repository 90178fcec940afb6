/** @file The documents of Steun in words: as they stand beside a statement, and in full under a page. */
import type { CarePage, CareSource } from './care.ts'
import type { Language } from './language.ts'

const words = { nl: { one: 'Bron', more: 'Bronnen' }, en: { one: 'Source', more: 'Sources' } }

type Known = Pick<CarePage, 'sources'>

/** What stands beside a statement: 'Bron: B, zonder datum'; empty for what comes from no document. */
export function sourcesInWords({ sources }: Known, keys: readonly string[], language: Language): string {
  const named = sources.filter(({ key }) => keys.includes(key))
  if (named.length === 0) return ''
  const word = words[language][named.length === 1 ? 'one' : 'more']
  return `${word}: ${named.map(({ key, date }) => `${key}, ${date}`).join('; ')}`
}

/** A document in full: 'B: Verloskundigen Staphorst, brief aan ouders, zonder datum'. */
export const sourceInFull = ({ key, name, date }: CareSource): string => `${key}: ${name}, ${date}`

/** The same for a page that rests on one document: 'Bron: Verloskundigen Staphorst, brief aan ouders, zonder datum.' */
export function sourcesByName({ sources }: Known, keys: readonly string[], language: Language): string {
  const named = sources.filter(({ key }) => keys.includes(key)).map(({ name, date }) => `${name}, ${date}`)
  return named.length === 0 ? '' : `${words[language][named.length === 1 ? 'one' : 'more']}: ${named.join('; ')}.`
}
