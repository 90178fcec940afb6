/** @file The open copy: words as a page and as JSON, photos as files. A new folder, whole or not there at all. */
import { lstat, realpath, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError } from '#contract'
import { asDiskError, isInside } from '#main/disk'
import { bookJson } from './book-json.ts'
import { realDisk, type ExportDisk } from './export-disk.ts'
import type { ExportOptions, WrittenPhoto } from './options.ts'
import { bookPage } from './page.ts'
import { writePhotos } from './photo-files.ts'
import { exportWords } from './words.ts'

/**
 * The folder that was made, how many photos are in it, and the names of those that could not be read. Refused as `folder-not-found`,
 * `folder-read-only`, `backup-inside-book`, `disk-full`, `disk-error` or `stopped`, and then nothing was made.
 */
export async function exportBook(
  options: ExportOptions,
): Promise<{ folder: string; photos: number; lacking: string[] }> {
  const disk = options.disk ?? realDisk
  await checkPlace(options)
  await checkRoom(options, disk)
  const folder = await freeFolder(options)
  const part = `${folder}.part`
  try {
    await rm(part, { recursive: true, force: true })
    await disk.makeFolder(part)
    const photos = await writePhotos({ ...options, disk, part })
    await writeWords({ ...options, disk, part }, photos)
    if (options.signal?.aborted) throw new BookError('stopped')
    await disk.rename(part, folder)
    const lacking = photos.filter(({ file }) => file === null).map(({ fileName }) => fileName)
    return { folder, photos: photos.length - lacking.length, lacking }
  } catch (cause) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined)
    throw asDiskError(cause, path.basename(options.to))
  }
}

async function checkPlace({ to, bookFolder }: ExportOptions) {
  const there = await stat(to).catch(() => null)
  if (there?.isDirectory() !== true) throw new BookError('folder-not-found', { name: path.basename(to) })
  if (bookFolder !== undefined && isInside(await realpath(bookFolder), await realpath(to)))
    throw new BookError('backup-inside-book')
}

// words take little beside photos; a few megabytes more are for the page and the folders
const ROOM_FOR_WORDS = 16 * 2 ** 20

async function checkRoom({ to, photos }: ExportOptions, disk: ExportDisk) {
  const needed = photos.reduce((total, { bytes }) => total + bytes, ROOM_FOR_WORDS)
  if ((await disk.freeBytes(to)) < needed) throw new BookError('disk-full')
}

async function freeFolder({ to, now, book }: ExportOptions): Promise<string> {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const name = exportWords[book.language].folder(day)
  for (let number = 1; ; number++) {
    const folder = path.join(to, `${name}${number === 1 ? '' : ` ${number}`}`)
    if ((await lstat(folder).catch(() => null)) === null) return folder
  }
}

type Writing = ExportOptions & { disk: ExportDisk; part: string }

async function writeWords({ book, withPlaces, copiedPapers, disk, part }: Writing, photos: readonly WrittenPhoto[]) {
  const words = exportWords[book.language]
  const lacking = photos.filter(({ file }) => file === null).map(({ fileName }) => fileName)
  await disk.write(path.join(part, words.page), bookPage(book, photos, copiedPapers))
  await disk.write(path.join(part, 'boek.json'), bookJson(book, photos, copiedPapers))
  // Windows shows a text file as one long line unless its lines end this way
  await disk.write(
    path.join(part, words.readMe),
    words
      .note({ withPlaces, papers: copiedPapers ?? 'none', withDays: book.days !== undefined, lacking })
      .replaceAll('\n', '\r\n'),
  )
}
