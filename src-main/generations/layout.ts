/** @file Where the generations of a book lie, how they are called, and the moment that a name tells. */
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

const namePattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)\.(\d\d)(?:-([2-9]|[1-9]\d{1,3}))?$/

/**
 * The name of a generation: the local date and time to the minute, without the colon that FAT and NTFS refuse. A name that is
 * taken gets `-2`, `-3` and so on.
 */
export function generationName(moment: Date, isTaken: (name: string) => boolean): string {
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoDigits).join('-')
  const name = `${day}T${[moment.getHours(), moment.getMinutes()].map(twoDigits).join('.')}`
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`
  return free
}

/** Whether a folder's name is one that a generation is given; anything else, also one with `..` in it, is not. */
export function isGenerationName(name: string): boolean {
  return namePattern.test(name)
}

/** The moment in a generation's name, read as local time; the first moment of all when it tells none. */
export function momentOfName(name: string): Date {
  const [, year = 1970, month = 1, day = 1, hours = 0, minutes = 0] = (namePattern.exec(name) ?? []).map(Number)
  return new Date(year, month - 1, day, hours, minutes)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
