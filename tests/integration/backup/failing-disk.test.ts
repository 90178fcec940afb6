/** @file A disk that fails at every single step in turn: whatever it was, the book and the earlier backup are as they were. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BookError } from '#contract'
import { realDisk, relock, unlockBackup } from '#main/backup'
import type { BackupDisk } from './a-book.ts'
import { asDiskError } from '#main/disk'
import { makeKeys } from '#main/vault'
import { expect, test } from 'vitest'
import {
  aBook,
  bytesOf,
  filesIn,
  PASSWORD,
  restoreTo,
  rowsIn,
  rowsOf,
  stateOf,
  vault,
  verdicts,
  writePassword,
} from './a-book.ts'

const [FIRST, SECOND] = ['2026-11-21T19.30', '2026-11-22T19.30']

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
        if (name === 'write' || name === 'receive') leaveHalf(String(given[0]))
        throw asDiskError(Object.assign(new Error(errno), { code: errno }), 'stick')
      }
      return act(...given)
    }
    return [name, failing]
  })
  return { disk: Object.fromEntries(entries) as BackupDisk, isDone: () => !failed }
}

// what a step that fails halfway may leave, if its folder is there
function leaveHalf(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, 'half')
}

const faults = [
  ['ENOSPC', false],
  ['EIO', false],
  ['EIO', true],
  ['EROFS', true],
] as const

// each of these takes one whole run for each step of the work; for a locked book the two ends of it are enough
const lockedFaults = [
  ['ENOSPC', false],
  ['EIO', true],
] as const
const cases = [
  ...faults
    .slice(0, 3)
    .map(([errno, stays]) => ({ errno, stays, kind: 'an open book', locked: false, splitBytes: undefined })),
  ...lockedFaults.map(([errno, stays]) => ({
    errno,
    stays,
    kind: 'a locked book in parts',
    locked: true,
    splitBytes: 80_000,
  })),
]

test.each(cases)(
  'a backup of $kind on a disk that answers $errno (and keeps doing so: $stays) harms nothing',
  async ({ locked, splitBytes, errno, stays }) => {
    const book = await aBook({ photos: 2, locked })
    await book.backUp(undefined, { splitBytes })
    await book.addPhoto('nieuw.jpg', bytesOf(90_000, 41))
    book.addPage('nieuw')
    if (book.keys !== null) await writePassword(join(book.path, 'keys'), book.keys, 'nieuw wachtwoord')
    const [state, earlier] = [stateOf(book), filesIn(join(book.bookFolder, FIRST))]
    const opens = async (name: string) =>
      book.keys === null || (await opensWithEither(book.stick, name, book.keys.identity))

    let failures = 0
    for (let number = 1; ; number += 1) {
      const { disk, isDone } = aDiskThatFailsAt(number, errno, stays)
      const asked = { disk, splitBytes }
      const result: unknown = await book.backUp('2026-11-22T19:30:00', asked).catch((cause: unknown) => cause)
      if (isDone()) {
        expect(result).toMatchObject({ lacking: [] })
        break
      }
      failures += 1
      expect(filesIn(join(book.bookFolder, FIRST))).toEqual(earlier)
      expect(await verdicts(book.stick)).toContainEqual([FIRST, true])
      expect(await opens(FIRST)).toBe(true)
      // a fault the work could live with still ends in a whole backup; any other leaves no generation, and at most a `.part`
      if (result instanceof Error) {
        expect(result).toBeInstanceOf(BookError)
        expect(generationsOf(book.bookFolder)).toEqual([FIRST])
      } else {
        expect(await verdicts(book.stick)).toEqual([
          [SECOND, true],
          [FIRST, true],
        ])
        expect(await opens(SECOND)).toBe(true)
        await realDisk.remove(join(book.bookFolder, SECOND))
      }
    }

    expect(failures).toBeGreaterThan(30)
    expect(stateOf(book)).toEqual(state)
    expect(generationsOf(book.bookFolder)).toEqual([FIRST, SECOND])
    expect(await verdicts(book.stick)).toEqual([
      [SECOND, true],
      [FIRST, true],
    ])
    if (locked) expect(filesIn(join(book.bookFolder, 'keys'))).toEqual(filesIn(join(book.path, 'keys')))
  },
)

test.each(cases)(
  'a restore of $kind to a disk that answers $errno (and keeps doing so: $stays) makes a whole book or none',
  async ({ locked, splitBytes, errno, stays }) => {
    const book = await aBook({ photos: 2, locked })
    await book.backUp(undefined, { splitBytes })
    const before = filesIn(book.stick)
    const to = join(book.home, 'Terug.bewaarboek')

    let failures = 0
    for (let number = 1; ; number += 1) {
      const { disk, isDone } = aDiskThatFailsAt(number, errno, stays)
      const asked = { disk, keys: book.keys }
      const result: unknown = await restoreTo(book.stick, to, asked).catch((cause: unknown) => cause)
      if (isDone()) break
      failures += 1
      expect(result).toBeInstanceOf(BookError)
      expect(['wrong-password', 'wrong-words']).not.toContain((result as BookError).code)
      expect(readdirSync(book.home)).not.toContain('Terug.bewaarboek')
    }

    expect(failures).toBeGreaterThan(25)
    expect(filesIn(book.stick)).toEqual(before)
    expect(rowsIn(join(to, 'book.db'), book.keys)).toEqual(rowsOf(book.db))
    expect(filesIn(join(to, 'media'))).toEqual(filesIn(join(book.path, 'media')))
    expect(readdirSync(book.home).sort()).toEqual(['Ons boek.bewaarboek', 'Terug.bewaarboek', 'stick'])
  },
)

const turns = [false, true].flatMap((locked) => lockedFaults.map(([errno, stays]) => ({ locked, errno, stays })))

test.each(turns)(
  'setting or taking off a lock (it has one: $locked) on a disk that answers $errno (and keeps doing so: $stays) makes a whole copy or none',
  async ({ locked, errno, stays }) => {
    const book = await aBook({ photos: 2, locked })
    const state = stateOf(book)
    const to = join(book.home, 'Anders.bewaarboek')
    const keys = locked ? null : await makeKeys(book.folder.about.id)
    const target = keys === null ? null : { keys, writeKeys: (at: string) => writePassword(at, keys) }

    let failures = 0
    for (let number = 1; ; number += 1) {
      const { disk, isDone } = aDiskThatFailsAt(number, errno, stays)
      const result: unknown = await relock({ folder: book.folder, to, target, disk }).catch((cause: unknown) => cause)
      if (isDone()) break
      failures += 1
      expect(result).toBeInstanceOf(BookError)
      expect(readdirSync(book.home)).not.toContain('Anders.bewaarboek')
    }

    expect(failures).toBeGreaterThan(20)
    expect(stateOf(book)).toEqual(state)
    expect(rowsIn(join(to, 'book.db'), keys)).toEqual(rowsOf(book.db))
    expect(readdirSync(book.home).sort()).toEqual(['Anders.bewaarboek', 'Ons boek.bewaarboek', 'stick'])
  },
)

/** Whether the present or the earlier password opens a generation: never neither. */
async function opensWithEither(from: string, generation: string, identity: string): Promise<boolean> {
  for (const password of ['nieuw wachtwoord', PASSWORD.password]) {
    const key = { kind: 'password', password } as const
    const keys = await unlockBackup({ from, generation, key, openKeys: vault.openKeys }).catch(() => null)
    if (keys?.identity === identity) return true
  }
  return false
}

function generationsOf(bookFolder: string): string[] {
  return readdirSync(bookFolder).filter((name) => !['media', 'keys'].includes(name) && !name.endsWith('.part'))
}
