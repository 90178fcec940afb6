/** @file The door of the booklet: what was chosen from the book in, the values of a designed booklet out. Pure. */
export { composeBooklet } from './compose.ts'
export type { BookletDraft, BookletTarget } from './compose.ts'
export type { BookletContent } from './content.ts'
export type { BookletData, BookletSheet } from './data.ts'
export { placePictures } from './place-pictures.ts'
export type { PictureSize, PlacedBooklet } from './place-pictures.ts'
