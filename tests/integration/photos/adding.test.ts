/** @file Adding photos: originals bit-exact, once each, with what the camera knew; whole or not at all. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { datedTiff } from '../../fixtures/photos/dated-tiff.ts'
import { corners, grain, heic, placeAndDate } from '../../fixtures/photos/pictures.ts'
import { aChild, aRoom, inPieces, now, sha256 } from './a-room.ts'

describe('an original', () => {
  test('is kept bit for bit, under its hash', async () => {
    const { room, add, media } = aRoom()
    const bytes = await grain(300, 200).withExif(placeAndDate).jpeg().toBuffer()

    const { photo, already } = await add(bytes, 'IMG_0007.JPG')

    expect(already).toBe(false)
    const original = await room.original(photo.id)
    expect(original).toEqual({
      content: media.fileOf(sha256(bytes), 'jpeg'),
      type: 'image/jpeg',
      fileName: 'IMG_0007.JPG',
    })
    expect(bytes.equals(await readFile(String(original.content)))).toBe(true)
  })

  test('comes with everything there is to know of it', async () => {
    const { room, add } = aRoom()

    const { photo } = await add(await corners().png().toBuffer(), 'echo.png')

    expect(photo).toEqual({
      id: photo.id,
      format: 'png',
      width: 64,
      height: 48,
      fileName: 'echo.png',
      caption: '',
      description: '',
      veiled: false,
      children: [],
      pages: [],
      taken: { precision: 'unknown' },
      addedAt: now.toISOString(),
      truncated: false,
    })
    expect(room.get(photo.id)).toEqual(photo)
  })

  test('that comes in one byte at a time is the same photo', async () => {
    const { room, add } = aRoom()
    const bytes = await corners().gif().toBuffer()

    const first = await room.add({ name: 'a.gif', bytes: inPieces(bytes, 1) })

    expect((await add(bytes)).photo.id).toBe(first.photo.id)
  })
})

describe('the same bytes again', () => {
  test('are the same photo, with its first name and the children of both times', async () => {
    const { room, db, files } = aRoom()
    const [noor, jonas] = [aChild(db), aChild(db)]
    const bytes = await corners().jpeg().toBuffer()
    const first = await room.add({ name: 'a.jpg', bytes: inPieces(bytes), children: [noor] })

    const second = await room.add({ name: 'b.jpg', bytes: inPieces(bytes), children: [jonas] })

    expect(second).toEqual({ photo: { ...first.photo, children: [noor, jonas] }, already: true })
    expect(room.all()).toHaveLength(1)
    expect(await files()).toHaveLength(1)
  })

  test('at the same moment are one photo', async () => {
    const { add, files, rows } = aRoom()
    const bytes = await corners().jpeg().toBuffer()

    const added = await Promise.all([add(bytes), add(bytes), add(bytes), add(bytes)])

    expect(new Set(added.map(({ photo }) => photo.id)).size).toBe(1)
    expect(added.filter(({ already }) => !already)).toHaveLength(1)
    expect(rows()).toBe(1)
    expect(await files()).toHaveLength(1)
  })

  test('bring a photo back from the drawer, findable again', async () => {
    const { room, db, add } = aRoom()
    const bytes = await corners().jpeg().toBuffer()
    const { photo } = await add(bytes, 'sokjes.jpg')
    db.prepare('UPDATE photos SET removed_at = ?').run(now.toISOString())
    db.exec('DELETE FROM search; DELETE FROM search_rows')
    expect(() => room.get(photo.id)).toThrow('photo-not-found')

    const again = await add(bytes)

    expect(again).toMatchObject({ already: true, photo: { id: photo.id } })
    expect(room.all()).toEqual([photo])
    expect(db.prepare(`SELECT id FROM search WHERE search MATCH 'sokjes'`).pluck().all()).toEqual([photo.id])
  })

  test.each([
    ['lost', (file: string) => rm(file)],
    ['altered', (file: string) => writeFile(file, 'something else')],
  ])('mend an original that was %s', async (_, spoil) => {
    const { room, add, fileOf } = aRoom()
    const bytes = await corners().jpeg().toBuffer()
    const { photo } = await add(bytes)
    const file = fileOf(photo.id)
    await spoil(file)
    await expect(room.original(photo.id)).rejects.toMatchObject({ code: 'photo-altered' })

    expect((await add(bytes)).already).toBe(true)

    expect(bytes.equals(await readFile(fileOf(photo.id)))).toBe(true)
  })
})

describe('the date a photo was taken', () => {
  const dated = (original: string | null, digitised: string | null = null) =>
    corners().withExif({
      IFD2: {
        ...(original === null ? {} : { DateTimeOriginal: original }),
        ...(digitised === null ? {} : { DateTimeDigitized: digitised }),
      },
    })
  const takenFrom = async (bytes: Uint8Array) => (await aRoom().add(bytes)).photo.taken
  const ninthOfMarch = { precision: 'day', year: 2024, month: 3, day: 9 }

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('is read from %s', async (format) => {
    expect(await takenFrom(await dated('2024:03:09 23:59:59')[format]().toBuffer())).toEqual(ninthOfMarch)
  })

  test('is read from TIFF', async () => {
    expect(await takenFrom(datedTiff(await corners().tiff().toBuffer(), '2024:03:09 23:59:59'))).toEqual(ninthOfMarch)
  })

  test('is read from HEIC', async () => {
    expect(await takenFrom(await heic('corners'))).toEqual(ninthOfMarch)
  })

  test('is that of scanning when there is no other', async () => {
    expect(await takenFrom(await dated(null, '2024:03:09 10:00:00').jpeg().toBuffer())).toEqual(ninthOfMarch)
    expect(await takenFrom(await dated('0000:00:00 00:00:00', '2024:03:09 10:00:00').jpeg().toBuffer())).toEqual(
      ninthOfMarch,
    )
    expect(await takenFrom(await dated('2024:03:09 10:00:00', '2025:01:01 10:00:00').jpeg().toBuffer())).toEqual(
      ninthOfMarch,
    )
  })

  test('may be today, also where the day begins earlier', async () => {
    expect(await takenFrom(await dated('2026:03:14 23:00:00').jpeg().toBuffer())).toMatchObject({ month: 3, day: 14 })
  })

  test.each([
    ['0000:00:00 00:00:00'],
    ['1899:12:31 12:00:00'],
    ['2026:03:16 00:00:00'],
    ['2031:01:01 00:00:00'],
    ['2024:02:30 12:00:00'],
    ['2024:13:01 12:00:00'],
    ['    :  :     :  :  '],
    ['gisteren'],
  ])('is unknown when the camera wrote %s', async (text) => {
    expect(await takenFrom(await dated(text).jpeg().toBuffer())).toEqual({ precision: 'unknown' })
  })
})

test('where a photo was taken is not in the database', async () => {
  const { db, add } = aRoom()

  await add(await corners().withExif(placeAndDate).jpeg().toBuffer())

  const rows = JSON.stringify([db.prepare('SELECT * FROM photos').all(), db.prepare('SELECT * FROM search').all()])
  // A random id or a hash may hold any two digits.
  const everything = rows.replaceAll(/[0-9a-f-]{36,}/g, '')
  expect(everything).toContain('2024')
  expect(everything).not.toMatch(/gps|latitude|53/i)
})

describe('children', () => {
  test('are linked, in the order of the book', async () => {
    const { room, db } = aRoom()
    const [noor, jonas] = [aChild(db), aChild(db)]

    const { photo } = await room.add({
      name: 'a',
      bytes: inPieces(await corners().jpeg().toBuffer()),
      children: [jonas, noor, noor],
    })

    expect(photo.children).toEqual([noor, jonas])
  })

  test('who are not in the book are refused before a byte is read', async () => {
    const { room, db, files, rows } = aRoom()
    const inDrawer = aChild(db, now.toISOString())
    const unread: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        throw new Error('this was read')
      },
    }

    await expect(room.add({ name: 'a', bytes: unread, children: [inDrawer] })).rejects.toMatchObject({
      code: 'child-not-found',
    })

    expect(await files()).toEqual([])
    expect(rows()).toBe(0)
  })
})

describe('nothing is left half', () => {
  test('when a person stops while the bytes come in', async () => {
    const { room, files, rows } = aRoom()
    const stop = new AbortController()
    const bytes = (async function* () {
      yield Buffer.from([0xff, 0xd8, 0xff])
      stop.abort()
      yield Buffer.from([0xe0])
    })()

    await expect(room.add({ name: 'a.jpg', bytes, signal: stop.signal })).rejects.toMatchObject({ code: 'stopped' })

    expect(await files()).toEqual([])
    expect(rows()).toBe(0)
  })

  test('when a person stops while the picture is drawn', async () => {
    const { room, files, rows } = aRoom()
    const stop = new AbortController()
    const file = await heic('corners')
    const bytes = (async function* () {
      yield file
      // the last byte is in; from here on it is drawn
      setImmediate(() => stop.abort())
    })()

    await expect(room.add({ name: 'a.heic', bytes, signal: stop.signal })).rejects.toMatchObject({ code: 'stopped' })

    expect(await files()).toEqual([])
    expect(rows()).toBe(0)
  })

  test('when a person stopped while others were before it', async () => {
    const { room, add, files } = aRoom()
    const stop = new AbortController()
    const large = await grain(1500, 1000).png().toBuffer()
    const before = [add(large), add(Buffer.concat([large, Buffer.from([1])]))]

    const waiting = room.add({ name: 'c.png', bytes: inPieces(large), signal: stop.signal })
    stop.abort()

    await expect(waiting).rejects.toMatchObject({ code: 'stopped' })
    await Promise.all(before)
    expect(await files()).toHaveLength(2)
  })

  test('when the row cannot be saved', async () => {
    const { add, db, files, rows } = aRoom()
    db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON photos BEGIN SELECT RAISE(ABORT, 'no room'); END`)

    await expect(add(await corners().jpeg().toBuffer())).rejects.toThrow()

    expect(await files()).toEqual([])
    expect(rows()).toBe(0)
  })

  test('when the media folder cannot be made', async () => {
    const { mediaFolder, add, rows } = aRoom()
    await writeFile(mediaFolder, 'a file where the folder belongs')

    await expect(add(await corners().jpeg().toBuffer())).rejects.toMatchObject({ name: 'BookError' })

    expect(rows()).toBe(0)
  })

  test('when the book is closed meanwhile', async () => {
    const { room, add, files, rows } = aRoom()
    const adding = [
      add(await grain(1500, 1000).png().toBuffer()),
      add(await grain(1400, 1000).png().toBuffer()),
      add(await heic('corners')),
    ]

    const all = Promise.allSettled(adding)
    await room.close()

    const settled = await all
    expect(await files()).toHaveLength(settled.filter(({ status }) => status === 'fulfilled').length)
    expect(rows()).toBe(settled.filter(({ status }) => status === 'fulfilled').length)
    await expect(add(Buffer.alloc(1))).rejects.toMatchObject({ code: 'stopped' })
  })
})

test('a cache that cannot be written costs no photo', async () => {
  const { room, cache, add } = aRoom()
  cache.exec('DROP TABLE renditions')

  const { photo } = await add(await corners().jpeg().toBuffer())

  expect(await sharp((await room.rendition(photo.id, 'thumb')).bytes).metadata()).toMatchObject({
    format: 'webp',
    width: 64,
  })
})

test('many photos at once all come in', async () => {
  const { room, add, files } = aRoom()
  const pictures = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      grain(200 + index, 100)
        .jpeg()
        .toBuffer(),
    ),
  )

  await Promise.all(pictures.map((bytes) => add(bytes)))

  expect(
    room
      .all()
      .map(({ width }) => width)
      .sort(),
  ).toEqual(Array.from({ length: 12 }, (_, index) => 200 + index))
  expect(await files()).toHaveLength(12)
})
