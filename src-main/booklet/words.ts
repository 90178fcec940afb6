/** @file The booklet's own words in both languages, and numbers of weeks written out. */
import type { Language, PageKind } from '#contract'
import type { BookletData } from './data.ts'

export type BookletWords = {
  line: string
  ourBook: string
  child: string
  and: string
  together: string
  contents: string
  dates: string
  write: string
  drawing: string
  drawingFor: (name: string) => string
  letter: string
  letterFrom: (author: string) => string
  fallback: Record<PageKind, string>
  weeks: (count: number) => string
  days: (count: number) => string
  photo: string
  photoOf: (names: string) => string
  photoPlain: string
  veiledPhoto: string
  by: (names: string) => string
  description: (title: string, names: string) => string
  set: Record<BookletData['design'], string>
  made: (day: string) => string
  kept: string
}

// from nought to nineteen; above that a number is put together
const small = {
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
}
const tens = { nl: ['twintig', 'dertig', 'veertig'], en: ['twenty', 'thirty', 'forty'] }

/** A number from 0 to 49 in words: weeks go to 45 (contract). Dutch takes a diaeresis after an e: tweeëntwintig. */
export function numberInWords(count: number, language: Language): string {
  const ones = small[language].split(' ')
  if (count < 20) return ones[count] ?? String(count)
  const ten = tens[language][Math.floor(count / 10) - 2] ?? String(count)
  const one = ones[count % 10] ?? ''
  if (count % 10 === 0) return ten
  if (language === 'en') return `${ten}-${one}`
  return `${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`
}

const nl: BookletWords = {
  line: 'een boek om te bewaren',
  ourBook: 'Ons boek',
  child: 'jullie kindje',
  and: 'en',
  together: 'Samen',
  contents: 'Inhoud',
  dates: 'De dagen',
  write: 'Voor wat later komt, met de hand',
  drawing: 'Voor een tekening',
  drawingFor: (name) => `Een tekening voor ${name}`,
  letter: 'Brief',
  letterFrom: (author) => `Brief van ${author}`,
  fallback: {
    moment: 'Een moment',
    letter: 'Brief',
    photos: 'Foto’s',
    ritual: 'Een ritueel',
    keepsake: 'Om te bewaren',
    note: 'Een notitie',
  },
  weeks: (count) => `${numberInWords(count, 'nl')} ${count === 1 ? 'week' : 'weken'}`,
  days: (count) => `${numberInWords(count, 'nl')} ${count === 1 ? 'dag' : 'dagen'}`,
  photo: 'Foto',
  photoOf: (names) => `Foto van ${names}`,
  photoPlain: 'Foto zonder beschrijving',
  veiledPhoto: 'Een gesluierde foto',
  by: (names) => `van ${names}`,
  description: (title, names) =>
    names === '' ? `${title}, een boek om te bewaren` : `${title}, een boek om te bewaren, van ${names}`,
  set: {
    linnen: 'Gezet uit de EB Garamond. Ontwerp Linnen.',
    licht: 'Gezet uit de Spectral en de Alegreya Sans. Ontwerp Licht.',
    nacht: 'Gezet uit de Literata, de Cormorant en de Alegreya Sans. Ontwerp Nacht.',
    groot: 'Gezet uit de Literata en de Atkinson Hyperlegible Next, 16 punt. Ontwerp Groot.',
  },
  made: (day) => `Opgemaakt op ${day}.`,
  kept: 'Gemaakt met Bewaarboek, thuis, zonder dat iemand meekeek.\nDit boekje is geen officieel document.',
}

const en: BookletWords = {
  line: 'a book to keep',
  ourBook: 'Our book',
  child: 'your baby',
  and: 'and',
  together: 'Together',
  contents: 'Contents',
  dates: 'The days',
  write: 'For what comes later, by hand',
  drawing: 'For a drawing',
  drawingFor: (name) => `A drawing for ${name}`,
  letter: 'Letter',
  letterFrom: (author) => `Letter from ${author}`,
  fallback: {
    moment: 'A moment',
    letter: 'Letter',
    photos: 'Photos',
    ritual: 'A ritual',
    keepsake: 'To keep',
    note: 'A note',
  },
  weeks: (count) => `${numberInWords(count, 'en')} ${count === 1 ? 'week' : 'weeks'}`,
  days: (count) => `${numberInWords(count, 'en')} ${count === 1 ? 'day' : 'days'}`,
  photo: 'Photo',
  photoOf: (names) => `Photo of ${names}`,
  photoPlain: 'Photo without a description',
  veiledPhoto: 'A veiled photo',
  by: (names) => `by ${names}`,
  description: (title, names) => (names === '' ? `${title}, a book to keep` : `${title}, a book to keep, by ${names}`),
  set: {
    linnen: 'Set in EB Garamond. Design Linnen.',
    licht: 'Set in Spectral and Alegreya Sans. Design Licht.',
    nacht: 'Set in Literata, Cormorant and Alegreya Sans. Design Nacht.',
    groot: 'Set in Literata and Atkinson Hyperlegible Next, 16 point. Design Groot.',
  },
  made: (day) => `Made on ${day}.`,
  kept: 'Made with Bewaarboek, at home, with no one looking on.\nThis booklet is not an official document.',
}

/** The words of the booklet in the language of the book. */
export const bookletWords: Record<Language, BookletWords> = { nl, en }

/** Names in a row: 'Pip', 'Pip en Jonas', 'Pip, Jonas en Noor'. */
export function joinNames(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
