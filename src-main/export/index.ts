/** @file Export: an open copy of a book, in files that any program reads, now and later. */
export { exportBook } from './export.ts'
export { realDisk } from './export-disk.ts'
export type { ExportDisk } from './export-disk.ts'
export type { ExportBook, ExportOptions, ExportPhoto } from './options.ts'
export { withoutPlace } from './without-place.ts'
