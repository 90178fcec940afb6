/** @file What a picture tells about itself is taken out, and nothing of the picture. */
import exifr from 'exifr'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { withoutPlace } from '#main/export'
import { corners, distance, grain, quarters, turned } from '../../fixtures/photos/pictures.ts'
import { tellingGif, tellingJpeg, tellingPng, tellingWebp, TOLD } from './tellers.ts'

const tellers = {
  'jpeg, baseline': { format: 'jpeg', make: tellingJpeg },
  'jpeg, progressive': { format: 'jpeg', make: (turn: number) => tellingJpeg(turn, { progressive: true }) },
  png: { format: 'png', make: tellingPng },
  'webp, lossy': { format: 'webp', make: tellingWebp },
  'webp, lossless': { format: 'webp', make: (turn: number) => tellingWebp(turn, { lossless: true }) },
} as const

/** Every pixel as it lies in the file, not yet turned. */
const pixelsOf = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer({ resolveWithObject: true })

/** Where it was taken, from the Exif block that sharp finds, as exifr itself knows no WebP. */
async function placeIn(bytes: Uint8Array) {
  const { exif } = await sharp(bytes).metadata()
  const word = 'Exif\0\0'
  return exif === undefined
    ? undefined
    : exifr.gps(exif.toString('latin1', 0, 6) === word ? exif.subarray(word.length) : exif)
}

function stripped(format: Parameters<typeof withoutPlace>[0], bytes: Uint8Array): Uint8Array {
  const kept = withoutPlace(format, bytes)
  if (kept === null) throw new Error('this picture cannot be stripped')
  return kept
}

describe.each(Object.entries(tellers))('%s', (_, { format, make }) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('tells no place, and stands as it stood, with orientation %i', async (turn) => {
    const telling = await make(turn)
    expect(await placeIn(telling)).toBeDefined()
    expect(telling.includes(TOLD)).toBe(true)

    const kept = stripped(format, telling)

    expect(await placeIn(kept)).toBeUndefined()
    expect(Buffer.from(kept).includes(TOLD)).toBe(false)
    expect(Buffer.from(kept).includes('Wadfoon')).toBe(false)
    expect(await pixelsOf(kept)).toEqual(await pixelsOf(telling))
    expect((await sharp(kept).metadata()).orientation ?? 1).toBe(turn)
    const seen = await quarters(await sharp(kept).autoOrient().png().toBuffer())
    for (const [index, colour] of (turned[turn] ?? []).entries())
      expect(distance(seen[index] ?? [-1, -1, -1], colour)).toBeLessThan(60)
  })

  test('what was stripped once stays the same when it is stripped again', async () => {
    const once = stripped(format, await make(6))

    expect(withoutPlace(format, once)).toEqual(once)
  })

  test('a file that breaks off is not taken for a whole one', async () => {
    const whole = stripped(format, await make(6))

    for (const part of [0, 1, 2, 10, whole.length >> 1, whole.length - 2])
      expect(withoutPlace(format, whole.subarray(0, part))).toBeNull()
  })

  test('whatever is done to a file, it is refused or comes out without a place', async () => {
    const telling = await make(3)
    const spoilt = fc.record({
      at: fc.nat(telling.length - 1),
      value: fc.nat(255),
      length: fc.integer({ min: telling.length >> 1, max: telling.length }),
    })
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ at, value, length }) => {
        const bytes = Buffer.from(telling.subarray(0, length))
        bytes[at] = value
        const kept = withoutPlace(format, bytes)
        // one that no reader opens any more tells nothing either
        const place = kept === null ? undefined : await placeIn(kept).catch(() => undefined)
        expect(place).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

test('the colour profile stays, or the colours would change', async () => {
  const { icc } = await sharp(await tellingJpeg(1)).metadata()
  expect(icc).toBeDefined()

  expect((await sharp(stripped('jpeg', await tellingJpeg(1))).metadata()).icc).toEqual(icc)
})

test('a second picture and words behind the end of a JPEG are gone', async () => {
  const kept = stripped('jpeg', await tellingJpeg(1))

  expect(Buffer.from(kept).indexOf(Buffer.of(0xff, 0xd8, 0xff), 2)).toBe(-1)
  expect([...kept.subarray(-2)]).toEqual([0xff, 0xd9])
})

test('what looks like a marker within the picture of a JPEG ends nothing', async () => {
  const jpeg = await grain(200, 100).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()
  const scan = jpeg.indexOf(Buffer.of(0xff, 0xda))
  expect(jpeg.indexOf(Buffer.of(0xff, 0x00), scan)).toBeGreaterThan(scan)

  expect(await pixelsOf(stripped('jpeg', jpeg))).toEqual(await pixelsOf(jpeg))
})

test('a JPEG with a marker that no picture needs is not taken apart on a guess', async () => {
  const jpeg = await corners().jpeg().toBuffer()
  const odd = Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xf0, 0, 6, 1, 2, 3, 4), jpeg.subarray(2)])

  expect(withoutPlace('jpeg', odd)).toBeNull()
})

test('an Exif block that gives the orientation as a long number is understood', async () => {
  const jpeg = await corners().jpeg().toBuffer()
  const tiff = Buffer.from('4d4d002a00000008000101120004000000010000000600000000', 'hex')
  const exif = Buffer.concat([Buffer.of(0xff, 0xe1, 0, 2 + 6 + tiff.length), Buffer.from('Exif\0\0', 'latin1'), tiff])
  const long = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])

  expect((await sharp(stripped('jpeg', long)).metadata()).orientation).toBe(6)
})

test('a moving GIF moves as it did, without its comments', async () => {
  const gif = await tellingGif()
  expect(gif.includes(TOLD)).toBe(true)

  const kept = stripped('gif', gif)

  expect(Buffer.from(kept).includes(TOLD)).toBe(false)
  expect(await pixelsOf(kept)).toEqual(await pixelsOf(gif))
  const { pages, delay, loop } = await sharp(kept, { animated: true }).metadata()
  expect({ pages, delay, loop }).toEqual({ pages: 3, delay: [100, 200, 300], loop: 2 })
  expect(withoutPlace('gif', kept)).toEqual(kept)
  for (const part of [0, 6, 12, kept.length >> 1, kept.length - 1])
    expect(withoutPlace('gif', kept.subarray(0, part))).toBeNull()
})

test.each(['heic', 'tiff', 'avif'] as const)('%s is left to be drawn anew', (format) => {
  expect(withoutPlace(format, Buffer.alloc(1000))).toBeNull()
})

test('a file that is something else than it is called is not touched', async () => {
  const jpeg = await corners().jpeg().toBuffer()

  for (const format of ['png', 'webp', 'gif'] as const) expect(withoutPlace(format, jpeg)).toBeNull()
  expect(withoutPlace('jpeg', await corners().png().toBuffer())).toBeNull()
})
