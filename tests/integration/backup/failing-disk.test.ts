/** @file A disk that fails at every single step in turn: whatever it was, the book and the earlier backup are as they were. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import { realDisk } from '#main/backup'
import type { BackupDisk } from './a-book.ts'
import { asDiskError } from '#main/disk'
import { expect, test } from 'vitest'
import { aBook, bytesOf, filesIn, restoreTo, rowsIn, rowsOf, stateOf, verdicts } from './a-book.ts'

type Failing = { disk: BackupDisk; isDone: () => boolean }

/** A disk of which the operation with this number, from 1, fails with the system's own error, and with `stays` every later one too. */
function aDiskThatFailsAt(number: number, errno: string, stays: boolean): Failing {
  let count = 0
  let failed = false
  const entries = Object.entries(realDisk).map(([name, operation]) => {
    const act = operation as (...given: unknown[]) => Promise<unknown>
    const failing = async (...given: unknown[]) => {
      count += 1
      if (count === number || (stays && failed)) {
        failed = true
        if (name === 'write') writeFileSync(`${String(given[0])}.part`, 'half')
        throw asDiskError(Object.assign(new Error(errno), { code: errno }), 'stick')
      }
      return act(...given)
    }
    return [name, failing]
  })
  return { disk: Object.fromEntries(entries) as BackupDisk, isDone: () => !failed }
}

const faults = [
  ['ENOSPC', false],
  ['EIO', false],
  ['EIO', true],
  ['EROFS', true],
] as const

test.each(faults)('a backup on a disk that answers %s (and keeps doing so: %s) harms nothing', async (errno, stays) => {
  const book = await aBook({ photos: 3 })
  await book.backUp()
  book.addPhoto('nieuw.jpg', bytesOf(3000, 41))
  book.addPage('nieuw')
  const [state, earlier] = [stateOf(book), filesIn(join(book.bookFolder, '2026-11-21T19.30'))]

  let failures = 0
  for (let number = 1; ; number += 1) {
    const { disk, isDone } = aDiskThatFailsAt(number, errno, stays)
    const result: unknown = await book.backUp('2026-11-22T19:30:00', { disk }).catch((cause: unknown) => cause)
    if (isDone()) {
      expect(result).toMatchObject({ lacking: [] })
      break
    }
    failures += 1
    expect(filesIn(join(book.bookFolder, '2026-11-21T19.30'))).toEqual(earlier)
    expect(await verdicts(book.stick)).toContainEqual(['2026-11-21T19.30', true])
    // a fault the work could live with still ends in a whole backup; any other leaves no generation, and at most a `.part`
    if (result instanceof Error) {
      expect(result).toBeInstanceOf(BookError)
      expect(generationsOf(book.bookFolder)).toEqual(['2026-11-21T19.30'])
    } else {
      expect(await verdicts(book.stick)).toEqual([
        ['2026-11-22T19.30', true],
        ['2026-11-21T19.30', true],
      ])
      await removeGeneration(book.bookFolder, '2026-11-22T19.30')
    }
  }

  expect(failures).toBeGreaterThan(30)
  expect(stateOf(book)).toEqual(state)
  expect(readdirSync(book.bookFolder).sort()).toEqual(['2026-11-21T19.30', '2026-11-22T19.30', 'media'])
  expect(await verdicts(book.stick)).toEqual([
    ['2026-11-22T19.30', true],
    ['2026-11-21T19.30', true],
  ])
})

test.each(faults)(
  'a restore to a disk that answers %s (and keeps doing so: %s) makes a whole book or none',
  async (errno, stays) => {
    const book = await aBook({ photos: 2 })
    await book.backUp()
    const before = filesIn(book.stick)
    const to = join(book.home, 'Terug.bewaarboek')

    let failures = 0
    for (let number = 1; ; number += 1) {
      const { disk, isDone } = aDiskThatFailsAt(number, errno, stays)
      const result: unknown = await restoreTo(book.stick, to, { disk }).catch((cause: unknown) => cause)
      if (isDone()) break
      failures += 1
      expect(result).toBeInstanceOf(BookError)
      expect(readdirSync(book.home)).not.toContain('Terug.bewaarboek')
    }

    expect(failures).toBeGreaterThan(25)
    expect(filesIn(book.stick)).toEqual(before)
    expect(rowsIn(join(to, 'book.db'))).toEqual(rowsOf(book.db))
    expect(filesIn(join(to, 'media'))).toEqual(filesIn(join(book.path, 'media')))
    expect(readdirSync(book.home).sort()).toEqual(['Ons boek.bewaarboek', 'Terug.bewaarboek', 'stick'])
  },
)

function generationsOf(bookFolder: string): string[] {
  return readdirSync(bookFolder).filter((name) => name !== 'media' && !name.endsWith('.part'))
}

async function removeGeneration(bookFolder: string, name: string) {
  await realDisk.remove(join(bookFolder, name))
}
