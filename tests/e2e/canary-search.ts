/** @file Searching files for what only a person in front of an open book may see: known words, known pictures, and how such files begin. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import decodeHeic from 'heic-decode'
import sharp from 'sharp'

/** What would tell, by what it is called when it is found. */
export type Canary = { name: string; bytes: Buffer }

/** A word as programs write words down: in UTF-8 and both kinds of UTF-16, in base64 at every place it can begin, and in hexadecimal. */
export function wordCanaries(word: string): Canary[] {
  const bytes = Buffer.from(word)
  const wide = Buffer.from(word, 'utf16le')
  return [
    { name: `${word} in UTF-8`, bytes },
    { name: `${word} in UTF-16LE`, bytes: wide },
    { name: `${word} in UTF-16BE`, bytes: Buffer.from(wide).swap16() },
    ...[0, 1, 2].map((before) => ({ name: `${word} in base64`, bytes: Buffer.from(base64Within(bytes, before)) })),
    { name: `${word} in hexadecimal`, bytes: Buffer.from(bytes.toString('hex')) },
  ]
}

/** Pieces of 64 bytes from all through a picture: of the file, of its base64, and of the pixels a program makes of it. */
export async function pictureCanaries(file: string): Promise<Canary[]> {
  const bytes = await readFile(file)
  const name = path.basename(file)
  const { rgb, rgba } = await pixelsOf(file, bytes)
  return [
    ...pieces(bytes).map((piece) => ({ name: `${name}, its bytes`, bytes: piece })),
    ...pieces(bytes).map((piece) => ({ name: `${name}, in base64`, bytes: Buffer.from(base64Within(piece, 0)) })),
    ...rgb.map((piece) => ({ name: `${name}, its pixels`, bytes: piece })),
    ...rgba.map((piece) => ({ name: `${name}, its pixels with alpha`, bytes: piece })),
  ]
}

/** How a picture, a small one made from it, a printed page and a database anyone can read begin. */
export const beginnings: readonly Canary[] = [
  'JFIF\0\u0001',
  'WEBPVP8',
  'ftypheic',
  '%PDF-1.',
  'CREATE TABLE pages',
].map((text) => ({ name: `a file with ${JSON.stringify(text)}`, bytes: Buffer.from(text) }))

/** Where something was found: `<path below the folder>: <what>`, also in the names of files. */
export function hitsIn(folder: string, canaries: readonly Canary[]): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const shown = path.relative(folder, file)
    return [
      ...found(Buffer.from(entry.name), canaries).map((what) => `${shown}: its name holds ${what}`),
      ...(entry.isFile() ? found(read(file), canaries).map((what) => `${shown}: ${what}`) : []),
    ]
  })
}

/** The same for files that a program holds open and that have no name any more (Linux only, elsewhere nothing). */
export function hitsInNameless(pid: number, canaries: readonly Canary[]): string[] {
  if (process.platform !== 'linux') return []
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    if (!targetOf(file).endsWith(' (deleted)')) return []
    return found(read(file), canaries).map((what) => `${targetOf(file)}: ${what}`)
  })
}

function found(bytes: Buffer, canaries: readonly Canary[]): string[] {
  // the browser of the tests may unpack its own program here, which holds the names of formats
  if (bytes.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1'))) return []
  return [...new Set(canaries.filter((canary) => bytes.includes(canary.bytes)).map(({ name }) => name))]
}

// what lies within the encoding, whatever stands before and after
function base64Within(bytes: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  return whole.slice(before === 0 ? 0 : before + 1, -2)
}

const PIECE = 64
const PIECES = 12

function pieces(bytes: Buffer): Buffer[] {
  const all = Array.from({ length: PIECES }, (_, index) => {
    const at = Math.floor(((index + 0.5) / PIECES) * (bytes.length - PIECE))
    return bytes.subarray(at, at + PIECE)
  })
  // what is the same sign over and over tells nothing
  return all.filter((piece) => new Set(piece).size > 8)
}

/** Pieces of what a program has in its hands when it shows the picture. */
async function pixelsOf(file: string, bytes: Buffer): Promise<{ rgb: Buffer[]; rgba: Buffer[] }> {
  if (!file.endsWith('.heic')) {
    const picture = () => sharp(bytes).toColourspace('srgb')
    return {
      rgb: pieces(await picture().raw().toBuffer()),
      rgba: pieces(await picture().ensureAlpha().raw().toBuffer()),
    }
  }
  const found = await decodeHeic.all({ buffer: bytes })
  const decoded = await found[0]?.decode()
  found.dispose()
  if (decoded === undefined) throw new Error(`No picture in ${file}`)
  const { width, data } = decoded
  const rgba = Buffer.from(data)
  const rgb = Buffer.from(rgba.filter((_, index) => index % 4 !== 3))
  // this picture is of even planes: what tells is where one colour meets the next, in the middle of a row
  const middle = (pixels: Buffer, signs: number) =>
    pixels.subarray((10.5 * width - 8) * signs, (10.5 * width - 8) * signs + PIECE)
  return { rgb: [middle(rgb, 3)], rgba: [middle(rgba, 4)] }
}

// a file may be gone between the list and the reading; a socket or a lock can't be read
function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}
