/** @file Sealed originals: whole and in pieces, in the right hands and the wrong ones, whole and damaged. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSealBroken, makeKeys, seal, sealAll, sealedName, unseal, unsealAll } from '#main/vault'
import { freshFolder } from '../../support/fresh-folder.ts'

const keys = await makeKeys(randomUUID())

describe('a sealed file', () => {
  test('gives back what went in, of any length, in pieces of any length', async () => {
    const edges = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...edges), fc.nat(200_000)),
        fc.integer({ min: 1, max: 100_000 }),
        async (length, pieceLength) => {
          const plain = new Uint8Array(randomBytes(length))
          const back = await joined(unseal(keys, seal(keys, inPieces(plain, pieceLength))))
          expect(Buffer.from(plain).equals(back)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is another one each time, and holds nothing of what went in', async () => {
    const plain = new TextEncoder().encode('een regel die niemand leest '.repeat(20))

    const [one, other] = [await sealAll(keys, plain), await sealAll(keys, plain)]

    expect(one).not.toEqual(other)
    expect(Buffer.from(one).includes('niemand')).toBe(false)
    expect(Buffer.from(one).toString('latin1', 0, 31)).toBe('age-encryption.org/v1\n-> X25519')
    expect(await unsealAll(keys, one)).toEqual(plain)
  })

  test('comes whole from a source that uses one buffer for all its pieces', async () => {
    const plain = new Uint8Array(randomBytes(300_000))
    const sealed = await sealAll(keys, plain)

    expect(Buffer.from(plain).equals(await joined(unseal(keys, inOneBuffer(sealed, 777))))).toBe(true)
    expect(await unsealAll(keys, await joined(seal(keys, inOneBuffer(plain, 777))))).toEqual(plain)
  })

  test('streams: a long file takes no long memory, and a reader that leaves closes the source', async () => {
    const piece = new Uint8Array(1024 * 1024)
    let [given, ahead, closed] = [0, 0, false]
    async function* source() {
      try {
        for (; given < 40; given++) yield piece
      } finally {
        closed = true
      }
    }

    let read = 0
    for await (const { length } of unseal(keys, seal(keys, source()))) {
      read += length
      ahead = Math.max(ahead, given * piece.length - read)
      if (read > 20 * piece.length) break
    }

    expect(ahead).toBeLessThan(6 * piece.length)
    await expect.poll(() => closed).toBe(true)
  })
})

describe('a sealed file that is not as it was', () => {
  test('is refused when any byte of it changed or it breaks off, and never gives other bytes', async () => {
    const plain = new Uint8Array(randomBytes(70_000))
    const sealed = await sealAll(keys, plain)
    const places = [...Array.from({ length: 300 }, (_, at) => at), 30_000, 65_900, 66_000, sealed.length - 1]

    for (const at of places) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ (1 << (at % 8)))
      expect(isSealBroken(await failed(unsealAll(keys, changed)))).toBe(true)
      expect(isSealBroken(await failed(unsealAll(keys, sealed.subarray(0, at))))).toBe(true)
    }
  })

  test('is refused when its end is gone at the edge of a piece, or something was added', async () => {
    const sealed = await sealAll(keys, new Uint8Array(2 * 65_536))
    const lastPiece = 65_536 + 16

    expect(isSealBroken(await failed(unsealAll(keys, sealed.subarray(0, -lastPiece))))).toBe(true)
    expect(isSealBroken(await failed(unsealAll(keys, Buffer.concat([sealed, Buffer.alloc(1)]))))).toBe(true)
  })

  test('is refused soon when it is all zeros, however long, or no age file at all', async () => {
    let read = 0
    async function* zeros() {
      for (; read < 1000; read++) yield new Uint8Array(65_536)
    }

    expect(isSealBroken(await failed(joined(unseal(keys, zeros(), { name: 'a.age' }))))).toBe(true)
    expect(read).toBeLessThan(5)
    expect(isSealBroken(await failed(unsealAll(keys, new Uint8Array())))).toBe(true)
    expect(isSealBroken(await failed(unsealAll(keys, randomBytes(5000))))).toBe(true)
  })

  test('is not opened by the keys of another book', async () => {
    const sealed = await sealAll(keys, new Uint8Array(10))

    expect(isSealBroken(await failed(unsealAll(await makeKeys(randomUUID()), sealed)))).toBe(true)
  })

  test('is told apart from a disk that does not read, both ways', async () => {
    const sealed = await sealAll(keys, new Uint8Array(200_000))
    async function* gone() {
      yield sealed.subarray(0, 100_000)
      throw new Error('the stick was taken out')
    }

    expect(await failed(joined(unseal(keys, gone())))).toMatchObject({ message: 'the stick was taken out' })
    expect(await failed(joined(seal(keys, gone())))).toMatchObject({ message: 'the stick was taken out' })
    const missing = await failed(joined(unseal(keys, createReadStream(join(freshFolder(), 'none.age')))))
    expect(missing).toMatchObject({ code: 'ENOENT' })
    expect(isSealBroken(missing)).toBe(false)
  })

  test('comes from a file as from memory', async () => {
    const file = join(freshFolder(), 'one.age')
    writeFileSync(file, await sealAll(keys, new Uint8Array(100_000).fill(7)))

    expect((await joined(unseal(keys, createReadStream(file)))).every((byte) => byte === 7)).toBe(true)
  })
})

test('the name of a sealed file is an HMAC of what it holds: the same for one book, another for the next', async () => {
  const sha256 = 'ab'.repeat(32)

  const name = sealedName(keys, sha256)

  expect(name).toMatch(/^[0-9a-f]{64}$/u)
  expect(name).toBe(createHmac('sha256', keys.nameKey).update(Buffer.alloc(32, 0xab)).digest('hex'))
  expect(sealedName(keys, sha256)).toBe(name)
  expect(sealedName(await makeKeys(randomUUID()), sha256)).not.toBe(name)
})

async function* inPieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function* inOneBuffer(bytes: Uint8Array, length: number) {
  const buffer = new Uint8Array(length)
  for (let at = 0; at < bytes.length; at += length) {
    const piece = bytes.subarray(at, at + length)
    buffer.set(piece)
    yield buffer.subarray(0, piece.length)
    buffer.fill(0)
  }
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}

/** What the work fails with; work that ends well fails the test. */
async function failed(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('it ended well'),
    (cause: unknown) => cause,
  )
}
