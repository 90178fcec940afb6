/** @file The photos of an open copy, one file each. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BookError } from '#contract'
import type { ErrorCode } from '#contract'
import { asDiskError } from '#main/disk'
import type { ExportDisk } from './export-disk.ts'
import { endingOf, photoName } from './file-names.ts'
import type { ExportOptions, ExportPhoto, WrittenPhoto } from './options.ts'
import { withoutPlace } from './without-place.ts'
import { exportWords } from './words.ts'

type Writing = ExportOptions & { disk: ExportDisk; part: string }

/** Every photo with the file it became, or with none when it could not be read; fails when the disk cannot hold it, or as `stopped`. */
export async function writePhotos(writing: Writing): Promise<WrittenPhoto[]> {
  const { photos, signal, onProgress, book, disk, part } = writing
  await disk.makeFolder(path.join(part, exportWords[book.language].photos))
  const written: WrittenPhoto[] = []
  const taken = new Set<string>()
  for (const photo of photos) {
    if (signal?.aborted) throw new BookError('stopped')
    onProgress?.({ step: 'copying', done: written.length, total: photos.length })
    written.push({ ...photo, file: await writePhoto(writing, photo, taken) })
  }
  onProgress?.({ step: 'copying', done: photos.length, total: photos.length })
  return written
}

async function writePhoto(writing: Writing, photo: ExportPhoto, taken: Set<string>): Promise<string | null> {
  const { photos: folder, unnamed } = exportWords[writing.book.language]
  const found = await fileOf(writing, photo)
  if (found === null) return null
  const name = photoName(photo, { ending: found.ending, unnamed, taken })
  await writing.disk.write(path.join(writing.part, folder, name), found.bytes)
  return `${folder}/${name}`
}

type PhotoFile = { bytes: Uint8Array; ending: string }

// one photo that can't be read is named; the others and the words go along
async function fileOf({ original, redrawn, withPlaces }: ExportOptions, photo: ExportPhoto): Promise<PhotoFile | null> {
  try {
    const content = await original(photo.id)
    const bytes = typeof content === 'string' ? await read(content, photo) : content
    const kept = withPlaces ? bytes : withoutPlace(photo.format, bytes)
    if (kept !== null) return { bytes: kept, ending: endingOf(photo.format) }
    return { bytes: await redrawn(photo.id), ending: 'jpg' }
  } catch (cause) {
    if (cause instanceof BookError && aboutOnePhoto.has(cause.code)) return null
    throw cause
  }
}

const aboutOnePhoto: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'photo-altered',
  'photo-damaged',
  'photo-empty',
  'photo-not-a-picture',
  'photo-too-large',
  'file-not-found',
  'file-unreadable',
  'disk-error',
])

const read = (file: string, { fileName }: ExportPhoto) =>
  readFile(file).catch((cause: unknown) => {
    throw asDiskError(cause, fileName, 'read')
  })
