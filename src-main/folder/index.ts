/** @file Folder: a book as a folder on the disk: made whole or not at all, opened by one writer, read by anyone. */
export { readAbout } from './about.ts'
export type { About } from './about.ts'
export { BOOK_ENDING, bookPathIn } from './book-name.ts'
export { mediaFileIn } from './media.ts'
export { createShelf } from './shelf.ts'
export type { OpenFolder, Shelf } from './shelf.ts'
