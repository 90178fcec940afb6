import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { receiveDurably } from '#main/disk'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

async function* stream(...pieces: string[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

test('a stream becomes a file that can be kept under a name found out later', async () => {
  const folder = freshFolder()

  const received = await receiveDurably({ from: stream('een', '', ' foto'), folder, limitBytes: 8 })
  const target = join(folder, 'ab', `${received.sha256}.jpg`)
  await received.keepAs(target)
  await received.discard()

  expect(received).toMatchObject({ bytes: 8, sha256: createHash('sha256').update('een foto').digest('hex') })
  expect(readFileSync(target, 'utf8')).toBe('een foto')
  expect(readdirSync(folder)).toEqual(['ab'])
})

test('what is discarded is gone, and discarding twice is fine', async () => {
  const folder = freshFolder()

  const received = await receiveDurably({ from: stream('x'), folder, limitBytes: 8 })
  expect(readdirSync(folder)).toHaveLength(1)
  await received.discard()
  await received.discard()

  expect(readdirSync(folder)).toEqual([])
})

test('streams side by side, and a leftover of an interrupted run, do not meet', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'incoming-1.part'), 'van eerder')

  const [a, b] = await Promise.all(
    ['a', 'b'].map((text) => receiveDurably({ from: stream(text), folder, limitBytes: 8 })),
  )

  expect([a, b].map((received) => readFileSync(received?.file ?? '', 'utf8'))).toEqual(['a', 'b'])
  expect(readFileSync(join(folder, 'incoming-1.part'), 'utf8')).toBe('van eerder')
})

test('a stream over the limit is refused by its name and leaves nothing', async () => {
  const folder = freshFolder()

  const failure = await failureOf(() =>
    receiveDurably({ from: stream('1234', '56789'), folder, limitBytes: 8, name: 'foto.jpg' }),
  )

  expect(failure).toEqual({ code: 'photo-too-large', details: { name: 'foto.jpg' } })
  expect(readdirSync(folder)).toEqual([])
})

test('a stream that fails is answered as a file that cannot be read, and leaves nothing', async () => {
  const folder = freshFolder()
  async function* broken() {
    yield Buffer.from('een')
    throw Object.assign(new Error(), { code: 'EACCES' })
  }

  const failure = await failureOf(() => receiveDurably({ from: broken(), folder, limitBytes: 8, name: 'foto.jpg' }))

  expect(failure).toEqual({ code: 'file-unreadable', details: { name: 'foto.jpg' } })
  expect(readdirSync(folder)).toEqual([])
})

test('stopping does not wait for a stream that fell silent, and tells it that nobody listens any more', async () => {
  const folder = freshFolder()
  const stop = new AbortController()
  let wasLeft = false
  const silent: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        stop.abort()
        return new Promise(() => undefined)
      },
      return: async () => {
        wasLeft = true
        return { done: true, value: undefined }
      },
    }),
  }

  const { code } = await failureOf(() => receiveDurably({ from: silent, folder, limitBytes: 8, signal: stop.signal }))

  expect(code).toBe('stopped')
  expect(wasLeft).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})

test('work that was stopped before it began reads nothing', async () => {
  const folder = freshFolder()
  const signal = AbortSignal.abort()

  expect((await failureOf(() => receiveDurably({ from: stream('x'), folder, limitBytes: 8, signal }))).code).toBe(
    'stopped',
  )
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is not there is said', async () => {
  const folder = join(freshFolder(), 'media')

  expect(await failureOf(() => receiveDurably({ from: stream('x'), folder, limitBytes: 8 }))).toEqual({
    code: 'folder-not-found',
    details: { name: 'media' },
  })
})
