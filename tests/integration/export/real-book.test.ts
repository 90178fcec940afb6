/** @file Open copies of real books: no photo tells where it was taken unless that was asked for, with a lock on the book as without. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { PhotoId } from '#contract'
import { exportNeeds } from '#main/app'
import { exportBook } from '#main/export'
import { corners, distance, heic, placeAndDate, quarters, turned } from '../../fixtures/photos/pictures.ts'
import { turnedHeic } from '../../fixtures/photos/turned-heic.ts'
import { tellingGif, tellingJpeg, tellingPng, tellingWebp } from '../../unit/export/tellers.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aBook, filesIn, now, once, paragraph, textOf } from './a-copy.ts'

const pictures: Record<string, () => Promise<Buffer>> = {
  'staand.jpg': () => tellingJpeg(6),
  'schil.png': () => tellingPng(8),
  'web.webp': () => tellingWebp(3),
  'beweegt.gif': tellingGif,
  'scan.tif': () => corners().withExif(placeAndDate).withMetadata({ orientation: 6 }).tiff().toBuffer(),
  'nieuw.avif': () =>
    corners().withExif(placeAndDate).withMetadata({ orientation: 6 }).avif({ quality: 90 }).toBuffer(),
  'telefoon.heic': async () => turnedHeic(await heic('corners'), 6),
  'half.jpg': async () => (await tellingJpeg(1)).subarray(0, 9000),
}

async function aFullBook(locked: boolean) {
  const { path, session } = await aBook({ locked })
  const originals = new Map<string, Buffer>()
  for (const [name, make] of Object.entries(pictures)) {
    const bytes = await make()
    const { photo } = await session.photos.add({ name, bytes: once(bytes) })
    originals.set(photo.id, bytes)
  }
  const child = session.book.children.add({ name: 'Noor' })
  session.book.pages.add({ kind: 'letter', title: 'Lieve Noor', text: paragraph('Dag lief'), children: [child.id] })
  const copy = (withPlaces: boolean, to = freshFolder()) =>
    exportBook({ ...exportNeeds(session, { now: () => now }), to, withPlaces })
  return { path, session, originals, copy }
}

async function placeIn(file: string) {
  const { exif } = await sharp(file).metadata()
  const word = 'Exif\0\0'
  if (exif === undefined) return undefined
  return exifr.gps(exif.toString('latin1', 0, 6) === word ? exif.subarray(word.length) : exif)
}

describe.each([false, true])('with a lock: %s', (locked) => {
  test('no file of the copy tells a place, and each picture stands as it stands in the book', async () => {
    const { session, originals, copy } = await aFullBook(locked)

    const { folder, photos, lacking } = await copy(false)

    expect({ photos, lacking }).toEqual({ photos: 8, lacking: [] })
    const files = filesIn(join(folder, 'fotos'))
    expect(files).toHaveLength(8)
    const json = JSON.parse(textOf(folder, 'boek.json')) as { photos: { id: string; file: string; fileName: string }[] }
    for (const { id, file, fileName } of json.photos) {
      const bytes = readFileSync(join(folder, file))
      expect(await placeIn(join(folder, file)), fileName).toBeUndefined()
      expect(bytes.includes('GPSLatitude'), fileName).toBe(false)
      expect(bytes.includes('Wadfoon'), fileName).toBe(false)
      const [width, height] = await sizeOf(bytes)
      const known = session.photos.get(PhotoId.parse(id))
      expect([width, height], fileName).toEqual([known.width, known.height])
      if (/\.(jpg|png|webp|gif)$/u.test(fileName) && fileName !== 'half.jpg')
        expect(await pixelsOf(bytes), fileName).toEqual(await pixelsOf(originals.get(id) ?? Buffer.alloc(0)))
    }
  })

  test('what is drawn anew stands upright', async () => {
    const { folder } = await (await aFullBook(locked)).copy(false)

    for (const stem of ['scan', 'nieuw', 'telefoon']) {
      const file = filesIn(join(folder, 'fotos')).find((name) => name.endsWith(`${stem}.jpg`)) ?? stem
      const seen = await quarters(readFileSync(join(folder, 'fotos', file)))
      for (const [index, colour] of (turned[6] ?? []).entries())
        expect(distance(seen[index] ?? [-1, -1, -1], colour)).toBeLessThan(60)
    }
  })

  test('when places were asked for, each original is there bit for bit', async () => {
    const { originals, copy } = await aFullBook(locked)

    const { folder } = await copy(true)

    const json = JSON.parse(textOf(folder, 'boek.json')) as { photos: { id: string; file: string }[] }
    expect(json.photos).toHaveLength(originals.size)
    for (const { id, file } of json.photos)
      expect(originals.get(id)?.equals(readFileSync(join(folder, file)))).toBe(true)
  })

  test('the words are there, and what was put in the drawer is not', async () => {
    const { session, copy } = await aFullBook(locked)
    const away = session.book.pages.add({ kind: 'note', title: 'Toch niet' })
    session.book.drawer.put({ kind: 'page', id: away.id })

    const { folder } = await copy(false)

    const html = textOf(folder, 'boek.html')
    expect(html).toContain('Lieve Noor')
    expect(html).toContain('Dag lief')
    expect(html + textOf(folder, 'boek.json')).not.toContain('Toch niet')
  })

  test('no copy is put into the book itself', async () => {
    const { path, copy } = await aFullBook(locked)

    await expect(copy(false, path)).rejects.toMatchObject({ code: 'backup-inside-book' })
  })
})

const pixelsOf = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer()

async function sizeOf(bytes: Uint8Array) {
  const { autoOrient } = await sharp(bytes).metadata()
  return [autoOrient.width, autoOrient.height]
}
