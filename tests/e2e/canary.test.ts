/**
 * @file A locked book is made and used for everything once, in a real browser with known words and pictures. Then every file the program
 * and the browser left is searched: the data folder, the stick, the folder for temporary files and the browser's own profile. Nothing
 * tells. The same in a book without a lock is found everywhere, so that the search is known to find.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { grain } from '../fixtures/photos/pictures.ts'
import { beginnings, hitsIn, hitsInNameless, pictureCanaries, wordCanaries, type Canary } from './canary-search.ts'
import {
  bsn,
  closeBook,
  fillBook,
  keepCopy,
  nameOfPicture,
  phone,
  restAndLookBack,
  root,
  useBook,
  type Lock,
} from './canary-story.ts'
import { begin, pictureOf, type Story } from './story.ts'

const heic = path.join(import.meta.dirname, '..', 'fixtures', 'photos', 'corners.heic')
const usualTemp = process.env['TMPDIR']

let home: string
let temp: string
let story: Story | undefined

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-canary-'))
  temp = path.join(home, 'temp')
  await mkdir(temp)
  // the host, the browser and its profile inherit it; the story's data and its stick lie in there too
  process.env['TMPDIR'] = temp
})
afterEach(async ({ task }) => {
  try {
    if (story !== undefined) await pictureOf(story, task)
    await story?.end()
  } finally {
    story = undefined
    if (usualTemp === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usualTemp
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
  }
})

test('the search knows a word however it was written down, and pieces of a picture wherever they lie', async () => {
  const [jpeg = '', second = ''] = await thePictures()
  const wide = Buffer.from(`nog ${bsn}`, 'utf16le')
  const written: Record<string, string | Buffer> = {
    'plain.txt': `x ${bsn}`,
    'wide.txt': wide,
    'other-wide.txt': Buffer.from(wide).swap16(),
    'base64-0.txt': Buffer.from(`${bsn} x`).toString('base64'),
    'base64-1.txt': Buffer.from(`x${bsn} x`).toString('base64'),
    'base64-2.txt': Buffer.from(`xx${bsn} x`).toString('base64'),
    'hexadecimal.txt': Buffer.from(`x${bsn}`).toString('hex'),
    'nothing.txt': bsn.slice(1),
    'part-of-jpeg': (await readFile(jpeg)).subarray(100_000, 200_000),
    'pixels-of-jpeg': (await sharp(jpeg).ensureAlpha().raw().toBuffer()).subarray(0, 500_000),
    'heic.base64': (await readFile(second)).toString('base64'),
  }
  for (const [name, bytes] of Object.entries(written)) await writeFile(path.join(temp, name), bytes)

  const hits = hitsIn(temp, await allCanaries([], [jpeg, second])).map((hit) => hit.split(':')[0] ?? '')

  expect([...new Set(hits)].sort()).toEqual(
    Object.keys(written)
      .filter((name) => name !== 'nothing.txt')
      .sort(),
  )
})

test('of a locked book no file anywhere holds a word, a number, a byte of a picture or a name', async () => {
  expect(await everything('locked')).toEqual({ whileOpen: [], nameless: [], afterResting: [], left: [] })
})

test('the same search finds them all in a book without a lock', async () => {
  const { whileOpen, left } = await everything('open')
  const shown = left.map((hit) => hit.replaceAll('\\', '/'))
  const among = (hits: readonly string[], pattern: RegExp) => hits.filter((hit) => pattern.test(hit)).length > 0

  expect(among(whileOpen, /book\.db-wal: kanarievlinder in UTF-8/)).toBe(true)
  for (const pattern of [
    /Bewaarboek\/.*\.bewaarboek: its name holds/,
    /Bewaarboek\/.*\/book\.db: kanarievlinder in UTF-8/,
    /Bewaarboek\/.*\/book\.db: 0384839275610/,
    /Bewaarboek\/.*\/generations\/.*book\.db: kanarievlinder/,
    /Bewaarboek\/.*\/media\/.*jpg: .*jpg, its bytes/,
    /Bewaarboek\/.*\/media\/.*heic: .*heic, its bytes/,
    /Bewaarboek\/.*\/cache\.db.*: a file with "WEBPVP8"/,
    /stick\/.*\/boek\.json: kanarievlinder/,
    /stick\/.*\/media\/.*jpg: .*jpg, its bytes/,
  ]) {
    expect(shown).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]))
  }
})

async function everything(lock: Lock) {
  const pictures = await thePictures()
  story = await begin({ drive: true })
  const lines = await fillBook(story, lock, pictures)
  const canaries = await allCanaries(lines, pictures)
  await useBook(story)
  const whileOpen = hitsIn(temp, canaries)
  const nameless = hitsInNameless(story.host.pid ?? 0, canaries)
  await keepCopy(story)
  await restAndLookBack(story, lock)
  const afterResting = hitsIn(temp, canaries)
  await closeBook(story)
  await story.page.context().close()
  await story.host.stop()
  return { whileOpen, nameless, afterResting, left: hitsIn(temp, canaries) }
}

/** As from a phone: outside what is searched, with a text in one and a name in both. */
async function thePictures(): Promise<string[]> {
  const [jpeg, second] = ['jpg', 'heic'].map((ending) => path.join(home, nameOfPicture(ending))) as [string, string]
  await grain(700, 500)
    .withExif({ IFD0: { ImageDescription: `${root} in de foto` } })
    .jpeg()
    .toFile(jpeg)
  await copyFile(heic, second)
  return [jpeg, second]
}

async function allCanaries(lines: readonly string[], pictures: readonly string[]): Promise<Canary[]> {
  const words = [root, bsn, phone, ...lines].flatMap(wordCanaries)
  const ofPictures = await Promise.all(pictures.map(pictureCanaries))
  return [...words, ...ofPictures.flat(), ...beginnings]
}
