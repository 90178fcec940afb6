/** @file Reading back: the same hash whatever the length, and past the memory of the system where it lets us. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { realDisk } from '#main/backup'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { bytesOf } from './a-book.ts'

const MEBIBYTE = 1024 * 1024

test.each([0, 1, 511, 512, 4095, 4096, 4097, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE, 3 * MEBIBYTE + 12345])(
  'a file of %i bytes gives its own hash and length',
  async (length) => {
    const file = join(freshFolder(), 'foto.jpg')
    const bytes = bytesOf(length, 7)
    writeFileSync(file, bytes)
    let counted = 0

    const found = await realDisk.readBack(file, { onBytes: (more) => (counted += more) })

    expect(found).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: length })
    expect(counted).toBe(length)
  },
)

test('it can be stopped between two blocks', async () => {
  const file = join(freshFolder(), 'foto.jpg')
  writeFileSync(file, bytesOf(3 * MEBIBYTE, 7))
  const stop = new AbortController()

  const reading = realDisk.readBack(file, { signal: stop.signal, onBytes: () => stop.abort() })

  expect((await failureOf(() => reading)).code).toBe('stopped')
})

test('a file that is not there is told by its name', async () => {
  expect(await failureOf(() => realDisk.readBack(join(freshFolder(), 'weg.jpg'), {}))).toEqual({
    code: 'file-not-found',
    details: { name: 'weg.jpg' },
  })
})
