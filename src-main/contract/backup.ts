/** @file Backups: what was written, what was read back, and what can be put back. */
import { z } from 'zod'
import { BookId } from './book.ts'
import { Place } from './places.ts'

/** Counts of a book; for the command line and for comparing, not shown in the window. */
export const BookCounts = z.strictObject({
  children: z.int(),
  pages: z.int(),
  letters: z.int(),
  photos: z.int(),
  versions: z.int(),
  bytes: z.int(),
})
export type BookCounts = z.infer<typeof BookCounts>

/** What a backup holds, in names: the children (or, nameless, their own word) and the kinds of things there are. */
export const Contents = z.strictObject({
  title: z.string(),
  children: z.array(z.string()),
  kinds: z.array(z.enum(['moment', 'letter', 'photos', 'ritual', 'keepsake', 'note', 'photo'])),
})
export type Contents = z.infer<typeof Contents>

/**
 * A generation in a backup folder. `reason` says what is wrong when it is not good; of a good one, which photos the book itself
 * no longer held whole when it was made, if any. `name` is its folder, from its date and time. Of a locked one `contents` and `counts`
 * are `null` unless its key was given: that it is whole can be seen without.
 */
export const Generation = z.strictObject({
  name: z.string(),
  madeAt: z.iso.datetime(),
  book: BookId,
  good: z.boolean(),
  reason: z.string().nullable(),
  locked: z.boolean(),
  contents: Contents.nullable(),
  counts: BookCounts.nullable(),
})
export type Generation = z.infer<typeof Generation>

/** What writing gave: everything named here was read back from the disk and compared. `newFiles`: originals not there before. `lacking`: names of photos the book no longer holds whole. */
export const BackupMade = z.strictObject({
  generation: z.string(),
  madeAt: z.iso.datetime(),
  contents: Contents,
  counts: BookCounts,
  newFiles: z.int(),
  readBack: z.int(),
  lacking: z.array(z.string()).optional(),
})
export type BackupMade = z.infer<typeof BackupMade>

/** `notOurs`: of `LEES-MIJ.html` and `FORMAT.txt` those that do not lie there as this program writes them (another version, damaged, gone). */
export const BackupSeen = z.strictObject({ generations: z.array(Generation), notOurs: z.array(z.string()) })
export type BackupSeen = z.infer<typeof BackupSeen>

/**
 * `contents`, `counts`: compared with the backup; `null` when it is locked and its key was not given. `lacking`: names of photos that
 * the book no longer held whole when the backup was made.
 */
export const Restored = z.strictObject({
  contents: Contents.nullable(),
  counts: BookCounts.nullable(),
  generation: z.string(),
  lacking: z.array(z.string()).optional(),
})
export type Restored = z.infer<typeof Restored>

/** A copy this book made before, remembered in the book: when, and the name of the place. */
export const BackupMemory = z.strictObject({
  madeAt: z.iso.datetime(),
  where: z.string(),
  generation: z.string(),
})
export type BackupMemory = z.infer<typeof BackupMemory>

/**
 * A drive that can be taken out, as the system tells of it; what it does not tell is `null`. `fileSystem`: as people know it (FAT32,
 * exFAT, NTFS, ext4, APFS). `backup`: when the newest backup of the open book on it was made, by its folder's name.
 */
export const Drive = z.strictObject({
  place: Place,
  label: z.string(),
  fileSystem: z.string().nullable(),
  totalBytes: z.int().nullable(),
  freeBytes: z.int().nullable(),
  writable: z.boolean(),
  backup: z.iso.datetime().nullable(),
})
export type Drive = z.infer<typeof Drive>

/** What of the paperwork goes into an open copy. A BSN only of a locked book, whose parents said so apart. */
export const CopiedPapers = z.enum(['none', 'without-bsn', 'with-bsn'])
export type CopiedPapers = z.infer<typeof CopiedPapers>

/** An open copy of a book: plain files that any program reads. `photos`: how many were written; `lacking`: names that could not be. */
export const Exported = z.strictObject({ place: Place, photos: z.int(), lacking: z.array(z.string()) })
export type Exported = z.infer<typeof Exported>
