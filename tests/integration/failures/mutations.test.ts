/** @file The short form of the mutations: some of each kind of file. The long form is `tests/mutations/mutations.ts`. */
import { expect, test } from 'vitest'
import { tryMutations } from '../../mutations/try-all.ts'

const RUNS = 84
// fixed, so that the gate says the same of the same code; the long form takes another each time
const SEED = 1

test('of 84 altered files none brings the program down, passes for whole or is called a wrong password', async () => {
  const tried = await tryMutations({ seed: SEED, runs: Array.from({ length: RUNS }, (_, run) => run) })
  expect(tried).toHaveLength(RUNS)
  expect(tried.filter(({ findings }) => findings.length > 0)).toEqual([])
  // that alterations are seen at all: some are told, some leave everything whole
  const outcomes = new Set(tried.map(({ outcome }) => outcome))
  expect(outcomes).toContain('told as damaged, shown from a state, mended')
  expect(outcomes).toContain('told, refused as backup-damaged')
  expect(outcomes).toContain('whole')
}, 240_000)
