/** @file The words of an open copy, in Dutch and English. */
import type { CopiedPapers, Language, PageKind } from '#contract'

type Made = { withPlaces: boolean; papers: CopiedPapers; withDays: boolean; lacking: readonly string[] }

type Words = {
  folder: (day: string) => string
  photos: string
  page: string
  readMe: string
  note: (made: Made) => string
  untitled: string
  together: string
  child: string
  and: string
  weeks: (count: number) => string
  days: (count: number) => string
  by: (names: string) => string
  unnamed: string
  veiled: string
  missing: (name: string) => string
  kinds: Record<PageKind, string>
  countedDays: string
  quietDays: string
  quietDaysNote: string
  everyYear: string
  worldLight: string
  time: (time: string) => string
  written: string
  questions: string
  questionsFor: string
  papers: string
  sheets: string
  done: Record<'done' | 'sent' | 'received', (day: string) => string>
}

/** Names in the language of the book, which the folder and its files bear, and what stands in them. */
export const exportWords: Record<Language, Words> = {
  nl: {
    folder: (day) => `Open kopie ${day}`,
    photos: 'fotos',
    page: 'boek.html',
    readMe: 'LEES-DIT.txt',
    note: ({
      withPlaces,
      papers,
      withDays,
      lacking,
    }) => `Dit is een open kopie van een bewaarboek: de woorden en de foto's, zonder slot.
boek.html opent in elke browser en laat zich afdrukken. De foto's liggen in de map fotos. In boek.json staan
dezelfde woorden voor andere programma's. ${papersNl[papers]}
${withDays ? withDaysNl : withoutDaysNl}

Wie deze map heeft, kan alles lezen.

${withPlaces ? withPlacesNl : withoutPlacesNl}
${missingNl(lacking)}`,
    untitled: 'Ons boek',
    together: 'Samen',
    child: 'Jullie kindje',
    and: 'en',
    weeks: (count) => `${count} ${count === 1 ? 'week' : 'weken'}`,
    days: (count) => `${count} ${count === 1 ? 'dag' : 'dagen'}`,
    by: (names) => `van ${names}`,
    unnamed: 'foto',
    veiled: 'Een foto onder de sluier: kijken',
    missing: (name) => `De foto ‘${name}’ kon niet worden gelezen.`,
    kinds: {
      moment: 'Een moment',
      letter: 'Brief',
      photos: 'Foto’s',
      ritual: 'Een ritueel',
      keepsake: 'Om te bewaren',
      note: 'Een notitie',
    },
    countedDays: 'Dagen die tellen',
    quietDays: 'Dagen die stil bleven',
    quietDaysNote: 'In het boek stonden deze dagen zacht, of werden ze nooit getoond.',
    everyYear: 'elk jaar',
    worldLight: 'elk jaar op de tweede zondag van december',
    time: (time) => `${time.replace(':', '.')} uur`,
    written: 'Lezen wat er gezegd is',
    questions: 'Onze vragen',
    questionsFor: 'Voor de verloskundige, de huisarts of het ziekenhuis.',
    papers: 'Gegevens voor papieren',
    sheets: 'Wat met de vellen is gedaan',
    done: {
      done: (day) => `ingevuld op ${day}`,
      sent: (day) => `verstuurd op ${day}`,
      received: (day) => `antwoord op ${day}`,
    },
  },
  en: {
    folder: (day) => `Open copy ${day}`,
    photos: 'photos',
    page: 'book.html',
    readMe: 'READ-THIS.txt',
    note: ({
      withPlaces,
      papers,
      withDays,
      lacking,
    }) => `This is an open copy of a Bewaarboek: the words and the photos, without a lock.
book.html opens in any browser and can be printed. The photos lie in the folder photos. boek.json holds the
same words for other programs. ${papersEn[papers]}
${withDays ? withDaysEn : withoutDaysEn}

Whoever has this folder can read everything.

${withPlaces ? withPlacesEn : withoutPlacesEn}
${missingEn(lacking)}`,
    untitled: 'Our book',
    together: 'Together',
    child: 'Your baby',
    and: 'and',
    weeks: (count) => `${count} ${count === 1 ? 'week' : 'weeks'}`,
    days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
    by: (names) => `by ${names}`,
    unnamed: 'photo',
    veiled: 'A photo under the veil: look',
    missing: (name) => `The photo ‘${name}’ could not be read.`,
    kinds: {
      moment: 'A moment',
      letter: 'Letter',
      photos: 'Photos',
      ritual: 'A ritual',
      keepsake: 'To keep',
      note: 'A note',
    },
    countedDays: 'Days that count',
    quietDays: 'Days that stayed quiet',
    quietDaysNote: 'In the book these days were soft, or never shown.',
    everyYear: 'each year',
    worldLight: 'each year on the second Sunday of December',
    time: (time) => time,
    written: 'Read what was said',
    questions: 'Our questions',
    questionsFor: 'For the midwife, the GP or the hospital.',
    papers: 'Facts for official papers',
    sheets: 'What was done with the sheets',
    done: {
      done: (day) => `filled in on ${day}`,
      sent: (day) => `sent on ${day}`,
      received: (day) => `answered on ${day}`,
    },
  },
}

const papersNl: Record<CopiedPapers, string> = {
  none: 'Wat alleen voor formulieren is, staat er niet in.',
  'without-bsn': 'Op de bladzijde en daar staan ook de gegevens voor de papieren, zonder BSN.',
  'with-bsn': 'Op de bladzijde en daar staan ook de gegevens voor de papieren, met het BSN.',
}
const papersEn: Record<CopiedPapers, string> = {
  none: 'What is only for forms is not in it.',
  'without-bsn': 'The page and this file also hold the details for the papers, without the BSN.',
  'with-bsn': 'The page and this file also hold the details for the papers, with the BSN (citizen service number).',
}

const withDaysNl =
  'De dagen die tellen staan erin, ook die in het boek zacht waren of nooit werden getoond, en de vragen met hun antwoord.'
const withoutDaysNl = 'De dagen die tellen en de vragen staan er niet in.'
const withDaysEn =
  'The days that count are in it, also those that were soft in the book or never shown, and the questions with their answers.'
const withoutDaysEn = 'The days that count and the questions are not in it.'

const withPlacesNl = `De foto's zijn precies zoals ze in het boek kwamen: in een foto kan staan waar en wanneer hij is gemaakt.`
const withoutPlacesNl = `Waar een foto is gemaakt, is eruit gehaald; het beeld bleef zoals het was. Foto's van een soort waarbij dat niet
kan (HEIC van een telefoon, TIFF, AVIF), en foto's die niet heel waren, zijn opnieuw getekend als JPEG. In het boek
zelf zijn alle foto's zoals ze kwamen.`

const withPlacesEn = `The photos are exactly as they came into the book: a photo may say where and when it was taken.`
const withoutPlacesEn = `Where a photo was taken has been removed; the picture stayed as it was. Photos of a kind where that cannot be done
(HEIC from a phone, TIFF, AVIF), and photos that were not whole, were drawn anew as JPEG. In the book itself all
photos are as they came.`

const missingNl = (names: readonly string[]) =>
  names.length === 0 ? '' : `\nDeze foto's konden niet worden gelezen en ontbreken:\n${listOf(names)}`
const missingEn = (names: readonly string[]) =>
  names.length === 0 ? '' : `\nThese photos could not be read and are missing:\n${listOf(names)}`

const listOf = (names: readonly string[]) => names.map((name) => `  ${name}\n`).join('')
