/** @file What stands in the note to a print shop, in Dutch and English. Lengths and numbers come in as text. */
import type { Language } from '#contract'

export type NoteWords = {
  title: string
  /** The names of files, and what is put before it of a file that is only to be looked at. */
  files: { inside: string; cover: string; note: string; toLookAt: string }
  opening: (hasCover: boolean) => string
  rows: {
    files: string
    size: string
    sizeIs: (paper: string, mm: string) => string
    pages: string
    pagesAre: (count: number) => string
    bleed: string
    bleedIs: (mm: string) => string
    paper: string
    paperIs: (weight: number, mm: string) => string
    cover: string
    coverIs: (mm: string) => string
    spine: string
    spineIs: (mm: string) => string
    binding: string
    bindingIs: string
    colour: string
    colourIs: string
  }
  photos: { title: string; allFine: string; some: string; item: (page: number, ppi: number) => string; rest: string }
  contact: { title: string; name: string; phone: string; mail: string }
  thanks: string
  foot: (day: string) => string
}

const nl: NoteWords = {
  title: 'Voor de drukker',
  files: { inside: 'Binnenwerk', cover: 'Kaft', note: 'Voor de drukker', toLookAt: 'Om te bekijken' },
  opening: (hasCover) =>
    hasCover
      ? 'Bij dit briefje horen het binnenwerk en de kaft. Wilt u ze drukken zoals ze zijn, zonder ze te schalen?'
      : 'Bij dit briefje hoort één bestand. Wilt u het drukken zoals het is, zonder het te schalen?',
  rows: {
    files: 'Bestanden',
    size: 'Formaat',
    sizeIs: (paper, mm) => `${paper} staand, ${mm} mm na het snijden`,
    pages: 'Bladzijden',
    pagesAre: (count) => `${count}, los en in de volgorde waarin ze gelezen worden`,
    bleed: 'Afloop',
    bleedIs: (mm) => `${mm} mm rondom. TrimBox en BleedBox staan in de bestanden.`,
    paper: 'Papier',
    paperIs: (weight, mm) => `${weight} g/m², ongestreken, ${mm} mm dik per blad`,
    cover: 'Kaft',
    coverIs: (mm) => `achterkant, rug en voorkant als één vel van ${mm} mm na het snijden, aan één kant bedrukt`,
    spine: 'Rug',
    spineIs: (mm) =>
      `${mm} mm, gerekend met de dikte hierboven. Is uw papier dikker of dunner, laat het dan weten. Dan maken wij de kaft opnieuw.`,
    binding: 'Binden',
    bindingIs: 'zachte kaft, genaaid of gelijmd, of in de vouw geniet als de rug daarvoor dun genoeg is',
    colour: 'Kleur',
    colourIs:
      'RGB (sRGB, het profiel zit in het bestand). Zet het om zoals het bij uw pers past. Letters zijn ingesloten.',
  },
  photos: {
    title: 'Foto’s',
    allFine: 'Elke foto heeft 300 pixels per inch of meer waar hij staat.',
    some: 'Deze foto’s hebben minder dan 300 pixels per inch. Fijner zijn ze er niet. Druk ze zoals ze zijn.',
    item: (page, ppi) => `bladzijde ${page}: ${ppi}`,
    rest: 'en andere, fijner dan deze',
  },
  contact: { title: 'Vragen', name: 'Naam', phone: 'Telefoon', mail: 'E-mail' },
  thanks: 'Dit is een boek om te bewaren. Dank dat u er zorgvuldig mee omgaat.',
  foot: (day) => `Gemaakt met Bewaarboek op ${day}.`,
}

const en: NoteWords = {
  title: 'To the printer',
  files: { inside: 'Inside pages', cover: 'Cover', note: 'To the printer', toLookAt: 'To look at' },
  opening: (hasCover) =>
    hasCover
      ? 'This note goes with the inside pages and the cover. Please print them as they are, without scaling.'
      : 'This note goes with one file. Please print it as it is, without scaling.',
  rows: {
    files: 'Files',
    size: 'Size',
    sizeIs: (paper, mm) => `${paper} upright, ${mm} mm when trimmed`,
    pages: 'Pages',
    pagesAre: (count) => `${count}, single, in the order in which they are read`,
    bleed: 'Bleed',
    bleedIs: (mm) => `${mm} mm on every side. The files hold a TrimBox and a BleedBox.`,
    paper: 'Paper',
    paperIs: (weight, mm) => `${weight} g/m², uncoated, ${mm} mm a leaf`,
    cover: 'Cover',
    coverIs: (mm) => `back, spine and front as one sheet of ${mm} mm when trimmed, printed on one side`,
    spine: 'Spine',
    spineIs: (mm) =>
      `${mm} mm, reckoned from the thickness above. If your paper is thicker or thinner, please tell us. We will make the cover again.`,
    binding: 'Binding',
    bindingIs: 'soft cover, sewn or glued, or stapled in the fold when the spine is thin enough for it',
    colour: 'Colour',
    colourIs: 'RGB (sRGB, the profile is in the file). Convert it as suits your press. Fonts are embedded.',
  },
  photos: {
    title: 'Photos',
    allFine: 'Every photo has 300 pixels an inch or more where it stands.',
    some: 'These photos have fewer than 300 pixels an inch. There is nothing finer of them. Print them as they are.',
    item: (page, ppi) => `page ${page}: ${ppi}`,
    rest: 'and others, finer than these',
  },
  contact: { title: 'Questions', name: 'Name', phone: 'Telephone', mail: 'E-mail' },
  thanks: 'This is a book to keep. Thank you for handling it with care.',
  foot: (day) => `Made with Bewaarboek on ${day}.`,
}

export const printerNoteWords: Record<Language, NoteWords> = { nl, en }
