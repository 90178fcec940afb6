/** @file Books and pictures for the bench, made on the spot. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { fromPlainText } from '#contract'
import type { ChildId } from '#contract'
import { createSession, findHome, makeBook, type Session } from '#main/app'
import { createShelf } from '#main/folder'
import { createVault, loadWordLists, type BookKeys } from '#main/vault'

export const home = findHome(import.meta.dirname)
export const now = () => new Date('2026-11-21T12:00:00')
export const newId = () => randomUUID()
export const madeBy = 'bench'
export const password = 'Een zin die wij allebei nog weten.'

export const vault = createVault({ lists: loadWordLists(path.join(home, 'resources')) })
export const shelf = createShelf({ vault, madeBy, now })

/** A new book in a folder, open for writing; with a lock when asked. */
export async function aBook(folder: string, lock: 'locked' | 'open' = 'open'): Promise<Session> {
  const asked = { language: 'nl', title: 'Boek', ...(lock === 'locked' ? { password } : {}) } as const
  const made = await makeBook({ shelf, vault, madeBy, now, newId }, path.join(folder, `boek-${lock}`), asked)
  return openBook(made.path, made.keys)
}

/** A book that lies there, open for writing. */
export const openBook = (at: string, keys: BookKeys | null = null): Session =>
  createSession({ folder: shelf.open(at, { keys }), madeBy, now, newId })

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

/** How many random bytes each quick photo has after its picture; with that it takes 3 MB, as from a phone. */
const TAIL_BYTES = 2_950_000

/**
 * `count` different JPEG photos of 3 MB, made in no time, one after another: the same small picture, with random bytes after its end, where
 * phones keep films. What is measured with them is bytes; for pictures there is `somePhotos`.
 */
export async function* quickPhotos(count: number): AsyncGenerator<{ name: string; bytes: Buffer }, void, undefined> {
  const picture = await sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .jpeg({ quality: 88 })
    .toBuffer()
  for (let index = 0; index < count; index++) {
    yield { name: `foto ${index}.jpg`, bytes: Buffer.concat([picture, randomBytes(TAIL_BYTES)]) }
  }
}

const sentence =
  'Het regent vandaag, zo zacht dat je het pas hoort als je stil bent. Ik zit aan de keukentafel met jouw doosje naast me. '

/** A letter of about one printed page, different for each number. */
export const letterText = (number: number) =>
  fromPlainText(
    `Lieve Noor,\n\n${[1, 2, 3].map((part) => `${part}. ${sentence.repeat(4)}`).join('\n\n')}\n\nbrief ${number}`,
  )

/** Adds `count` letters of a page to a book. */
export function addLetters(session: Session, count: number) {
  for (let number = 0; number < count; number++) {
    session.book.pages.add({
      kind: 'letter',
      title: `Brief ${number}`,
      text: letterText(number),
      date: { precision: 'year', year: 1990 + (number % 36) },
    })
  }
}

/** Adds `count` letters of a page to a child, after those that are there. */
export function addChildsLetters(session: Session, child: ChildId, count: number) {
  for (let number = 0; number < count; number++) {
    session.book.pages.add({ kind: 'letter', title: `Brief ${number}`, text: letterText(number), children: [child] })
  }
}

/** Bytes that are already there, as the room takes them. */
export async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

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
