/** @file Every kind of picture comes out in the right colours, told by its bytes and not by its name. */
import { basename } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { blue, corners, distance, green, heic, quarters, red, yellow } from '../../fixtures/photos/pictures.ts'
import type { Colour } from '../../fixtures/photos/pictures.ts'
import { aRoom } from './a-room.ts'

const plain = (colour: Colour, width = 32, height = 32) =>
  sharp({ create: { width, height, channels: 3, background: { r: colour[0], g: colour[1], b: colour[2] } } })

async function shownColours(bytes: Uint8Array) {
  const { room, add } = aRoom()
  const { photo } = await add(bytes)
  const screen = await quarters((await room.rendition(photo.id, 'screen')).bytes)
  const print = await quarters((await room.forPrint(photo.id, { longestPx: 500 })).bytes)
  return { photo, screen, print }
}

function expectNear(seen: readonly Colour[], wanted: readonly Colour[], within = 30) {
  expect(wanted.map((colour, index) => distance(seen[index] ?? [-1, -1, -1], colour) <= within)).toEqual(
    wanted.map(() => true),
  )
}

describe('the format is told by the first bytes', () => {
  test.each([
    ['jpeg', 'a.heic', () => corners().jpeg().toBuffer()],
    ['png', 'a.jpg', () => corners().png().toBuffer()],
    ['webp', 'a', () => corners().webp().toBuffer()],
    ['tiff', 'a.txt', () => corners().tiff().toBuffer()],
    ['tiff', 'big.tif', () => corners().tiff({ bigtiff: true }).toBuffer()],
    ['gif', 'a.png', () => corners().gif().toBuffer()],
    ['avif', 'a.heic', () => corners().avif().toBuffer()],
    ['heic', 'a.jpg', () => heic('corners')],
  ])('%s under the name %s', async (format, name, make) => {
    const { add, files, fileOf } = aRoom()

    const { photo } = await add(await make(), name)

    expect(photo).toMatchObject({ format, fileName: name, width: 64, height: 48, truncated: false })
    expect(await files()).toEqual([basename(fileOf(photo.id))])
  })

  test('a HEIC file that only names general brands is told by its decoder settings', async () => {
    const general = Buffer.from(await heic('corners'))
    const brands = general.subarray(8, general.readUInt32BE(0))
    brands.fill('mif1', 0, 4, 'latin1')
    brands.fill('mif1', 8, undefined, 'latin1')
    const { add } = aRoom()

    expect((await add(general)).photo.format).toBe('heic')
  })

  test('a HEIC file with a rarer major brand is shown too', async () => {
    const rare = Buffer.from(await heic('corners'))
    rare.write('heim', 8, 'latin1')
    const { add } = aRoom()

    expect((await add(rare)).photo).toMatchObject({ format: 'heic', width: 64 })
  })
})

describe('colours', () => {
  test('of Display P3, as phones write it, become those of sRGB', async () => {
    const { screen, print } = await shownColours(
      await plain(red).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer(),
    )

    expectNear(screen, [red], 12)
    expectNear(print, [red], 12)
  })

  test('of Display P3 in a HEIC file become those of sRGB', async () => {
    const { screen } = await shownColours(await heic('corners-p3'))

    expectNear(screen, [red, green, blue, yellow], 12)
  })

  test('of CMYK become those of sRGB, in three channels', async () => {
    const { screen, print } = await shownColours(
      await plain([200, 60, 60]).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
    )

    expectNear(screen, [[200, 60, 60]])
    expectNear(print, [[200, 60, 60]])
  })

  test.each([
    ['PNG', () => corners().toColourspace('rgb16').png().toBuffer()],
    ['TIFF', () => corners().toColourspace('rgb16').tiff().toBuffer()],
    ['HEIC (10 bits)', () => heic('corners-10bit')],
  ])('of 16 bits in %s become those of 8', async (_, make) => {
    const { screen, print } = await shownColours(await make())

    expectNear(screen, [red, green, blue, yellow])
    expectNear(print, [red, green, blue, yellow])
  })

  test.each([
    ['JPEG', () => plain([120, 120, 120]).toColourspace('b-w').jpeg().toBuffer()],
    ['16-bit PNG', () => plain([120, 120, 120]).toColourspace('grey16').png().toBuffer()],
  ])('grey in %s stays grey', async (_, make) => {
    const { screen, print } = await shownColours(await make())

    expectNear(screen, [[120, 120, 120]], 6)
    expectNear(print, [[120, 120, 120]], 6)
  })

  test.each([
    ['PNG', () => corners().ensureAlpha(0.5).png().toBuffer()],
    ['HEIC', () => heic('corners-alpha')],
  ])('that are half transparent in %s lie on white on paper', async (_, make) => {
    const { print } = await shownColours(await make())

    expectNear(print, [
      [255, 128, 128],
      [128, 255, 128],
      [128, 128, 255],
      [255, 255, 128],
    ])
  })
})

describe('of several pictures in one file the first counts', () => {
  test.each([
    ['GIF', async () => animated('gif')],
    ['WebP', async () => animated('webp')],
    ['TIFF', async () => animated('tiff')],
  ])('%s', async (_, make) => {
    const { photo, screen } = await shownColours(await make())

    expect([photo.width, photo.height]).toEqual([32, 32])
    expectNear(screen, [red])
  })

  async function animated(format: 'gif' | 'webp' | 'tiff') {
    const pages = await Promise.all([plain(red).png().toBuffer(), plain(blue).png().toBuffer()])
    return sharp(pages, { join: { animated: true } })
      [format]()
      .toBuffer()
  }
})

test('a picture much wider than high keeps its shape and at least one row', async () => {
  const { room, add } = aRoom()

  const { photo } = await add(await plain(red, 3000, 1).png().toBuffer())

  const thumb = await sharp((await room.rendition(photo.id, 'thumb')).bytes).metadata()
  expect([thumb.width, thumb.height]).toEqual([480, 1])
})
