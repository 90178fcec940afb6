/** @file Help and usage of the command line, in Dutch and English. */
import type { Language } from '#contract'
import type { Verb } from './shapes.ts'

const lines: Record<Verb, { words: string; nl: string; en: string }> = {
  new: {
    words: 'new <book> [--sample] [--title T] [--language nl|en]',
    nl: 'maakt een nieuw boek; met --sample een voorbeeldboek',
    en: 'makes a new book; with --sample a sample book',
  },
  show: { words: 'show <book> [--json]', nl: 'toont wat er in het boek staat', en: 'shows what is in the book' },
  'add-photo': {
    words: 'add-photo <book> <files...> [--child ID] [--json]',
    nl: 'bewaart foto’s; het origineel blijft precies zoals het is',
    en: 'keeps photos; the original stays exactly as it is',
  },
  'add-letter': {
    words: 'add-letter <book> --title T --text-file F [--author A] [--child ID] [--json]',
    nl: 'bewaart een brief uit een tekstbestand',
    en: 'keeps a letter from a text file',
  },
  search: {
    words: 'search <book> <words> [--json]',
    nl: 'zoekt in alles wat er staat',
    en: 'searches everything in it',
  },
  booklet: {
    words: 'booklet <book> --out F.pdf [--on JJJJ-MM-DD] [--veiled] [--json]',
    nl: 'maakt het boekje als PDF; --on is de datum die erin komt, --veiled neemt ook gesluierde foto’s op',
    en: 'makes the booklet as PDF; --on is the date printed in it, --veiled includes veiled photos',
  },
  paperwork: {
    words: 'paperwork <book> --out DIR [--json]',
    nl: 'maakt de papieren voor akte en BRP',
    en: 'makes the papers for certificate and BRP',
  },
  backup: {
    words: 'backup <book> <dir> [--json]',
    nl: 'maakt een kopie en leest die terug',
    en: 'makes a backup and reads it back',
  },
  verify: {
    words: 'verify <backup dir> [--json]',
    nl: 'leest een kopie helemaal na',
    en: 'reads a whole backup through',
  },
  restore: {
    words: 'restore <backup dir> <new book> [--generation NAME] [--json]',
    nl: 'zet een kopie terug als een nieuw boek',
    en: 'restores a backup as a new book',
  },
  check: { words: 'check <book> [--json]', nl: 'kijkt of het boek heel is', en: 'checks whether the book is whole' },
}

const words = {
  nl: {
    head: 'Bewaarboek bewaart wat van jullie kindje is. Alles blijft op deze computer.',
    use: 'Zo gaat het',
    unknown: 'Deze opdracht is er niet',
    see: 'Met ‘bewaarboek help’ staat alles op een rij.',
    exit: 'Einde 0: gedaan. 1: niet gedaan, met een zin die zegt waarom. 2: de opdracht klopt niet. Met --language kies je nl of en.',
  },
  en: {
    head: 'Bewaarboek keeps what belongs to your baby. Everything stays on this computer.',
    use: 'Like this',
    unknown: 'There is no such command',
    see: '‘bewaarboek help’ lists them all.',
    exit: 'Exit 0: done. 1: not done, with a sentence that says why. 2: the command is not right. --language chooses nl or en.',
  },
} as const

/** All verbs with one line each. */
export function helpFor(language: Language): string {
  const t = words[language]
  const rows = Object.values(lines).map((line) => `  bewaarboek ${line.words}\n      ${line[language]}`)
  return [t.head, '', ...rows, '', t.exit].join('\n')
}

/** How one verb is used, for somebody who used it otherwise. */
export const usage = (language: Language, verb: Verb) => `${words[language].use}: bewaarboek ${lines[verb].words}`

/** A verb that is not there. */
export const wrong = (language: Language, verb: string) =>
  `${words[language].unknown}: ${verb.slice(0, 40)}. ${words[language].see}`
