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
    words: [
      'booklet <book> [--edition reading|large|archive|home|shop] [--name N] [--design linnen|licht|nacht]',
      '    [--veiled] [--on JJJJ-MM-DD] [--out F.pdf] [--json]',
      '    home: [--paper a4|a5] [--duplex long|short|upright|none] [--signature N] [--weight G] [--creep MM]',
      '          [--cover-apart] [--proof] [--printer F.json]',
      '    shop: [--bleed 3|5] [--weight G]',
    ].join('\n  '),
    nl: [
      'maakt het boekje als PDF: om te lezen (reading), in grote letters (large), om te bewaren (archive), om thuis te',
      'vouwen (home) of voor een drukker (shop). --name is een uitgave uit het boek, --veiled neemt ook gesluierde',
      'foto’s op, --on is de datum die erin komt, --signature het aantal vellen in één katern, --weight het papier in',
      'gram, --printer een bestand met het profiel van de printer. Zonder --out komt het boekje naast het boek. Wat uit',
      'meer bestanden bestaat, krijgt er een woord bij: F-kaft.pdf, F-voorkanten.pdf, F-achterkanten.pdf, F-stapel.pdf',
    ].join('\n      '),
    en: [
      'makes the booklet as PDF: to read (reading), in large print (large), to keep (archive), to fold at home (home)',
      'or for a print shop (shop). --name is an edition in the book, --veiled includes veiled photos, --on is the date',
      'printed in it, --signature the number of sheets folded into each other, --weight the paper in grams, --printer a',
      'file with the profile of the printer. Without --out the booklet comes beside the book. What takes several files',
      'gets a word more: F-cover.pdf, F-fronts.pdf, F-backs.pdf, F-stack.pdf',
    ].join('\n      '),
  },
  'printer-test': {
    words: 'printer-test --out F.pdf [--json]',
    nl: 'maakt het proefblad waaraan te zien is hoe een printer afdrukt',
    en: 'makes the test sheet that shows how a printer prints',
  },
  paperwork: {
    words: [
      'paperwork [<book>] --out DIR [--child ID] [--parent ID] [--sheet NAME] [--facts F.json] [--json]',
      'paperwork [<book>] --explain [--child ID] [--parent ID] [--facts F.json] [--json]',
    ].join('\n  bewaarboek '),
    nl: [
      'maakt de papieren voor akte en BRP, of legt met --explain uit welke stappen er zijn en waarom. --facts is een',
      'bestand met gegevens; wat daarin staat, gaat vóór het boek, en met zo’n bestand kan het ook zonder boek',
    ].join('\n      '),
    en: [
      'makes the papers for certificate and BRP, or says with --explain which steps there are and why. --facts is a',
      'file with details; what it says goes before the book, and with such a file no book is needed',
    ].join('\n      '),
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
  dates: {
    words: 'dates <book> [--all] [--ics F.ics [--with-places]] [--json]',
    nl: [
      'toont de dagen die tellen; wat zacht is zonder woorden en wat op nooit staat niet, tenzij met --all. --ics maakt een',
      'bestand voor een andere agenda, dat niets vertelt; met --with-places gaan tijd en plek mee',
    ].join('\n      '),
    en: [
      'shows the days that count; what is soft without its words and what is set to never not at all, unless with --all.',
      '--ics makes a file for another calendar, which tells nothing; with --with-places time and place go along',
    ].join('\n      '),
  },
  lock: {
    words: 'lock <book> [--password-file F] [--json]',
    nl: 'maakt naast het boek een kopie met een slot, en vergelijkt die; het boek zelf blijft zoals het is',
    en: 'makes a copy with a lock beside the book and compares it; the book itself stays as it is',
  },
  unlock: {
    words: 'unlock <book> [--json]',
    nl: 'maakt naast het boek een kopie zonder slot, en vergelijkt die',
    en: 'makes a copy without a lock beside the book and compares it',
  },
  password: {
    words: 'password <book> [--new-password-file F]',
    nl: 'geeft het boek een ander wachtwoord',
    en: 'gives the book another password',
  },
  'recovery-sheet': {
    words: 'recovery-sheet <book> --out F.pdf | --try',
    nl: 'maakt een herstelblad en vraagt drie woorden ervan terug; --try probeert een blad dat er al is',
    en: 'makes a recovery sheet and asks three of its words back; --try tries a sheet you have',
  },
  generations: {
    words: 'generations <book> [--compare NAME | --bring-back NAME] [--json]',
    nl: 'toont het boek van eerder, vergelijkt het met nu, of haalt het terug',
    en: 'shows the book of earlier days, compares it with now, or brings it back',
  },
  mend: {
    words: 'mend <book> [--json]',
    nl: 'herstelt een beschadigd boek uit het boek van eerder; wat beschadigd is, blijft bewaard',
    en: 'mends a damaged book from the book of earlier days; what was damaged is kept',
  },
  rehearse: {
    words: 'rehearse <book> <backup dir> [--generation NAME] [--json]',
    nl: 'legt een kopie naast het boek en zegt wat er gelijk is',
    en: 'lays a backup beside the book and says what is the same',
  },
  export: {
    words: 'export <book> <dir> [--with-places] [--with-days] [--with-papers] [--json]',
    nl: 'maakt een open kopie die elk programma kan lezen; zonder de plek waar foto’s zijn gemaakt, de dagen die tellen, de vragen en de gegevens van de papieren; een BSN gaat nooit mee',
    en: 'makes an open copy that any program can read; without the places where photos were taken, the days that count, the questions and the details for the papers; a BSN never goes along',
  },
  care: {
    words: 'care [--list] [page] [--json]',
    nl: 'toont een bladzijde van Steun, met de bron van wat er staat; --list zet de bladzijden op een rij. Zonder boek',
    en: 'shows a page of Support, with the source of what it says; --list lists the pages. Needs no book',
  },
}

const words = {
  nl: {
    head: 'Bewaarboek bewaart wat van jullie kindje is. Alles blijft op deze computer.',
    use: 'Zo gaat het',
    unknown: 'Deze opdracht is er niet',
    see: 'Met ‘bewaarboek help’ staat alles op een rij.',
    exit: 'Een boek met een slot vraagt om het wachtwoord, of leest het met --password-file F, of de woorden van het herstelblad met --words-file F. Einde 0: gedaan. 1: niet gedaan, met een zin die zegt waarom. 2: de opdracht klopt niet. Met --language kies je nl of en.',
  },
  en: {
    head: 'Bewaarboek keeps what belongs to your baby. Everything stays on this computer.',
    use: 'Like this',
    unknown: 'There is no such command',
    see: '‘bewaarboek help’ lists them all.',
    exit: 'A book with a lock asks for its password, or reads it with --password-file F, or the words of the recovery sheet with --words-file F. Exit 0: done. 1: not done, with a sentence that says why. 2: the command is not right. --language chooses nl or en.',
  },
} as const

/** All verbs with one line each. */
export function helpFor(language: Language): string {
  const t = words[language]
  const rows = Object.values(lines).map((line) => `  bewaarboek ${line.words}\n      ${line[language]}`)
  return [t.head, '', ...rows, '', t.exit].join('\n')
}

/** How one verb is used, for somebody who used it otherwise. */
export const usage = (language: Language, verb: Verb) =>
  `${words[language].use}: bewaarboek ${lines[verb].words.replaceAll(/\s+/gu, ' ')}`

/** A verb that is not there. */
export const wrong = (language: Language, verb: string) =>
  `${words[language].unknown}: ${verb.slice(0, 40)}. ${words[language].see}`
