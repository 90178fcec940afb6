/** @file A disk that gives errors, tears a write, is full or loses what was not flushed, during every piece of work. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshFolder } from '../../support/fresh-folder.ts'
import { cases, layFailures } from './try-failures.ts'

// at some of the writes, and half of the pairs of work and fault; `failures.ts` beside this tries every one
const EVERY = 47
const LONGEST_MS = 240_000

let failures: Awaited<ReturnType<typeof layFailures>>
beforeAll(async () => {
  failures = await layFailures()
}, LONGEST_MS)
afterAll(() => failures.end())

const modes = [
  { mode: 'error', as: 'gives an error' },
  { mode: 'torn', as: 'tears a write' },
  { mode: 'no-room', as: 'is full' },
  { mode: 'cut', as: 'loses its power and what was not flushed' },
] as const

const stories = cases.flatMap((one, index) =>
  modes
    .filter((_, turn) => (index + turn) % 2 === 0)
    .map(({ mode, as }, turn) => ({ ...one, mode, as, first: 1 + ((index * 5 + turn * 3) % EVERY) })),
)

test.each(stories)(
  '$work of a book that is $lock loses nothing when the disk $as',
  async ({ lock, work, mode, first }) => {
    const { findings } = await failures.tryCase({ lock, work, mode }, { first, every: EVERY })
    expect(findings).toEqual([])
  },
  LONGEST_MS,
)

test(
  'a disk that fails is noticed: the first write of a backup that fails is a refusal, not a backup',
  async () => {
    const { tried, outcomes } = await failures.tryCase({ lock: 'open', work: 'backup', mode: 'error' }, { every: 1000 })
    expect(tried).toBe(1)
    expect(outcomes).toEqual({ 'disk-error': 1 })
  },
  LONGEST_MS,
)

test('the disk that loses its power takes what was not flushed, and a name that was not', () => {
  const folder = freshFolder()
  const here = (name: string) => join(import.meta.dirname, name)
  const { signal } = spawnSync(process.execPath, ['--import', here('faulty-disk.ts'), here('careless.ts'), folder])
  expect(signal).toBe('SIGKILL')
  const left = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  expect(Object.fromEntries(left)).toEqual({ old: 'was here before', unflushed: '', flushed: 'flushed' })
})
