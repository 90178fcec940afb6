/** @file Reading originals: whatever its format, a picture comes out upright, in sRGB, in bare pixels, never larger than asked. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Metadata, SharpOptions } from 'sharp'
import { BookError } from '#contract'
import type { PhotoFormat } from '#contract'
import { drawHeic } from './heic.ts'
import type { Original } from './originals.ts'

/** A file whose head was read. `width`, `height`: pixels, upright; `exif`: a bare TIFF block; `breaksOff`: part of it is missing. */
export type Picture = Original & {
  input: string | Uint8Array
  width: number
  height: number
  exif: Uint8Array | null
  breaksOff: boolean
}

/** Pixels of 8 bits per channel: three, or four with alpha. `truncated`: only part of the file could be read. */
export type Drawn = { pixels: Buffer; width: number; height: number; channels: 3 | 4; truncated: boolean }

export const LIMIT_BYTES = 500_000_000

/** Formats read row by row admit the largest phone cameras (200 megapixels); those unpacked in memory at once admit half of it. */
const limitPixels: Readonly<Record<PhotoFormat, number>> = {
  jpeg: 2 ** 28,
  png: 2 ** 28,
  tiff: 2 ** 28,
  webp: 2 ** 27,
  avif: 2 ** 27,
  gif: 2 ** 27,
  heic: 2 ** 27,
}

// on a head alone: nothing is unpacked, so that an enormous picture can be told from a damaged one
const headOnly: SharpOptions = { failOn: 'none', limitInputPixels: false }

/** The picture in a file, of which the head can be read; fails with `photo-damaged`, `photo-too-large` or `stopped`. */
export async function openPicture(original: Original, signal?: AbortSignal): Promise<Picture> {
  if (original.format === 'heic') return openHeic(original, signal)
  const whole = await headOf(original.content)
  if (whole !== null) return opened(original, whole, { input: original.content, breaksOff: false })

  const input = await mended(original)
  const head = input === null ? null : await headOf(input)
  if (input === null || head === null) throw new BookError('photo-damaged', { name: original.name })
  return opened(original, head, { input, breaksOff: true })
}

/** The first picture of the file (a page, a frame), with its longest side at most `longestPx`; never enlarged. */
export async function drawPicture(picture: Picture, longestPx: number, signal?: AbortSignal): Promise<Drawn> {
  const whole = await drawWhole(picture, longestPx)
  if (whole !== null && !whole.truncated) return whole

  if (signal?.aborted) throw new BookError('stopped')
  // `unlimited` is about many warnings and scans in one file, the very thing damage makes; pixels stay limited
  const part = whole ?? (await drawn(picture, longestPx, { failOn: 'none', unlimited: true })).pixels
  if (part === null || isOneColour(part)) throw new BookError('photo-damaged', { name: picture.name })
  return { ...part, truncated: true }
}

/** What the reader draws without giving up; `truncated` when it says that part of it was a guess. */
async function drawWhole(picture: Picture, longestPx: number): Promise<Drawn | null> {
  const { pixels, objection } = await drawn(picture, longestPx, {
    failOn: picture.format === 'jpeg' ? 'warning' : 'error',
  })
  if (pixels !== null) return { ...pixels, truncated: picture.breaksOff }
  if (picture.format !== 'jpeg') return null
  // cameras write small faults that cost nothing, so a warning counts only when it tells of missing data
  const patient = await drawn(picture, longestPx, { failOn: 'error' })
  return patient.pixels === null
    ? null
    : { ...patient.pixels, truncated: picture.breaksOff || tellsOfMissingData(objection) }
}

// libjpeg's own words: JWRN_HIT_MARKER, JWRN_JPEG_EOF, JWRN_MUST_RESYNC, JWRN_HUFF_BAD_CODE, JWRN_ARITH_BAD_CODE
const tellsOfMissingData = (objection: string) =>
  /premature end|instead of RST|bad (?:Huffman|arithmetic) code/i.test(objection)

async function openHeic(original: Original, signal?: AbortSignal): Promise<Picture> {
  const { content, name } = original
  const head = await headOf(content)
  const answer = await drawHeic(
    { content, index: head?.pagePrimary ?? 0, icc: head?.icc ?? null, limitPixels: limitPixels.heic },
    signal,
  ).catch((cause: unknown) => {
    throw cause instanceof BookError ? cause : new BookError('photo-damaged', { name }, { cause })
  })
  if (answer.kind === 'too-large') throw new BookError('photo-too-large', { name })
  const { pixelFile, width, height, truncated } = answer
  return { ...original, input: pixelFile, width, height, exif: bareExif(head), breaksOff: truncated }
}

function opened(original: Original, head: Metadata, rest: Pick<Picture, 'input' | 'breaksOff'>): Picture {
  const { width, height } = head.autoOrient
  if (width * height > limitPixels[original.format]) throw new BookError('photo-too-large', { name: original.name })
  return { ...original, ...rest, width, height, exif: bareExif(head) }
}

async function headOf(input: string | Uint8Array): Promise<Metadata | null> {
  return sharp(input, headOnly)
    .metadata()
    .catch(() => null)
}

// JPEG puts this word before the block; the other formats need not
function bareExif(head: Metadata | null): Uint8Array | null {
  const exif = head?.exif
  if (exif === undefined) return null
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
}

/** A WebP file that breaks off, filled up to the length it announces: its reader looks at no picture before it has that length. */
async function mended({ content, format }: Original): Promise<Uint8Array | null> {
  if (format !== 'webp') return null
  const bytes =
    typeof content === 'string'
      ? await readFile(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const announced = bytes.length < 12 ? 0 : bytes.readUInt32LE(4) + 8
  if (announced <= bytes.length || announced > LIMIT_BYTES) return null
  return Buffer.concat([bytes], announced)
}

/** `objection`: why there are no pixels, in the words of sharp. */
type Attempt = { pixels: Pixels; objection: null } | { pixels: null; objection: string }
type Pixels = Omit<Drawn, 'truncated'>

async function drawn(picture: Picture, longestPx: number, options: SharpOptions): Promise<Attempt> {
  try {
    const { data, info } = await sharp(picture.input, { ...options, limitInputPixels: limitPixels[picture.format] })
      .autoOrient()
      .resize({ width: longestPx, height: longestPx, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: 120 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const channels = info.channels === 4 ? 4 : 3
    return { pixels: { pixels: data, width: info.width, height: info.height, channels }, objection: null }
  } catch (cause) {
    return { pixels: null, objection: cause instanceof Error ? cause.message : '' }
  }
}

/**
 * A reader that is told to go on whatever happens fills up with one colour, after a block of guesses where the file breaks off.
 * Where that colour is nearly all there is, nothing of the photo is left; it reaches at least one corner.
 */
function isOneColour({ pixels, width, height, channels }: Pixels): boolean {
  const lastRow = (height - 1) * width
  return [0, width - 1, lastRow, lastRow + width - 1].some((corner) => {
    const [red, green, blue] = pixels.subarray(corner * channels)
    let same = 0
    for (let at = 0; at < pixels.length; at += channels) {
      if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) same++
    }
    return same > NEARLY_ALL * width * height
  })
}

/** Less than this share missing would be a strip of 15 rows in a photo of 12 megapixels. */
const NEARLY_ALL = 0.995
