/** @file How a backup lies on its disk: the names, and the moment that a name tells. */

/** The folder that holds every backup on a disk; a chosen folder of this name, or one that holds it, is used as it is. */
export const BACKUP_FOLDER = 'Bewaarboek-backup'
export const PART = '.part'

/** The key files of a locked book, beside its generations. */
export const KEYS_FOLDER = 'keys'

/** Files above this are split: FAT32 ends at 4 GiB, and a stick that is slow at the end of a file shows it sooner. */
export const SPLIT_BYTES = 1024 ** 3

/** The files of one generation. The seal holds the hash of the manifest, as `sha256sum` writes it. */
export const generationFiles = {
  database: 'book.db',
  texts: 'boek.json',
  sealedTexts: 'boek.json.age',
  manifest: 'manifest.json',
  seal: 'manifest.sha256',
} as const

const generationPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)\.(\d\d)(?:-([2-9]|[1-9]\d{1,3}))?$/

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

/** Whether a folder's name is one that this room gives to a generation. */
export function isGenerationName(name: string): boolean {
  return generationPattern.test(name)
}

/** The moment in a generation's name, read as local time; `null` when the folder was given another name. */
export function momentOfName(name: string): Date | null {
  const [, year, month, day, hours, minutes] = (generationPattern.exec(name) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const moment = new Date(year, month - 1, day, hours, minutes)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** Which of the generations of one minute it is, from 1. */
export function countOfName(name: string): number {
  return Number(generationPattern.exec(name)?.[6] ?? 1)
}

/** The name of one part of a file that was split, from 1: `book.db.001`. */
export function partName(path: string, number: number): string {
  return `${path}.${String(number).padStart(3, '0')}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
