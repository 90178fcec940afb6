/** @file The documents of Steun in words. */
import { expect, test } from 'vitest'
import { sourceInFull, sourcesByName, sourcesInWords } from '#contract'

const sources = [
  { key: 'A', name: 'Flouria, artikel', date: '20 oktober 2025' },
  { key: 'B', name: 'Verloskundigen Staphorst, brief aan ouders', date: 'zonder datum' },
]

test('beside a statement stand the keys with their dates, in full their names', () => {
  expect(sourcesInWords({ sources }, ['B'], 'nl')).toBe('Bron: B, zonder datum')
  expect(sourcesInWords({ sources }, ['B', 'A'], 'nl')).toBe('Bronnen: A, 20 oktober 2025; B, zonder datum')
  expect(sourcesInWords({ sources }, ['A'], 'en')).toBe('Source: A, 20 oktober 2025')
  expect(sources.map(sourceInFull)[1]).toBe('B: Verloskundigen Staphorst, brief aan ouders, zonder datum')
  expect(sourcesByName({ sources }, ['B'], 'nl')).toBe(
    'Bron: Verloskundigen Staphorst, brief aan ouders, zonder datum.',
  )
})

test('what comes from no document has no source', () => {
  expect(sourcesInWords({ sources }, [], 'nl')).toBe('')
  expect(sourcesInWords({ sources }, ['X'], 'nl')).toBe('')
  expect(sourcesByName({ sources }, [], 'en')).toBe('')
})
