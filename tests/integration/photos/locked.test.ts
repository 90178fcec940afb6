/** @file Photos in a locked book: the same in every way, but for what lies on the disk. */
import { randomUUID } from 'node:crypto'
import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createMedia } from '#main/folder'
import { makeKeys } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { datedTiff } from '../../fixtures/photos/dated-tiff.ts'
import { corners, grain, heic, placeAndDate } from '../../fixtures/photos/pictures.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aRoom, inPieces, sha256 } from './a-room.ts'

let keys: BookKeys
beforeAll(async () => {
  keys = await makeKeys(randomUUID())
})

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)

describe('what comes in is the same photo as in a book without a lock', () => {
  test.each<[string, () => Promise<Buffer>]>([
    ['a JPEG with a place and a date', () => grain(900, 600).withExif(placeAndDate).jpeg().toBuffer()],
    ['a JPEG that was turned', () => corners().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['half a JPEG', async () => half(await grain(900, 600).jpeg().toBuffer())],
    ['a PNG', () => grain(300, 200).png().toBuffer()],
    ['a WebP', () => grain(300, 200).webp().toBuffer()],
    ['half a WebP', async () => half(await grain(900, 600).webp({ quality: 90 }).toBuffer())],
    ['a TIFF with a date', async () => datedTiff(await corners().tiff().toBuffer(), '2024:03:09 23:59:59')],
    ['a GIF', () => corners().gif().toBuffer()],
    ['an AVIF', () => corners().avif().toBuffer()],
    ['a HEIC', () => heic('corners')],
  ])('%s', async (_, make) => {
    const bytes = await make()
    const [open, locked] = [aRoom(), aRoom({ keys })]

    const [{ photo: one }, { photo: other }] = [await open.add(bytes, 'foto'), await locked.add(bytes, 'foto')]

    expect(other).toEqual({ ...one, id: other.id })
    for (const size of ['thumb', 'screen'] as const) {
      locked.forgetRenditions()
      expect(await locked.room.rendition(other.id, size)).toEqual(await open.room.rendition(one.id, size))
    }
    expect(await locked.room.forPrint(other.id, { longestPx: 500 })).toEqual(
      await open.room.forPrint(one.id, { longestPx: 500 }),
    )
    const original = await locked.room.original(other.id)
    expect(bytes.equals(original.content as Uint8Array)).toBe(true)
  })

  test.each([
    ['an empty file', 'photo-empty', Buffer.alloc(0)],
    ['a text', 'photo-not-a-picture', Buffer.from('Lieve Noor,\n')],
    ['the mere beginning of a JPEG', 'photo-damaged', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['the mere beginning of a HEIC file', 'photo-damaged', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ])('and %s is refused as there, leaving nothing', async (_, code, bytes) => {
    const { add, files, rows } = aRoom({ keys })

    await expect(add(bytes, 'a.jpg')).rejects.toMatchObject({ code, details: { name: 'a.jpg' } })

    expect(await files()).toEqual([])
    expect(rows()).toBe(0)
  })
})

describe('an original on the disk', () => {
  test('is an age file whose name tells nothing and whose bytes tell nothing', async () => {
    const { add, files, fileOf } = aRoom({ keys })
    const bytes = await grain(900, 600).jpeg().toBuffer()

    const { photo } = await add(bytes, 'zee.jpg')

    const file = fileOf(photo.id)
    expect(await files()).toEqual([basename(file)])
    expect(basename(file)).toMatch(/^[0-9a-f]{64}\.age$/u)
    expect(basename(file)).not.toContain(sha256(bytes))
    const sealed = await readFile(file)
    expect(sealed.toString('latin1', 0, 21)).toBe('age-encryption.org/v1')
    for (let at = 0; at + 32 <= bytes.length; at += 997)
      expect(sealed.includes(bytes.subarray(at, at + 32))).toBe(false)
  })

  test('is there once, however often it comes in', async () => {
    const { add, files, rows } = aRoom({ keys })
    const bytes = await corners().jpeg().toBuffer()

    const added = await Promise.all([add(bytes), add(bytes), add(bytes)])

    expect(new Set(added.map(({ photo }) => photo.id)).size).toBe(1)
    expect([rows(), (await files()).length]).toEqual([1, 1])
  })

  const spoilings: [string, (file: string, other: string) => Promise<void>][] = [
    ['gone', (file) => rm(file)],
    ['empty', (file) => writeFile(file, '')],
    ['all zeros', async (file) => writeFile(file, (await readFile(file)).fill(0))],
    ['cut off', async (file) => truncate(file, (await readFile(file)).length >> 1)],
    ['cut off at the end of a piece', (file) => truncate(file, 65_536 + 16)],
    ['the file of another photo', (file, other) => copyFile(other, file)],
    [
      'one bit different',
      async (file) => {
        const bytes = await readFile(file)
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        await writeFile(file, bytes)
      },
    ],
  ]

  test.each(spoilings)('that is %s costs that photo alone, and comes back with the same photo', async (_, spoil) => {
    const { room, add, fileOf, forgetRenditions } = aRoom({ keys })
    const bytes = await grain(400, 300).png().toBuffer()
    const { photo } = await add(bytes, 'zee.png')
    const other = await add(await grain(200, 300).png().toBuffer())
    await spoil(fileOf(photo.id), fileOf(other.photo.id))
    forgetRenditions()

    const refusal = { code: 'photo-altered', details: { name: 'zee.png' } }
    await expect(room.original(photo.id)).rejects.toMatchObject(refusal)
    await expect(room.rendition(photo.id, 'thumb')).rejects.toMatchObject(refusal)
    expect(await room.checkOriginals()).toEqual({ damaged: [{ id: photo.id, fileName: 'zee.png' }] })
    expect((await room.rendition(other.photo.id, 'thumb')).bytes.length).toBeGreaterThan(0)

    expect((await add(bytes)).already).toBe(true)
    expect(bytes.equals((await room.original(photo.id)).content as Uint8Array)).toBe(true)
    expect(await room.checkOriginals()).toEqual({ damaged: [] })
  })
})

describe('the store of sealed originals', () => {
  const aStore = () => createMedia(freshFolder(), keys)
  const takeIn = (bytes: Uint8Array, pieceBytes?: number) =>
    aStore().receive(inPieces(bytes, pieceBytes), { limitBytes: 1_000_000, name: 'foto' })

  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('gives back %i bytes as they came', async (length) => {
    const bytes = Buffer.alloc(length, 'zee en schelpen ')
    const store = aStore()
    const told: number[] = []

    const received = await store.receive(inPieces(bytes, 10_007), { limitBytes: 300_001, name: 'foto' })
    await received.keepAs(received.sha256, 'png')

    expect(received).toMatchObject({ sha256: sha256(bytes), bytes: length })
    expect(bytes.equals(received.content as Uint8Array)).toBe(true)
    expect(bytes.equals((await store.content(received.sha256, 'png')) as Uint8Array)).toBe(true)
    expect(await store.holds(received.sha256, 'png', { onBytes: (more) => told.push(more) })).toBe(true)
    expect(told.reduce((sum, more) => sum + more, 0)).toBe(length)
  })

  test('is not led astray by a source that uses one buffer for all its pieces', async () => {
    const bytes = await grain(300, 200).png().toBuffer()
    const one = Buffer.alloc(1000)
    const reusing = (async function* () {
      for (let at = 0; at < bytes.length; at += one.length) yield one.subarray(0, bytes.copy(one, 0, at))
    })()
    const store = aStore()

    const received = await store.receive(reusing, { limitBytes: 1_000_000, name: 'foto' })
    await received.keepAs(received.sha256, 'png')

    expect(bytes.equals((await store.content(sha256(bytes), 'png')) as Uint8Array)).toBe(true)
  })

  test('has on the disk nothing but sealed bytes, also while they come in', async () => {
    const folder = freshFolder()
    const bytes = await grain(500, 400).png().toBuffer()
    const seen: Buffer[] = []
    const watched = (async function* () {
      for await (const piece of inPieces(bytes, 50_000)) {
        yield piece
        const parts = (await readdir(folder)).filter((name) => name.endsWith('.part'))
        for (const name of parts) seen.push(await readFile(join(folder, name)))
      }
    })()

    const received = await createMedia(folder, keys).receive(watched, { limitBytes: 1_000_000, name: 'foto' })

    expect(Math.max(...seen.map(({ length }) => length))).toBeGreaterThan(200_000)
    for (let at = 0; at + 32 <= bytes.length; at += 9973) {
      expect(seen.some((part) => part.includes(bytes.subarray(at, at + 32)))).toBe(false)
    }
    await received.discard()
    expect(await readdir(folder)).toEqual([])
  })

  test('refuses one byte above the limit', async () => {
    await expect(takeIn(Buffer.alloc(1_000_001))).rejects.toMatchObject({ code: 'photo-too-large' })
    expect((await takeIn(Buffer.alloc(1_000_000))).bytes).toBe(1_000_000)
  })

  test('stops at once when asked to, also while the source is silent', async () => {
    const stop = new AbortController()
    const silent = (async function* () {
      yield Buffer.from('begin')
      setImmediate(() => stop.abort())
      await new Promise(() => undefined)
    })()

    const receiving = aStore().receive(silent, { limitBytes: 1000, name: 'foto', signal: stop.signal })

    await expect(receiving).rejects.toMatchObject({ code: 'stopped' })
  })

  test('stops proving and giving when asked to', async () => {
    const store = aStore()
    const received = await store.receive(inPieces(Buffer.alloc(300_000)), { limitBytes: 300_000, name: 'foto' })
    await received.keepAs(received.sha256, 'jpeg')
    const signal = AbortSignal.abort()

    await expect(store.holds(received.sha256, 'jpeg', { signal })).rejects.toMatchObject({ code: 'stopped' })
    await expect(store.content(received.sha256, 'jpeg', { signal })).rejects.toMatchObject({ code: 'stopped' })
  })

  test('opens nothing with the keys of another book', async () => {
    const folder = freshFolder()
    const received = await createMedia(folder, keys).receive(inPieces(Buffer.from('zee')), {
      limitBytes: 9,
      name: 'foto',
    })
    await received.keepAs(received.sha256, 'jpeg')
    const other = await makeKeys(randomUUID())

    const store = createMedia(folder, { ...other, nameKey: keys.nameKey })

    expect(await store.holds(received.sha256, 'jpeg')).toBe(false)
    await expect(store.content(received.sha256, 'jpeg')).rejects.toMatchObject({ code: 'photo-altered' })
  })
})
