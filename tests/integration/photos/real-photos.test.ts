/** @file Photos from real cameras and phones, when a folder of them lies beside the project; the gate never needs it. */
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Photo } from '#contract'
import { aRoom } from './a-room.ts'

const folder =
  process.env['REAL_PHOTOS'] ?? join(import.meta.dirname, ...Array<string>(4).fill('..'), 'shared', 'data', 'photos')
const isThere = existsSync(folder)
const names = isThere ? readdirSync(folder) : ['(a folder of real photos)']
const withoutThem = isThere ? '' : ' (skipped: there is no folder of real photos here)'

describe(`real photos${withoutThem}`, () => {
  test.skipIf(!isThere).each(names)(
    '%s comes in, is shown and printed without metadata, or is refused by its name',
    async (name) => {
      const { room, add, files, fileOf } = aRoom()
      const bytes = await readFile(join(folder, name))

      const outcome = await add(bytes, name).catch((cause: unknown) => cause)

      if (outcome instanceof Error) {
        expect(outcome).toMatchObject({ name: 'BookError', details: { name } })
        expect(await files()).toEqual([])
        return
      }
      const { id, width, height } = Photo.parse(room.all()[0])
      expect(bytes.equals(await readFile(fileOf(id)))).toBe(true)
      const print = await room.forPrint(id, { longestPx: 1200 })
      const shown = [await room.rendition(id, 'thumb'), await room.rendition(id, 'screen'), print]
      for (const each of shown) {
        const { exif, xmp, icc, iptc, ...rest } = await sharp(each.bytes).metadata()
        expect({ exif, xmp, icc, iptc }).toEqual({})
        expect(rest.width / rest.height).toBeCloseTo(width / height, 1)
      }
    },
  )

  test.skipIf(!existsSync(join(folder, 'damaged.jpg')))(
    'what is left of a damaged one is shown, and it is marked',
    async () => {
      const { add } = aRoom()

      const { photo } = await add(await readFile(join(folder, 'damaged.jpg')))

      expect(photo).toMatchObject({ truncated: true, width: 3648, height: 2736 })
    },
  )

  test.skipIf(!existsSync(join(folder, 'iphone-13.HEIC')))(
    'half of a photo from a phone is shown as far as it goes',
    async () => {
      const { room, add } = aRoom()
      const whole = await readFile(join(folder, 'iphone-13.HEIC'))

      const { photo } = await add(whole.subarray(0, whole.length >> 1))

      expect(photo).toMatchObject({ truncated: true, width: 3024, height: 4032 })
      const { data } = await sharp((await room.rendition(photo.id, 'thumb')).bytes)
        .raw()
        .toBuffer({ resolveWithObject: true })
      // where tiles are missing there is a light grey, not the harsh green of a decoder
      expect(Math.abs((data[0] ?? 0) - 204)).toBeLessThan(8)
    },
  )
})
