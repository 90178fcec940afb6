import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeBytes, isInside, sweepParts } from '#main/disk'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

test.each([
  ['/boek', '/boek', true],
  ['/boek', '/boek/media/ab', true],
  ['/boek', '/boek/..media', true],
  ['/boek', '/boeken', false],
  ['/boek', '/', false],
  ['/boek', '/boek/../ander', false],
  ['/boek', '/boek/../../x', false],
  ['/boek/', '/boek/./media/', true],
])('whether a path lies in a folder: %s, %s', (root, target, inside) => {
  expect(isInside(root, target)).toBe(inside)
})

test('whatever is joined to a folder lies in it, unless it climbs out', () => {
  const step = fc.constantFrom('a', 'b', '..', '.', '...', 'a b')

  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const target = join('/x/y', ...steps)
      expect(isInside('/x/y', target)).toBe(target === '/x/y' || target.startsWith(`/x/y${sep}`) || target === '/x/y/')
    }),
  )
})

test('there is room on the disk the tests run on, and none where there is no disk', async () => {
  const folder = freshFolder()

  expect(await freeBytes(folder)).toBeGreaterThan(0)
  expect((await failureOf(() => freeBytes(join(folder, 'weg')))).code).toBe('folder-not-found')
})

test('only unfinished files from before a moment are swept up', async () => {
  const folder = freshFolder()
  const before = new Date('2026-11-21T12:00:00Z')
  const at = (name: string, time: string) => {
    writeFileSync(join(folder, name), 'x')
    utimesSync(join(folder, name), new Date(time), new Date(time))
  }
  at('oud.part', '2026-11-21T11:59:59Z')
  at('nieuw.part', '2026-11-21T12:00:00Z')
  at('foto.jpg', '2020-01-01T00:00:00Z')
  mkdirSync(join(folder, 'map.part'))
  utimesSync(join(folder, 'map.part'), new Date(0), new Date(0))

  expect(await sweepParts(folder, before)).toBe(1)
  expect(readdirSync(folder).sort()).toEqual(['foto.jpg', 'map.part', 'nieuw.part'])
})

test('a folder that is not there has nothing to sweep', async () => {
  expect(await sweepParts(join(freshFolder(), 'weg'), new Date())).toBe(0)
})
