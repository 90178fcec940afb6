/** @file A locked book is used for everything once while its folder and the folder for temporary files are watched: nothing tells. */
import { mkdirSync, readdirSync, readFileSync, watch } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { datedTiff } from '../../fixtures/photos/dated-tiff.ts'
import { grain, heic, placeAndDate } from '../../fixtures/photos/pictures.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { anotherProgram } from '../../support/locked-book.ts'

const word = 'kanariegeel-vlindertje'

/** Pictures of every way of being read, by name. */
async function pictures(): Promise<Record<string, Buffer>> {
  const webp = await grain(500, 400).webp({ quality: 90 }).toBuffer()
  return {
    'a.jpg': await grain(700, 500).withExif(placeAndDate).jpeg().toBuffer(),
    'b.tif': datedTiff(await grain(300, 200).tiff({ compression: 'none' }).toBuffer(), '2024:03:09 23:59:59'),
    'c.webp': webp.subarray(0, webp.length >> 1),
    'd.heic': await heic('corners'),
    'e.png': await grain(400, 300).png().toBuffer(),
  }
}

/** Everything that would tell: the word as programs write it down, and pieces from all through the pictures. */
function canaries(files: Record<string, Buffer>): Buffer[] {
  const words = [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)),
  ]
  const pieces = Object.values(files).flatMap((bytes) =>
    Array.from({ length: 40 }, (_, index) => {
      const at = Math.floor((index / 40) * (bytes.length - 24))
      return bytes.subarray(at, at + 24)
    }),
  )
  // how a picture, a small one made from it, and a database anyone can read begin
  const beginnings = ['WEBPVP8', 'JFIF\0\u0001', 'ftypheic', 'SQLite format 3\0', 'CREATE TABLE'].map((text) =>
    Buffer.from(text),
  )
  // what is the same sign over and over tells nothing
  return [...words, ...beginnings, ...pieces.filter((piece) => new Set(piece).size > 8)]
}

function hits(folder: string, told: readonly Buffer[]): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const found = entries.filter((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    return entry.name.includes(word) || told.some((canary) => bytes.includes(canary))
  })
  return [...new Set(found.map((entry) => entry.name.replace(/^[0-9a-f]{64}/u, 'an original')))].sort()
}

async function story(lock: 'locked' | 'open') {
  const [books, tempFolder, source] = [freshFolder(), freshFolder(), freshFolder()]
  const files = await pictures()
  mkdirSync(source, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(source, name), bytes)
  const seen: string[] = []
  const watcher = watch(tempFolder, (_, name) => seen.push(String(name)))
  onTestFinished(() => watcher.close())

  const words = [books, lock, word, ...Object.keys(files).map((name) => join(source, name))]
  const { said, endSuddenly } = await anotherProgram('book-story.ts', { words, tempFolder })
  expect(said).toBe('5 photos, 7 found, 0 damaged')
  // with the log, the index of the log and whatever else lies there while a book is open
  const whileOpen = hits(books, canaries(files))
  await endSuddenly()
  return { whileOpen, inTemp: [...seen, ...hits(tempFolder, canaries(files))] }
}

test('of a locked book no file holds a word, a byte of a picture or a name, and no temporary file is ever made', async () => {
  expect(await story('locked')).toEqual({ whileOpen: [], inTemp: [] })
})

test('the same search finds them all in a book without a lock', async () => {
  const { whileOpen } = await story('open')

  expect(whileOpen).toEqual(
    expect.arrayContaining([
      'an original.heic',
      'an original.jpg',
      'an original.png',
      'an original.tif',
      'an original.webp',
      'book.db',
      'book.db-wal',
      'cache.db-wal',
    ]),
  )
})
