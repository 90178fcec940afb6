/** @file What the pages of a booklet are made for, and what follows from that. */
import type { BookletData, BookletSheet } from './data.ts'

/** `large`: the design for large print, on A4, instead of the chosen one. `sheet`: see BookletSheet. */
export type BookletTarget = { readonly large: boolean; readonly sheet: BookletSheet }

/** A booklet of A5 to read. */
export const toRead: BookletTarget = {
  large: false,
  sheet: { format: 'a5', bleed: 0, edge: 'bleed', cover: 'inside' },
}

/** What one page of contents holds under its heading, in lines; with more, short moments give way. */
export const contentsLines: Readonly<Record<BookletSheet['format'], number>> = { a4: 20, a5: 26, a6: 20 }

/** The faces each design is set in, as its colophon names them, and what it is called. */
export const designs: Readonly<
  Record<BookletData['design'], { readonly name: string; readonly faces: readonly string[] }>
> = {
  linnen: { name: 'Linnen', faces: ['EB Garamond'] },
  licht: { name: 'Licht', faces: ['Spectral', 'Alegreya Sans'] },
  nacht: { name: 'Nacht', faces: ['Literata', 'Cormorant', 'Alegreya Sans'] },
  groot: { name: 'Groot', faces: ['Literata', 'Atkinson Hyperlegible Next'] },
}
