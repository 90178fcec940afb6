/** @file Differences between two states of a book in names, sizes as on the box of a stick, and which stick is which. */
import { expect, test } from 'vitest'
import type { Drive, PlaceId } from '#contract'
import { countsInWords, thingsInWords } from '#ui/screens/keeping/comparison.ts'
import { isTooSmall, nameGiven } from '#ui/screens/keeping/drives.svelte.ts'
import { sizeInWords } from '#ui/screens/keeping/sizes.ts'

test('things are called by what they are and their title; nameless ones are said once per kind, without a number', () => {
  const letter = { kind: 'letter', title: 'Lieve Noor' } as const
  const photo = { kind: 'photo', title: '' } as const
  const note = { kind: 'note', title: '' } as const

  expect(thingsInWords([letter, photo, note, photo, photo], 'nl')).toEqual([
    'de brief ‘Lieve Noor’',
    'foto’s zonder bijschrift',
    'een notitie',
  ])
  expect(thingsInWords([{ kind: 'title', title: 'Ons boek' }], 'en')).toEqual(['the title of the book'])
})

test('two things with the same name are one line', () => {
  const twice = { kind: 'moment', title: 'De echo' } as const
  expect(thingsInWords([twice, twice], 'en')).toEqual(['the moment ‘De echo’'])
})

test('counts are figures with a word each', () => {
  const counts = { children: 1, pages: 4, letters: 2, photos: 0, versions: 9, bytes: 1500 }
  expect(countsInWords(counts, 'en')).toEqual([
    ['Children', '1'],
    ['Pages', '4'],
    ['Of which letters', '2'],
    ['Photos', '0'],
    ['Versions of texts', '9'],
    ['Size of the book', '2 kB'],
  ])
})

test.each([
  [0, '1 kB', '1 kB'],
  [999_400, '999 kB', '999 kB'],
  [999_600, '1 MB', '1 MB'],
  [310_000_000, '310 MB', '310 MB'],
  [1_234_000_000, '1,2 GB', '1.2 GB'],
  [64_000_000_000, '64 GB', '64 GB'],
  [2_000_000_000_000_000, '2.000 TB', '2,000 TB'],
])('%s bytes is %s', (bytes, dutch, english) => {
  expect(sizeInWords(bytes, 'nl')).toBe(dutch)
  expect(sizeInWords(bytes, 'en')).toBe(english)
})

const drive: Drive = {
  place: { id: 'p' as PlaceId, name: 'BLAUW', kind: 'removable', where: '' },
  label: 'BLAUW',
  fileSystem: null,
  totalBytes: null,
  freeBytes: 100,
  writable: true,
  backup: '2026-09-07T18:30:00.000Z',
}
const memory = { madeAt: '2026-09-07T18:30:59.000Z', where: 'de stick bij oma', generation: '2026-09-07T18.30' }

test('a stick is known again by the minute of its newest copy', () => {
  expect(nameGiven(drive, [memory])).toBe('de stick bij oma')
  expect(nameGiven(drive, [{ ...memory, madeAt: '2026-09-07T18:31:00.000Z' }])).toBe('')
  expect(nameGiven({ ...drive, backup: null }, [memory])).toBe('')
})

test('a stick is too small only for a first copy, and only when both sizes are known', () => {
  const empty = { ...drive, backup: null }
  expect(isTooSmall(empty, 101)).toBe(true)
  expect(isTooSmall(empty, 100)).toBe(false)
  expect(isTooSmall(empty, null)).toBe(false)
  expect(isTooSmall({ ...empty, freeBytes: null }, 101)).toBe(false)
  expect(isTooSmall(drive, 101)).toBe(false)
})
