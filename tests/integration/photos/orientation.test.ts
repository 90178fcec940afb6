/** @file Photos stand upright, whatever their camera wrote, in every format that can say so. */
import { describe, expect, test } from 'vitest'
import type { Colour } from '../../fixtures/photos/pictures.ts'
import { corners, distance, heic, quarters, turned } from '../../fixtures/photos/pictures.ts'
import { turnedHeic } from '../../fixtures/photos/turned-heic.ts'
import { aRoom } from './a-room.ts'

const made = {
  jpeg: async (orientation: number) => corners().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer(),
  png: async (orientation: number) => corners().withMetadata({ orientation }).png().toBuffer(),
  webp: async (orientation: number) => corners().withMetadata({ orientation }).webp({ quality: 95 }).toBuffer(),
  tiff: async (orientation: number) => corners().withMetadata({ orientation }).tiff().toBuffer(),
  avif: async (orientation: number) => corners().withMetadata({ orientation }).avif({ quality: 90 }).toBuffer(),
  heic: async (orientation: number) => turnedHeic(await heic('corners'), orientation),
}

function expectColours(seen: readonly Colour[], wanted: readonly Colour[] = []) {
  expect(wanted).toHaveLength(4)
  for (const [index, colour] of wanted.entries()) expect(distance(seen[index] ?? [-1, -1, -1], colour)).toBeLessThan(40)
}

describe.each(Object.entries(made))('%s', (format, make) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright with orientation %i', async (orientation) => {
    const { room, add } = aRoom()

    const { photo } = await add(await make(orientation))

    expect(photo.format).toBe(format)
    expect([photo.width, photo.height]).toEqual(orientation < 5 ? [64, 48] : [48, 64])
    const print = await room.forPrint(photo.id, { longestPx: 1000 })
    expect([print.width, print.height]).toEqual([photo.width, photo.height])
    for (const { bytes } of [
      print,
      await room.rendition(photo.id, 'thumb'),
      await room.rendition(photo.id, 'screen'),
    ]) {
      expectColours(await quarters(bytes), turned[orientation])
    }
  })
})

test('a HEIC file is turned by its own boxes alone: EXIF that says something else is not followed', async () => {
  const { room, add } = aRoom()
  const upright = await heic('corners')
  const onlyExif = Buffer.from(upright)
  const tag = Buffer.from([0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00])
  onlyExif.writeUInt16LE(6, onlyExif.indexOf(tag) + tag.length)

  const { photo } = await add(onlyExif)

  expect([photo.width, photo.height]).toEqual([64, 48])
  expectColours(await quarters((await room.rendition(photo.id, 'screen')).bytes), turned[1])
})
