/** @file What keeping says: contents in names, time left in words, every failure as a fact with what is safe. */
import { expect, test } from 'vitest'
import { BookError, errorCodes } from '#contract'
import type { Place, PlaceId } from '#contract'
import { contentsInWords, failureInWords, partDone, stepsOf, timeLeft } from '#ui/screens/keeping/outcome.ts'

const stick: Place = { id: 'p' as PlaceId, name: 'BLAUW', kind: 'removable', where: '/media' }
const folder: Place = { ...stick, kind: 'folder' }
const minute = 60_000

test('contents are names and kinds in a fixed order, without a number and without saying photos twice', () => {
  expect(contentsInWords({ children: ['Boontje', 'Noor'], kinds: ['moment', 'photo', 'letter', 'photos'] }, 'nl')).toBe(
    'Boontje en Noor, de brieven, de foto’s, de momenten',
  )
  expect(contentsInWords({ children: [], kinds: [] }, 'en')).toBe('')
})

test('a full stick and a full folder are each called by their name; what was made before is said to be safe', () => {
  const full = new BookError('disk-full')

  const onStick = failureInWords(full, { doing: 'make', place: stick }, 'nl')
  expect(onStick.title).toBe('De stick is vol.')
  expect(onStick.says[1]).toBe('Jullie boek is niet veranderd. Eerdere kopieën op deze plek staan er nog.')
  expect(failureInWords(full, { doing: 'make', place: folder }, 'nl').title).toBe('Deze plek is vol.')
})

test('words about writing a copy are never said of reading one', () => {
  for (const doing of ['look', 'restore'] as const) {
    const { says } = failureInWords(new BookError('disk-full'), { doing, place: stick }, 'nl')
    expect(says.join(' ')).not.toMatch(/nieuwe kopie/)
  }
})

test.each(['nl', 'en'] as const)(
  'every failure has a title that is a fact and words without a hole or a shout (%s)',
  (language) => {
    for (const code of errorCodes) {
      for (const doing of ['make', 'look', 'restore', 'rehearse', 'export'] as const) {
        const { title, says } = failureInWords(new BookError(code, { name: 'x' }), { doing, place: folder }, language)
        expect(title).toMatch(/\.$/)
        expect([title, ...says].join(' ')).not.toMatch(/undefined|[{}!]/)
      }
    }
  },
)

test('something unforeseen has words too', () => {
  expect(failureInWords(new TypeError('x'), { doing: 'make', place: folder }, 'en')).toEqual({
    title: 'The backup was not made.',
    says: ['Something went wrong that should not have happened. What was saved is still saved.'],
  })
})

test('the line only moves forward, from nothing to the whole', () => {
  const steps = ['snapshot', 'copying', 'reading-back', 'comparing'] as const
  const parts = steps.flatMap((step) => [0, 1, 2].map((done) => partDone('make', { step, done, total: 2 })))

  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(partDone('make', null)).toBe(0)
  expect(parts.at(-1)).toBeCloseTo(1)
})

test('one step goes on, those before it are done, and before anything was heard the first goes on', () => {
  expect(stepsOf('make', { step: 'reading-back', done: 0, total: 1 }).map(({ state }) => state)).toEqual([
    'done',
    'done',
    'now',
    'later',
  ])
  expect(stepsOf('look', null).map(({ state }) => state)).toEqual(['now', 'later'])
})

test('time left is said in words, and not before it can be known', () => {
  expect(timeLeft(0.5, 1000, 'nl')).toBe('')
  expect(timeLeft(0.01, 5 * minute, 'nl')).toBe('')
  expect(timeLeft(0.9, minute, 'nl')).toBe('nog even')
  expect(timeLeft(0.5, minute, 'nl')).toBe('nog ongeveer een minuut')
  expect(timeLeft(0.5, 2 * minute, 'en')).toBe('about two more minutes')
  expect(timeLeft(0.05, 10 * minute, 'nl')).toBe('dit duurt nog wel even')
})
