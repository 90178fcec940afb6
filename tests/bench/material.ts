/** @file Books and pictures for the bench, made on the spot. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { fromPlainText } from '#contract'
import { createSession, findHome, makeBook, type Session } from '#main/app'
import { createShelf } from '#main/folder'

export const home = findHome(import.meta.dirname)
export const now = () => new Date('2026-11-21T12:00:00')
export const newId = () => randomUUID()

/** A new book in a folder, open for writing. */
export async function aBook(folder: string): Promise<Session> {
  const shelf = createShelf()
  const at = await makeBook({ shelf, madeBy: 'bench', now, newId }, path.join(folder, 'boek'), {
    language: 'nl',
    title: 'Boek',
  })
  return createSession({ folder: shelf.open(at), now, newId })
}

/** `count` different JPEG photos of so many megapixels, 4:3, with grain like a camera's; gives their paths. */
export async function somePhotos(folder: string, count: number, megapixels: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const width = Math.round(Math.sqrt((megapixels * 1e6 * 4) / 3))
  const height = Math.round((width * 3) / 4)
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 12 } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const files: string[] = []
  for (let index = 0; index < count; index++) {
    const file = path.join(folder, `foto-${index}.jpg`)
    await sharp(grain)
      .modulate({ brightness: 0.6 + (index % 20) / 25 })
      .tint({ r: 40 + index * 2, g: 120, b: 200 - index })
      .jpeg({ quality: 88 })
      .toFile(file)
    files.push(file)
  }
  return files
}

const sentence =
  'Het regent vandaag, zo zacht dat je het pas hoort als je stil bent. Ik zit aan de keukentafel met jouw doosje naast me. '

/** A letter of about one printed page, different for each number. */
export const letterText = (number: number) =>
  fromPlainText(
    `Lieve Noor,\n\n${[1, 2, 3].map((part) => `${part}. ${sentence.repeat(4)}`).join('\n\n')}\n\nbrief ${number}`,
  )

/** Bytes of a file, as the room takes them. */
export async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  yield await readFile(file)
}

/** Writes a file below a folder and gives its path. */
export async function write(folder: string, name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}
