/** @file Words of the window. Each screen keeps its own beside it; Dutch is the source and English must have the same keys. */
import type { Language } from '#contract'

export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** The words of one screen in both languages. A key that is missing in English does not compile. */
export function defineWords<const Dutch extends Record<string, string>>(
  nl: Dutch,
  en: Readonly<Record<keyof Dutch & string, string>>,
): Words<keyof Dutch & string> {
  return { nl, en }
}

/** A sentence with its `{names}` filled in. A name that is not given stays visible as it is, so that a test sees it. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Names as one reads them aloud: 'Boontje', 'Boontje en Noor', 'Boontje, Noor en Pip'. */
export function listNames(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names)
}
