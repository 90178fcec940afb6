/** @file The designs look as they did when a person last looked: `npm run references -- --write` keeps new images, to be looked at. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createTypesetter } from '#main/typeset'
import { differenceOf } from '../../references/compare.ts'
import { drawEdition, referenceEditions, referenceFile, referenceFolder } from '../../references/draw.ts'
import { canDraw } from './read-lines.ts'

// Measured: the same page against its own reference, which is kept with some loss, differs by 5 at most; with a margin moved by a
// millimetre, or another typeface, every page of text differs by 12 and more. A change of hue in small letters is below that.
const MOST = 8

const typesetter = createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })
afterAll(() => typesetter.close())

test.runIf(canDraw).each(referenceEditions.map((edition) => [edition.name, edition] as const))(
  '%s looks as it did',
  async (_, edition) => {
    const drawn = await drawEdition(typesetter, edition)

    expect(drawn).toHaveLength(edition.pages.length)
    for (const { name, png } of drawn) {
      expect(await differenceOf(readFileSync(referenceFile(name)), png), name).toBeLessThan(MOST)
    }
  },
)

test('the references together stay small', () => {
  const sizes = readdirSync(referenceFolder).map((file) => statSync(path.join(referenceFolder, file)).size)

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600 * 1024)
})
