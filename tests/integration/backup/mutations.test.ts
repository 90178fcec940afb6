/** @file Hundreds of spoiled backups, plain and locked: none is taken for whole, none ends the program, none blames the password. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BookError } from '#contract'
import { lookAtBackup, openBackup, unlockBackup } from '#main/backup'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBook, filesIn, PASSWORD, restoreTo, rowsIn, rowsOf, vault } from './a-book.ts'

type Mutation = { name: string; at: number; kind: 'bit' | 'zeros' | 'cut' | 'grown' | 'noise' | 'gone' | 'swapped' }

const kinds: Mutation['kind'][] = ['bit', 'bit', 'bit', 'zeros', 'cut', 'grown', 'noise', 'gone', 'swapped']

type Spoiling = (bytes: Buffer, place: number) => Buffer | null

const spoilings: Record<Mutation['kind'], Spoiling> = {
  gone: () => null,
  cut: (bytes, place) => bytes.subarray(0, place),
  grown: (bytes, place) => Buffer.concat([bytes, bytes.subarray(0, place + 1)]),
  bit: (bytes, place) => overwritten(bytes, place, (one) => one ^ (1 << (place % 8)), 1),
  zeros: (bytes, place) => overwritten(bytes, place, () => 0, 512),
  noise: (bytes, place) => overwritten(bytes, place, (one) => one * 31 + 7, 64),
  swapped: (bytes, place) => overwritten(bytes, place, (_one, at) => bytes[at - place] ?? 0, 256),
}

async function outcomeOf<T>(work: () => Promise<T>): Promise<T | BookError> {
  try {
    return await work()
  } catch (cause) {
    expect(cause).toBeInstanceOf(BookError)
    return cause as BookError
  }
}

// eslint-disable-next-line max-params -- four plain things, side by side in the table above
function overwritten(bytes: Buffer, from: number, change: (one: number, at: number) => number, length: number): Buffer {
  const changed = Buffer.from(bytes)
  for (let at = from; at < Math.min(bytes.length, from + length); at += 1) changed[at] = change(bytes[at] ?? 0, at)
  return changed
}

test.each([
  { runs: 120, locked: false, splitBytes: undefined },
  { runs: 80, locked: true, splitBytes: undefined },
  { runs: 50, locked: true, splitBytes: 60_000 },
])(
  '$runs mutations of a backup (locked: $locked, in parts of: $splitBytes)',
  async ({ runs, locked, splitBytes }) => {
    const book = await aBook({ photos: 2, locked })
    await book.addPhoto('groot.jpg', Buffer.alloc(40_000, 'abcd'))
    await book.backUp(undefined, { splitBytes })
    const rows = rowsOf(book.db)
    const media = filesIn(join(book.path, 'media'))
    const names = [...filesIn(book.bookFolder)].flatMap(([name, bytes]) => (bytes === null ? [] : [name]))
    const counted = { refused: 0, harmless: 0, restored: 0 }
    let turn = 0

    const check = async (mutation: Mutation) => {
      const file = join(book.bookFolder, mutation.name)
      const whole = readFileSync(file)
      const changed = spoilings[mutation.kind](whole, mutation.at % whole.length)
      if (changed?.equals(whole) === true) return
      if (changed === null) rmSync(file)
      else writeFileSync(file, changed)
      const isKey = mutation.name.startsWith('keys/')
      const language = 'en'
      const to = join(book.home, `Terug ${(turn += 1)}`)
      try {
        const opened = await outcomeOf(() =>
          unlockBackup({ from: book.stick, key: PASSWORD, openKeys: vault.openKeys }),
        )
        // the right password is never called wrong, whatever is damaged
        if (opened instanceof BookError) expect(['wrong-password', 'wrong-words']).not.toContain(opened.code)
        const keys = opened instanceof BookError ? null : opened

        const looks = [null, book.keys].map((one) => lookAtBackup({ from: book.stick, language, keys: one }))
        const goods = (await Promise.all(looks)).map(({ generations }) => generations[0]?.good)
        const restored = await outcomeOf(() => restoreTo(book.stick, to, { keys: keys ?? book.keys }))
        const rehearsed = await outcomeOf(() => openBackup({ from: book.stick, language, keys: book.keys }))

        // of the two twins of a key file one may be spoiled; anything else is found out
        expect(
          goods.every((good) => good === isKey),
          `${mutation.kind} of ${mutation.name} at ${mutation.at}`,
        ).toBe(true)
        if (restored instanceof BookError) {
          expect(isKey).toBe(false)
          counted.refused += 1
        } else {
          expect(isKey).toBe(true)
          counted.restored += 1
          expect(rowsIn(join(to, 'book.db'), book.keys)).toEqual(rows)
          expect(filesIn(join(to, 'media'))).toEqual(media)
        }
        if (rehearsed instanceof BookError) expect(isKey).toBe(false)
        else {
          // a rehearsal reads no originals; what it does read is what was written
          counted.harmless += 1
          expect(rowsOf(rehearsed.db)).toEqual(rows)
          rehearsed.close()
        }
      } finally {
        writeFileSync(file, whole)
        rmSync(to, { recursive: true, force: true })
      }
    }

    await fc.assert(
      fc.asyncProperty(
        fc.record({ name: fc.constantFrom(...names), at: fc.nat(200_000), kind: fc.constantFrom(...kinds) }),
        check,
      ),
      { numRuns: runs, seed: 20261122, endOnFailure: true },
    )
    expect(counted.refused).toBeGreaterThan(runs / 4)
    expect((await lookAtBackup({ from: book.stick, language: 'en', keys: book.keys })).generations[0]?.good).toBe(true)
  },
  // all of it is done anew for each of them
  180_000,
)
