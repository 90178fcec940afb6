/** @file The two languages of this page. Dutch is the source; a word that is missing in English does not compile. */

export type Language = 'nl' | 'en'
export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** Words in both languages. */
export function defineWords<const Dutch extends Record<string, string>>(
  nl: Dutch,
  en: Readonly<Record<keyof Dutch & string, string>>,
): Words<keyof Dutch & string> {
  return { nl, en }
}

/** A sentence with its `{names}` filled in; one that is not given stays visible. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Names as one reads them aloud: 'Boontje, Noor en Pip'. */
export function listNames(names: readonly string[], language: Language): string {
  const [last = '', ...others] = names.slice().reverse()
  if (others.length === 0) return last
  return `${others.reverse().join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`
}

/** Dutch where Dutch comes first among what the browser is set to, English everywhere else. */
export function languageOf(wanted: readonly string[]): Language {
  const known = wanted.find((one) => /^(?:nl|en)\b/i.test(one))
  return known !== undefined && /^nl\b/i.test(known) ? 'nl' : 'en'
}
