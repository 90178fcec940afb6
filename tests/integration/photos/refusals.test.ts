/** @file What is not a photo, or too much of one, is refused by its name, and leaves nothing behind. */
import { Readable } from 'node:stream'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { corners, grain, heic, pngBomb } from '../../fixtures/photos/pictures.ts'
import { aRoom, inPieces } from './a-room.ts'
import type { ARoom } from './a-room.ts'

async function expectNothingLeft({ files, rows, cache, room }: ARoom) {
  expect(await files()).toEqual([])
  expect(rows()).toBe(0)
  expect(cache.prepare('SELECT count(*) FROM renditions').pluck().get()).toBe(0)
  expect(room.all()).toEqual([])
}

const refused = (code: string, name: string) =>
  expect.objectContaining({ name: 'BookError', code, details: { name } }) as unknown

describe('refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

  test.each([
    ['an empty file', 'photo-empty', Buffer.alloc(0)],
    ['a text file called .jpg', 'photo-not-a-picture', Buffer.from('Lieve Noor,\n')],
    ['a drawing in SVG', 'photo-not-a-picture', Buffer.from(svg)],
    ['a PDF', 'photo-not-a-picture', Buffer.from('%PDF-1.7\n')],
    ['a film', 'photo-not-a-picture', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1')],
    ['a sound', 'photo-not-a-picture', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
    ['one byte', 'photo-not-a-picture', Buffer.from([0xff])],
    ['the mere beginning of a JPEG', 'photo-damaged', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['the mere beginning of a HEIC file', 'photo-damaged', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    [
      'a HEIC box that says it is enormous',
      'photo-damaged',
      Buffer.from('\xff\xff\xff\xffftypheic\0\0\0\0mif1heic', 'latin1'),
    ],
    ['a PNG of 50,000 by 50,000', 'photo-too-large', pngBomb(50_000, 50_000)],
  ])('%s', async (_, code, bytes) => {
    const aBook = aRoom()

    await expect(aBook.add(bytes, 'IMG_0007.jpg')).rejects.toEqual(refused(code, 'IMG_0007.jpg'))

    await expectNothingLeft(aBook)
  })

  test.each([
    ['DNG', 0xc612],
    ['NEF', 0x9216],
  ])('a raw file of a camera (%s), of which there would only be a preview', async (_, tag) => {
    const tiff = await corners().tiff().toBuffer()
    // the last entry of the directory becomes the one that says so; tags stand in rising order
    const directory = tiff.readUInt32LE(4)
    const raw = Buffer.from(tiff)
    raw.writeUInt16LE(tag, directory + 2 + (tiff.readUInt16LE(directory) - 1) * 12)
    const aBook = aRoom()

    await expect(aBook.add(raw, 'DSC_1.tif')).rejects.toEqual(refused('photo-not-a-picture', 'DSC_1.tif'))

    await expectNothingLeft(aBook)
  })

  test('a file with more bytes than the limit', async () => {
    const aBook = aRoom({ limitBytes: 100_000 })

    await expect(aBook.add(Buffer.alloc(100_001, 'x'), 'film.mov')).rejects.toEqual(
      refused('photo-too-large', 'film.mov'),
    )

    await expectNothingLeft(aBook)
  })

  test('a picture of which not one row can be read', async () => {
    const whole = await grain(400, 300).jpeg().toBuffer()
    const startOfScan = whole.indexOf(Buffer.from([0xff, 0xda]))
    const aBook = aRoom()

    await expect(aBook.add(whole.subarray(0, startOfScan + 14))).rejects.toMatchObject({ code: 'photo-damaged' })

    await expectNothingLeft(aBook)
  })

  test('any bytes at all, without a word of the libraries coming out', async () => {
    const aBook = aRoom()
    const starts = [
      '',
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'GIF89a',
      'II*\0',
      'MM\0*',
      'RIFF\x10\0\0\0WEBP',
      '\0\0\0\x10ftypavif',
    ]
    const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ minLength: 1, maxLength: 200 }))

    await fc.assert(
      fc.asyncProperty(file, async ([start, rest]) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest])
        await expect(aBook.add(bytes)).rejects.toMatchObject({ name: 'BookError' })
      }),
      { numRuns: 150 },
    )

    await expectNothingLeft(aBook)
  })
})

describe('a photo of 100 megapixels', () => {
  test('is welcome', async () => {
    const large = await sharp({ create: { width: 11_600, height: 8_700, channels: 3, background: '#8899aa' } })
      .jpeg()
      .toBuffer()
    const { add } = aRoom()

    expect((await add(large)).photo).toMatchObject({ width: 11_600, height: 8_700, truncated: false })
  })
})

describe('of a photo that breaks off, what is left is shown', () => {
  const part = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))

  test.each([
    ['JPEG', async () => part(await grain(400, 300).jpeg().toBuffer(), 0.5)],
    ['progressive JPEG', async () => part(await grain(400, 300).jpeg({ progressive: true }).toBuffer(), 0.5)],
    ['PNG', async () => part(await grain(400, 300).png().toBuffer(), 0.5)],
    ['GIF', async () => part(await grain(400, 300).gif().toBuffer(), 0.5)],
    ['WebP', async () => part(await grain(400, 300).webp().toBuffer(), 0.5)],
    ['lossless WebP', async () => part(await grain(400, 300).webp({ lossless: true }).toBuffer(), 0.5)],
  ])('%s', async (_, make) => {
    const { room, add, forgetRenditions } = aRoom()

    const { photo } = await add(await make())

    expect(photo).toMatchObject({ truncated: true, width: 400, height: 300 })
    forgetRenditions()
    expect((await room.rendition(photo.id, 'screen')).bytes.length).toBeGreaterThan(500)
    expect(await room.forPrint(photo.id, { longestPx: 200 })).toMatchObject({ width: 200, height: 150 })
  })

  test('a JPEG with a hole in the middle', async () => {
    const whole = await grain(800, 600).jpeg({ quality: 60 }).toBuffer()
    const middle = Math.floor(whole.length / 2)
    const { add } = aRoom()

    const { photo } = await add(Buffer.concat([whole.subarray(0, middle), whole.subarray(middle + 9000)]))

    expect(photo).toMatchObject({ truncated: true, width: 800, height: 600 })
  })

  test('a HEIC file of one tile: what the decoder gives, marked, or refused by its name', async () => {
    const { add } = aRoom()
    const whole = await heic('corners')

    const outcome = await add(whole.subarray(0, whole.length - 40), 'half.heic').catch((cause: unknown) => cause)

    if (outcome instanceof Error) expect(outcome).toEqual(refused('photo-damaged', 'half.heic'))
    else expect(outcome).toMatchObject({ photo: { truncated: true } })
  })

  test('a small fault that costs nothing is no damage', async () => {
    const whole = await grain(400, 300).jpeg().toBuffer()
    const end = whole.length - 2
    const aBook = aRoom()

    const trailing = Buffer.concat([whole, Buffer.from('a camera wrote more behind it')])
    const extra = Buffer.concat([whole.subarray(0, end), Buffer.from([1, 2, 3]), whole.subarray(end)])

    const heicWithMore = Buffer.concat([await heic('corners'), Buffer.from('and so did this one')])
    const heicWithOne = Buffer.concat([await heic('corners'), Buffer.from([0])])

    expect((await aBook.add(heicWithMore)).photo.truncated).toBe(false)
    expect((await aBook.add(heicWithOne)).photo.truncated).toBe(false)
    expect((await aBook.add(trailing)).photo.truncated).toBe(false)
    expect((await aBook.add(extra)).photo.truncated).toBe(false)
  })

  test.each(['avif', 'tiff'] as const)('of %s nothing is left: it is refused by its name', async (format) => {
    const aBook = aRoom()

    const half = part(await grain(400, 300)[format]().toBuffer(), 0.5)

    await expect(aBook.add(half, 'half')).rejects.toEqual(refused('photo-damaged', 'half'))
    await expectNothingLeft(aBook)
  })

  test('the other photos go on', async () => {
    const { room, add } = aRoom()
    const good = await Promise.all([corners().jpeg().toBuffer(), corners().png().toBuffer(), heic('corners')])

    const added = await Promise.allSettled([
      add(Buffer.alloc(0), 'leeg.jpg'),
      ...good.map((bytes) => add(bytes)),
      add(Buffer.from('geen foto'), 'brief.txt'),
    ])

    expect(added.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
    expect(room.all()).toHaveLength(3)
  })
})

describe('a name is only text', () => {
  test.each([
    ['../../x.jpg'],
    ['/etc/passwd'],
    ['C:\\Foto’s\\x.jpg'],
    ["'; DROP TABLE photos;--.jpg"],
    ['👨‍👩‍👧‍👦 مرحبا.jpg'],
    ['n'.repeat(300)],
    [''],
  ])('%s', async (name) => {
    const { room, add, files, db } = aRoom()

    const { photo } = await add(await corners().jpeg().toBuffer(), name)

    expect(room.get(photo.id).fileName).toBe(name)
    expect(await files()).toEqual([`${String(db.prepare('SELECT hash FROM photos').pluck().get())}.jpg`])
  })
})

test('a source that fails halfway leaves nothing, and says which file could not be read', async () => {
  const aBook = aRoom()
  const bytes = Readable.from(
    (async function* () {
      yield* inPieces(await grain(200, 200).jpeg().toBuffer(), 1000)
      throw Object.assign(new Error('the stick is gone'), { code: 'EIO', syscall: 'read' })
    })(),
  ) as AsyncIterable<Uint8Array>

  await expect(aBook.room.add({ name: 'stick.jpg', bytes })).rejects.toMatchObject({
    name: 'BookError',
    details: { name: 'stick.jpg' },
  })

  await expectNothingLeft(aBook)
})
