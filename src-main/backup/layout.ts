/** @file How a backup lies on its disk: the names in it. A generation is called as in a book. */

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

/** The name of one part of a file that was split, from 1: `book.db.001`. */
export function partName(path: string, number: number): string {
  return `${path}.${String(number).padStart(3, '0')}`
}
