/** @file The words of an open copy, in Dutch and English. */
import type { CopiedPapers, Language, PageKind } from '#contract'

type Made = { withPlaces: boolean; papers: CopiedPapers; lacking: readonly string[] }

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
      lacking,
    }) => `Dit is een open kopie van een bewaarboek: de woorden en de foto's, zonder slot.
boek.html opent in elke browser en laat zich afdrukken. De foto's liggen in de map fotos. In boek.json staan
dezelfde woorden voor andere programma's. ${papersNl[papers]}

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
  },
  en: {
    folder: (day) => `Open copy ${day}`,
    photos: 'photos',
    page: 'book.html',
    readMe: 'READ-THIS.txt',
    note: ({
      withPlaces,
      papers,
      lacking,
    }) => `This is an open copy of a Bewaarboek: the words and the photos, without a lock.
book.html opens in any browser and can be printed. The photos lie in the folder photos. boek.json holds the
same words for other programs. ${papersEn[papers]}

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
  },
}

const papersNl: Record<CopiedPapers, string> = {
  none: 'Wat alleen voor formulieren is, staat er niet in.',
  'without-bsn': 'Daar staan ook de gegevens voor de papieren in, zonder BSN.',
  'with-bsn': 'Daar staan ook de gegevens voor de papieren in, met het BSN.',
}
const papersEn: Record<CopiedPapers, string> = {
  none: 'What is only for forms is not in it.',
  'without-bsn': 'It also holds the details for the papers, without the BSN.',
  'with-bsn': 'It also holds the details for the papers, with the BSN (citizen service number).',
}

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
