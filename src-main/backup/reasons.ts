/** @file Why a generation is not whole, as short words for the program and as plain words for people. */
import type { Language } from '#contract'

export const reasonCodes = [
  'manifest-missing',
  'manifest-altered',
  'manifest-unreadable',
  'newer',
  'keys-missing',
  'keys-damaged',
  'texts-sealed-otherwise',
  'file-missing',
  'file-torn',
  'file-altered',
  'file-unreadable',
  'file-strange',
  'stray-file',
  'database-damaged',
  'database-differs',
  'lacked',
] as const

/** `name`: the file it concerns, as people know it. `others`: how many more there are of which the same could be said. */
export type Reason = { readonly code: (typeof reasonCodes)[number]; readonly name?: string; readonly others?: number }

/** The reason as part of a sentence: lower case, without a full stop. */
export function reasonClause(language: Language, reason: Reason): string {
  return clauses[language][reason.code](`‘${reason.name ?? '…'}’`) + othersClause[language](reason.others ?? 0)
}

/** The reason as a line of its own, as it stands under the date of a generation. */
export function reasonLine(language: Language, reason: Reason): string {
  const clause = reasonClause(language, reason)
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`
}

type Clauses = Record<Reason['code'], (name: string) => string>

const nl: Clauses = {
  'manifest-missing': () => 'de lijst met wat erin hoort, ontbreekt',
  'manifest-altered': () => 'de lijst met wat erin hoort, is veranderd nadat de kopie was gemaakt',
  'manifest-unreadable': () => 'de lijst met wat erin hoort, kan niet worden gelezen',
  newer: () => 'zij is gemaakt met een nieuwere versie van Bewaarboek',
  'keys-missing': () => 'het bestand met de sleutel ontbreekt',
  'keys-damaged': () => 'een bestand met de sleutel is beschadigd',
  'texts-sealed-otherwise': () => 'de teksten gaan met de sleutel van dit boek niet open',
  'file-missing': (name) => `${name} ontbreekt`,
  'file-torn': (name) => `${name} heeft niet meer de lengte die het had`,
  'file-altered': (name) => `${name} is veranderd nadat de kopie was gemaakt`,
  'file-unreadable': (name) => `${name} kan niet van de schijf worden gelezen`,
  'file-strange': (name) => `${name} is geen gewoon bestand in deze kopie`,
  'stray-file': (name) => `er ligt een bestand ${name} bij dat niet bij de kopie hoort`,
  'database-damaged': () => 'de teksten kunnen niet worden gelezen',
  'database-differs': () => 'wat erin staat, is niet wat de lijst noemt',
  lacked: (name) => `${name} was al niet meer heel in het boek toen deze kopie werd gemaakt; al het andere is heel`,
}

const en: Clauses = {
  'manifest-missing': () => 'the list of what belongs in it is missing',
  'manifest-altered': () => 'the list of what belongs in it was changed after the backup was made',
  'manifest-unreadable': () => 'the list of what belongs in it cannot be read',
  newer: () => 'it was made with a newer version of Bewaarboek',
  'keys-missing': () => 'the file with the key is missing',
  'keys-damaged': () => 'a file with the key is damaged',
  'texts-sealed-otherwise': () => 'the texts do not open with the key of this book',
  'file-missing': (name) => `${name} is missing`,
  'file-torn': (name) => `${name} no longer has the length it had`,
  'file-altered': (name) => `${name} was changed after the backup was made`,
  'file-unreadable': (name) => `${name} cannot be read from the disk`,
  'file-strange': (name) => `${name} is not an ordinary file in this backup`,
  'stray-file': (name) => `a file ${name} lies beside it that does not belong to the backup`,
  'database-damaged': () => 'the texts cannot be read',
  'database-differs': () => 'what is in it is not what the list names',
  lacked: (name) => `${name} was no longer whole in the book when this backup was made; everything else is whole`,
}

const clauses: Record<Language, Clauses> = { nl, en }

const othersClause: Record<Language, (others: number) => string> = {
  nl: (others) => (others === 0 ? '' : others === 1 ? ' (en zo nog één bestand)' : ` (en zo nog ${others} bestanden)`),
  en: (others) =>
    others === 0 ? '' : others === 1 ? ' (and one more file like it)' : ` (and ${others} more files like it)`,
}
