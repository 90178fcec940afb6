/** @file What the template resources/typst/boek.typ reads. Every text in it is shown as it is; nothing in it is markup. */
import type { Design, PageId, PhotoId } from '#contract'

export type PrintedRun = { text: string; bold?: true; italic?: true }

export type PrintedBlock =
  | { kind: 'paragraph'; runs: PrintedRun[] }
  | { kind: 'space' }
  | { kind: 'quote'; blocks: PrintedBlock[] }
  | { kind: 'list'; ordered: boolean; items: PrintedBlock[][] }

/** `w`, `h`: pixels of the bytes handed to the typesetter. */
export type PrintedPicture = { path: string; w: number; h: number; alt: string; caption: string }

/** `few`: so few words that they may be large. `long`: too long to be measured beforehand. */
export type LetterPart = {
  kind: 'letter'
  id: PageId
  level: number
  heading: string
  date: string
  hello: PrintedRun[]
  body: PrintedBlock[]
  close: string
  sign: string
  few: boolean
  long: boolean
  pictures: PhotoId[]
}

/** A moment, note, keepsake, ritual or photo page. `first`: pictures before words. */
export type WordsPart = {
  kind: 'words'
  id: PageId | null
  level: number
  heading: string
  sub: string
  steps: string[]
  body: PrintedBlock[]
  sign: string
  few: boolean
  first: boolean
  long: boolean
  /** Whether there is something to print when no picture can be. */
  stands: boolean
  pictures: PhotoId[]
}

export type RunItem = { id: PageId; heading: string; sub: string; body: PrintedBlock[]; sign: string }

/** Two letters that lie open side by side when each fits on a page; else they follow each other. */
export type FacingPart = { kind: 'facing'; left: LetterPart; right: LetterPart }

/** A picture that fills its page to the edge, with its heading, date and caption in a white foot. */
export type FullPart = {
  kind: 'full'
  id: PageId | null
  level: number
  heading: string
  sub: string
  picture: PhotoId
}

/** The opening of a chapter. `run`: its name as the foot of a page has room for it. */
export type ChapterPart = { kind: 'chapter'; heading: string; when: string; place: string; line: string; run: string }

/** A page for brothers and sisters to draw on. */
export type ColourPart = { kind: 'colour'; heading: string; run: string }

/** A folded sheet of four small pages: the names, a few lines of each child, room for the hand, when it was made. */
export type CardPart = { kind: 'card'; children: { heading: string; when: string; place: string; line: string }[] }

/**
 * What the pages are made for. `format`: of a finished page. `bleed`: mm of picture beyond each edge. `edge`: `safe` keeps away
 * from what a home printer cannot reach. `cover`: `apart` leaves the cover out, as it is a file of its own.
 */
export type BookletSheet = {
  format: 'a4' | 'a5' | 'a6'
  bleed: number
  edge: 'bleed' | 'safe'
  cover: 'inside' | 'apart'
}

export type BookletPart =
  | FacingPart
  | FullPart
  | ColourPart
  | CardPart
  | { kind: 'cover' | 'title' }
  | { kind: 'contents'; heading: string }
  | ChapterPart
  | LetterPart
  | WordsPart
  // `listed`: whether its items stand in the contents
  | { kind: 'run'; level: number; listed: boolean; items: RunItem[] }
  | { kind: 'dates'; level: number; heading: string; items: { date: string; text: string }[] }
  | { kind: 'write'; heading: string; run: string }
  | { kind: 'colophon'; lines: string[] }

/** `date`: ISO day of making. `label`, `running`: the title as the cover and the foot of a page have room for it. */
export type BookletData = {
  design: Design | 'groot'
  sheet: BookletSheet
  lang: 'nl' | 'en'
  date: string
  title: string
  label: string
  line: string
  by: string
  years: string
  running: string
  description: string
  pictures: Record<string, PrintedPicture>
  pages: BookletPart[]
}
