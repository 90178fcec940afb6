import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyDurably, hashFile } from '#main/disk'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

test.each([0, 1, 1024 * 1024, 2_500_001])(
  'a copy of %i bytes is equal, and its digest is that of what was read',
  async (length) => {
    const folder = freshFolder()
    const bytes = randomBytes(length)
    writeFileSync(join(folder, 'a'), bytes)
    const seen: number[] = []

    const digest = await copyDurably({
      source: join(folder, 'a'),
      target: join(folder, 'b'),
      onBytes: (n) => seen.push(n),
    })

    expect(digest).toEqual({ sha256: sha256(bytes), bytes: length })
    expect(readFileSync(join(folder, 'b')).equals(bytes)).toBe(true)
    expect(seen.reduce((sum, n) => sum + n, 0)).toBe(length)
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  },
)

test('a copy that is stopped halfway leaves what was there', async () => {
  const folder = freshFolder()
  const stop = new AbortController()
  writeFileSync(join(folder, 'a'), randomBytes(3_000_000))
  writeFileSync(join(folder, 'b'), 'oud')

  const work = () =>
    copyDurably({
      source: join(folder, 'a'),
      target: join(folder, 'b'),
      signal: stop.signal,
      onBytes: () => stop.abort(),
    })

  expect((await failureOf(work)).code).toBe('stopped')
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('oud')
  expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
})

test.skipIf(!existsSync('/dev/full'))(
  'a copy for which there is no room leaves nothing (Linux: /dev/full)',
  async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'a'), 'x')
    symlinkSync('/dev/full', join(folder, 'b.part'))

    expect((await failureOf(() => copyDurably({ source: join(folder, 'a'), target: join(folder, 'b') }))).code).toBe(
      'disk-full',
    )
    expect(readdirSync(folder)).toEqual(['a'])
  },
)

test('what cannot be read is told apart from where it cannot be put', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'map'))
  writeFileSync(join(folder, 'a'), 'x')
  const copy = (source: string, target: string) =>
    failureOf(() => copyDurably({ source: join(folder, source), target: join(folder, target) }))

  expect(await copy('weg', 'b')).toEqual({ code: 'file-not-found', details: { name: 'weg' } })
  expect(await copy('map', 'b')).toEqual({ code: 'file-unreadable', details: { name: 'map' } })
  expect(await copy('a', 'weg/b')).toEqual({ code: 'folder-not-found', details: { name: 'b' } })
  expect(readdirSync(folder).sort()).toEqual(['a', 'map'])
})

test('the digest of a file is found without changing it, and can be stopped', async () => {
  const file = join(freshFolder(), 'a')
  writeFileSync(file, '')

  expect(await hashFile(file)).toEqual({ sha256: emptySha256, bytes: 0 })
  expect((await failureOf(() => hashFile(file, { signal: AbortSignal.abort() }))).code).toBe('stopped')
  expect((await failureOf(() => hashFile(`${file}-weg`))).code).toBe('file-not-found')
})
