/** @file Photos that are in the book: found, described, shown and printed, each by itself. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Photo, PhotoId, PhotoList } from '#contract'
import { createPhotoRoom } from '#main/photos'
import { corners, grain, heic, placeAndDate } from '../../fixtures/photos/pictures.ts'
import { aChild, aPage, aRoom, inPieces } from './a-room.ts'

const jpeg = (width: number) => grain(width, 50).jpeg().toBuffer()

describe('the list', () => {
  test('gives every photo exactly once, newest first, page by page', async () => {
    let minute = 0
    const { room, add } = aRoom({ now: () => new Date(Date.UTC(2026, 2, 1, 0, Math.floor(minute++ / 3))) })
    for (let index = 0; index < 11; index++) await add(await jpeg(60 + index))

    const seen: Photo[] = []
    let after: string | undefined
    do {
      const page = PhotoList.parse(room.list({ limit: 4, ...(after === undefined ? {} : { after }) }))
      expect(page.photos.length).toBeLessThanOrEqual(4)
      seen.push(...page.photos)
      after = page.next ?? undefined
    } while (after !== undefined)

    expect(new Set(seen.map(({ id }) => id)).size).toBe(11)
    expect(seen.map(({ addedAt }) => addedAt)).toEqual(
      seen
        .map(({ addedAt }) => addedAt)
        .sort()
        .reverse(),
    )
    expect(seen).toEqual(room.all())
  })

  test('ends where there is no more', async () => {
    const { room, add } = aRoom()
    await add(await jpeg(60))
    await add(await jpeg(61))

    expect(room.list({ limit: 2 }).next).toBeNull()
    expect(room.list({ limit: 1 }).next).not.toBeNull()
  })

  test('can be of one child', async () => {
    const { room, db, add } = aRoom()
    const noor = aChild(db)
    const { photo } = await room.add({ name: 'a', bytes: inPieces(await jpeg(60)), children: [noor] })
    await add(await jpeg(61))

    expect(room.list({ limit: 60, child: noor }).photos).toEqual([photo])
  })

  test('leaves out what lies in the drawer', async () => {
    const { room, db, add } = aRoom()
    const { photo } = await add(await jpeg(60))
    await add(await jpeg(61))
    db.prepare(`UPDATE photos SET removed_at = '2026-03-14T00:00:00.000Z' WHERE id = ?`).run(photo.id)

    expect(room.list({ limit: 60 }).photos.map(({ width }) => width)).toEqual([61])
    expect(room.all()).toHaveLength(1)
  })

  test.each(['x', '', 'AAAA', Buffer.from("'; DROP TABLE photos;-- y").toString('base64url')])(
    'refuses a cursor it never gave: %s',
    (after) => {
      const { room } = aRoom()

      expect(() => room.list({ limit: 5, after })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
    },
  )

  test('stays quick with very many: an index gives the order, whatever the place to go on from', () => {
    const { db, needs } = aRoom()
    const statements: string[] = []
    const listening = new Proxy(db, {
      get: (target, key) => {
        if (key !== 'prepare') return Reflect.get(target, key, target) as unknown
        return (sql: string) => {
          statements.push(sql)
          return target.prepare(sql)
        }
      },
    })
    createPhotoRoom({ ...needs, db: listening })
    const list = statements.find((sql) => sql.includes('LIMIT :limit'))

    const plan = db
      .prepare(`EXPLAIN QUERY PLAN ${list ?? ''}`)
      .all({ at: '2026-03-14T00:00:00.000Z', id: 'x', child: null, limit: 61 })

    const steps = JSON.stringify(plan)
    expect(steps).toContain('SEARCH photos USING INDEX photos_by_added (added_at<?)')
    expect(steps).not.toMatch(/TEMP B-TREE FOR (?:LAST TERM OF )?ORDER BY/)
  })
})

describe('what parents say of a photo', () => {
  test('is saved, and can be found by its words', async () => {
    const { room, db, add } = aRoom()
    const noor = aChild(db)
    const { photo } = await add(await jpeg(60), 'IMG_0007.jpg')

    const saved = room.save(photo.id, {
      caption: 'De sokjes',
      description: 'Twee gebreide sokjes',
      veiled: true,
      children: [noor],
    })

    expect(saved).toEqual({
      ...photo,
      caption: 'De sokjes',
      description: 'Twee gebreide sokjes',
      veiled: true,
      children: [noor],
    })
    expect(room.get(photo.id)).toEqual(saved)
    for (const word of ['sokjes', 'gebreide', 'img']) {
      expect(db.prepare('SELECT id FROM search WHERE search MATCH ?').pluck().all(`"${word}"*`)).toEqual([photo.id])
    }
  })

  test('changes only where something was said', async () => {
    const { room, db, add } = aRoom()
    const noor = aChild(db)
    const { photo } = await add(await jpeg(60))
    room.save(photo.id, { caption: 'Eerst', veiled: true, children: [noor] })

    expect(room.save(photo.id, { description: 'Later' })).toMatchObject({
      caption: 'Eerst',
      veiled: true,
      children: [noor],
    })
    expect(room.save(photo.id, { veiled: false, caption: '' })).toMatchObject({
      caption: '',
      veiled: false,
      description: 'Later',
    })
    expect(room.save(photo.id, { children: [] })).toMatchObject({ children: [] })
  })

  test('is not half saved when a child is not in the book', async () => {
    const { room, db, add } = aRoom()
    const noor = aChild(db)
    const { photo } = await add(await jpeg(60))
    room.save(photo.id, { children: [noor] })
    const unknown = Photo.shape.children.parse(['00000000-0000-4000-8000-000000000000'])

    expect(() => room.save(photo.id, { caption: 'x', children: unknown })).toThrow(
      expect.objectContaining({ code: 'child-not-found' }),
    )

    expect(room.get(photo.id)).toMatchObject({ caption: '', children: [noor] })
  })

  test('keeps the place of a child that lies in the drawer', async () => {
    const { room, db, add } = aRoom()
    const [noor, jonas] = [aChild(db), aChild(db)]
    const { photo } = await add(await jpeg(60))
    room.save(photo.id, { children: [noor, jonas] })
    const put = db.prepare('UPDATE children SET removed_at = ? WHERE id = ?')
    put.run('2026-03-14T00:00:00.000Z', noor)

    expect(room.save(photo.id, { children: [jonas] }).children).toEqual([jonas])

    put.run(null, noor)
    expect(room.get(photo.id).children).toEqual([noor, jonas])
  })

  test('a photo knows its pages', async () => {
    const { room, db, add } = aRoom()
    const { photo } = await add(await jpeg(60))
    const page = aPage(db, photo.id)

    expect(room.get(photo.id).pages).toEqual([page])
  })
})

test('a photo that is not there or lies in the drawer is not found, whatever is asked of it', async () => {
  const { room, db, add } = aRoom()
  const { photo } = await add(await jpeg(60))
  db.exec(`UPDATE photos SET removed_at = '2026-03-14T00:00:00.000Z'`)

  for (const id of [photo.id, PhotoId.parse('00000000-0000-4000-8000-000000000000')]) {
    expect(() => room.get(id)).toThrow('photo-not-found')
    expect(() => room.save(id, { caption: 'x' })).toThrow('photo-not-found')
    await expect(room.rendition(id, 'thumb')).rejects.toThrow('photo-not-found')
    await expect(room.original(id)).rejects.toThrow('photo-not-found')
    await expect(room.forPrint(id, { longestPx: 100 })).rejects.toThrow('photo-not-found')
  }
})

describe('what leaves the book', () => {
  const withEverything = async () =>
    grain(2400, 1600)
      .withExif(placeAndDate)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Waddenzee</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()

  test('bears no trace of where, when and with what it was taken', async () => {
    const { room, add } = aRoom()
    const { photo } = await add(await withEverything())

    const thumb = await room.rendition(photo.id, 'thumb')
    const screen = await room.rendition(photo.id, 'screen')
    const print = await room.forPrint(photo.id, { longestPx: 1200 })

    for (const bytes of [thumb.bytes, screen.bytes, print.bytes]) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata()
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({})
      expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS|Wadfoon|Waddenzee|ICC_PROFILE|2024:03/)
    }
    expect([thumb.type, screen.type]).toEqual(['image/webp', 'image/webp'])
    expect(await sharp(thumb.bytes).metadata()).toMatchObject({ format: 'webp', width: 480, height: 320 })
    expect(await sharp(screen.bytes).metadata()).toMatchObject({ format: 'webp', width: 2000, height: 1333 })
  })

  test('is a JPEG with full colour, the same bytes each time', async () => {
    const { room, add, forgetRenditions } = aRoom()
    const { photo } = await add(await withEverything())

    const first = await room.forPrint(photo.id, { longestPx: 1200 })
    forgetRenditions()
    const second = await room.forPrint(photo.id, { longestPx: 1200 })

    expect(first.bytes.equals(second.bytes)).toBe(true)
    expect(await sharp(first.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      chromaSubsampling: '4:4:4',
      space: 'srgb',
      width: 1200,
      height: 800,
    })
    expect(first).toMatchObject({ width: 1200, height: 800 })
  })

  test('is never larger than it was', async () => {
    const { room, add } = aRoom()
    const { photo } = await add(await corners().jpeg().toBuffer())

    expect(await room.forPrint(photo.id, { longestPx: 3000 })).toMatchObject({ width: 64, height: 48 })
    expect(await sharp((await room.rendition(photo.id, 'screen')).bytes).metadata()).toMatchObject({
      width: 64,
      height: 48,
    })
  })
})

describe('a cache that is gone', () => {
  test('is filled again from the originals, for whoever asks at the same moment too', async () => {
    const { room, cache, add, forgetRenditions } = aRoom()
    const { photo } = await add(await heic('corners'))
    const before = await room.rendition(photo.id, 'thumb')
    forgetRenditions()

    const again = await Promise.all([
      room.rendition(photo.id, 'thumb'),
      room.rendition(photo.id, 'screen'),
      room.rendition(photo.id, 'thumb'),
    ])

    expect(again[0].bytes.equals(before.bytes)).toBe(true)
    expect(again[2].bytes.equals(before.bytes)).toBe(true)
    expect(cache.prepare('SELECT size FROM renditions ORDER BY size').pluck().all()).toEqual(['screen', 'thumb'])
  })
})

describe('an original that was lost or altered', () => {
  const spoilings: [string, (file: string) => Promise<void>][] = [
    ['gone', (file) => rm(file)],
    ['empty', (file) => writeFile(file, '')],
    ['another picture', async (file) => writeFile(file, await corners().png().toBuffer())],
    [
      'one bit different',
      async (file) => {
        const bytes = await readFile(file)
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        await writeFile(file, bytes)
      },
    ],
  ]

  test.each(spoilings)('(%s) concerns that photo alone', async (_, spoil) => {
    const { room, add, forgetRenditions, fileOf } = aRoom()
    const { photo } = await add(await jpeg(60), 'zee.jpg')
    const other = await add(await jpeg(61))
    await spoil(fileOf(photo.id))
    forgetRenditions()

    const refusal = expect.objectContaining({ code: 'photo-altered', details: { name: 'zee.jpg' } }) as unknown
    await expect(room.rendition(photo.id, 'thumb')).rejects.toEqual(refusal)
    await expect(room.forPrint(photo.id, { longestPx: 100 })).rejects.toEqual(refusal)
    await expect(room.original(photo.id)).rejects.toEqual(refusal)
    expect((await room.rendition(other.photo.id, 'thumb')).bytes.length).toBeGreaterThan(0)
    expect(room.all()).toHaveLength(2)
  })

  test('is still shown from the cache', async () => {
    const { room, add, fileOf } = aRoom()
    const { photo } = await add(await jpeg(60))
    await rm(fileOf(photo.id))

    expect((await room.rendition(photo.id, 'screen')).bytes.length).toBeGreaterThan(0)
  })
})

test('a check names every original that is not as it was, in the drawer too, and no other', async () => {
  const { room, db, add, fileOf } = aRoom()
  const [lost, altered] = [await add(await jpeg(60), 'lost.jpg'), await add(await jpeg(61), 'altered.jpg')]
  await add(await jpeg(62), 'sound.jpg')
  expect(await room.checkOriginals()).toEqual({ damaged: [] })
  await rm(fileOf(lost.photo.id))
  await writeFile(fileOf(altered.photo.id), 'x')
  db.prepare(`UPDATE photos SET removed_at = '2026-03-14T00:00:00.000Z' WHERE id = ?`).run(lost.photo.id)

  const { damaged } = await room.checkOriginals()

  expect(damaged.map(({ fileName }) => fileName).sort()).toEqual(['altered.jpg', 'lost.jpg'])
})

test('after closing nothing more is given', async () => {
  const { room, add } = aRoom()
  const { photo } = await add(await jpeg(60))
  await room.close()

  await expect(room.rendition(photo.id, 'thumb')).rejects.toMatchObject({ code: 'book-not-open' })
})
