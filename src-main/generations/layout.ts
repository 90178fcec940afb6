/** @file Where the generations of a book lie. How they are called is in names.ts. */
import { basename, join } from 'node:path'

/** The files of one generation, and what is unfinished or put aside beside it. */
export const DATABASE = 'book.db'
export const MANIFEST = 'manifest.json'
export const PART = '.part'

/** The folder with all generations of the book at this path. */
export function generationsFolder(bookPath: string): string {
  return join(bookPath, 'generations')
}

/** The folder of one generation; only for names that `isGenerationName` knows. */
export function generationFolder(bookPath: string, name: string): string {
  return join(generationsFolder(bookPath), name)
}

/** The database of one generation. */
export function generationDatabase(bookPath: string, name: string): string {
  return join(generationFolder(bookPath, name), DATABASE)
}

/** What a sentence calls the book at this path: the name of its folder without the ending. */
export function nameOfBook(bookPath: string): string {
  return basename(bookPath, '.bewaarboek')
}
