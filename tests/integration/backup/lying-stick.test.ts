/** @file Sticks that take every word and keep something else: smaller than they say, forgetful, torn. Each is found out, by name. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { realDisk } from '#main/backup'
import { expect, test } from 'vitest'
import { failureOf } from '../../support/failure.ts'
import { aBook, bytesOf, filesIn, stateOf, verdicts } from './a-book.ts'
import type { BackupDisk } from './a-book.ts'

/** What the stick makes of each file after it said that it was written; `before`: the files written until then. */
type Lie = (file: string, before: readonly string[]) => void

function aStickThat(lie: Lie): BackupDisk {
  const written: string[] = []
  const after = (file: string) => {
    lie(file, written)
    written.push(file)
  }
  return {
    ...realDisk,
    receive: async (file, pieces) => {
      const hashed = await realDisk.receive(file, pieces)
      after(file)
      return hashed
    },
    write: async (file, bytes) => {
      await realDisk.write(file, bytes)
      after(file)
    },
  }
}

const zeros = (file: string, from: number) => {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, from))
}

const lies: [string, Lie][] = [
  ['keeps only the first sectors of a file', (file) => statSync(file).size > 4096 && zeros(file, 4096)],
  ['never kept the last file it was handed', (file) => writeFileSync(file, '')],
  [
    'writes the new over the old, as it has less room than it says',
    (_file, before) => {
      const victim = before[before.length - 4]
      if (victim !== undefined) writeFileSync(victim, bytesOf(statSync(victim).size, 3))
    },
  ],
  [
    'turns over a bit now and then',
    (file) => {
      const bytes = readFileSync(file)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0x40
      writeFileSync(file, bytes)
    },
  ],
]

test.each(lies.flatMap(([what, lie]) => [false, true].map((locked) => ({ what, lie, locked }))))(
  'a stick that $what is told as such, and nothing counts as a backup (locked: $locked)',
  async ({ lie, locked }) => {
    const book = await aBook({ photos: 4, locked })
    await book.addPhoto('groot.jpg', bytesOf(30_000, 8))
    const state = stateOf(book)

    const failure = await failureOf(() => book.backUp(undefined, { disk: aStickThat(lie) }))

    expect(failure).toEqual({ code: 'stick-lies', details: { name: 'stick' } })
    expect(readdirSync(book.stick)).toEqual([])
    expect(stateOf(book)).toEqual(state)
  },
)

test('an original that was there is given up for a new one: it is written again, and then the next is missed', async () => {
  const book = await aBook({ photos: 4 })
  await book.backUp()
  await book.addPhoto('nieuw.jpg', bytesOf(9000, 99))
  const pool = book.added.map(({ path }) => join(book.bookFolder, path))
  let next = 0
  const disk = aStickThat(() => {
    const victim = pool[next++]
    if (victim !== undefined) writeFileSync(victim, bytesOf(statSync(victim).size, 4))
  })

  const failure = await failureOf(() => book.backUp('2026-11-22T19:30:00', { disk }))

  expect(failure).toEqual({ code: 'stick-lies', details: { name: 'stick' } })
  expect((await verdicts(book.stick)).map(([name]) => name)).toEqual(['2026-11-21T19.30'])
})

test('a stick that only tells the truth from memory is asked past it', async () => {
  const book = await aBook({ photos: 2 })
  const asked: string[] = []
  const disk: BackupDisk = {
    ...realDisk,
    readBack: async (file, reading) => {
      asked.push(file.slice(book.bookFolder.length))
      return realDisk.readBack(file, reading)
    },
  }

  await book.backUp(undefined, { disk })
  asked.length = 0
  await book.backUp('2026-11-22T19:30:00', { disk })

  const seen = new Set(asked.map((file) => file.replace('2026-11-22T19.30.part/', '')))
  for (const { path } of book.added) expect(seen).toContain(`/${path}`)
  for (const name of ['book.db', 'boek.json', 'manifest.json', 'manifest.sha256']) expect(seen).toContain(`/${name}`)
  expect([...filesIn(book.bookFolder).keys()].some((name) => name.endsWith('.part'))).toBe(false)
})

test('a driver that loses what lies in a folder when it gets another name is found out', async () => {
  const book = await aBook({ photos: 1 })
  await book.backUp()
  const disk: BackupDisk = {
    ...realDisk,
    rename: async (from, to) => {
      await realDisk.rename(from, to)
      if (to.endsWith('2026-11-22T19.30')) for (const name of readdirSync(to)) rmSync(join(to, name))
    },
  }

  const failure = await failureOf(() => book.backUp('2026-11-22T19:30:00', { disk }))

  expect(failure).toEqual({ code: 'stick-lies', details: { name: 'stick' } })
  expect(await verdicts(book.stick)).toEqual([['2026-11-21T19.30', true]])
})

test('every name on a stick is one that FAT32, exFAT and NTFS can hold, and no two differ by capitals alone', async () => {
  for (const locked of [false, true]) {
    const book = await aBook({ photos: 2, locked })
    await book.addPhoto('wat? een: "naam" <*>|.jpg', bytesOf(90_000, 5))
    await book.backUp(undefined, { splitBytes: 40_000 })

    const paths = [...filesIn(book.stick).keys()]

    for (const path of paths) {
      const name = path.split('/').at(-1) ?? ''
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/)
      expect(name).not.toMatch(/[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
    }
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
  }
})
