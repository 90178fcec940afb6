import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookPathIn, mediaFileIn } from '#main/folder'
import { freshFolder } from '../../support/fresh-folder.ts'

const nameFor = (title: string, language: 'nl' | 'en' = 'nl') => basename(bookPathIn('/nergens', title, language))

test.each([
  ['Ons kleine lichtje', 'Ons kleine lichtje.bewaarboek'],
  ["'; DROP TABLE children;--", "'; DROP TABLE children;--.bewaarboek"],
  ['../../x', 'x.bewaarboek'],
  ['..', 'Ons boek.bewaarboek'],
  ['.verborgen', 'verborgen.bewaarboek'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.bewaarboek'],
  ['regel een\nregel\ttwee\0', 'regel een regel twee.bewaarboek'],
  ['Voor Noor...', 'Voor Noor.bewaarboek'],
  ['Voor Noor . .', 'Voor Noor.bewaarboek'],
  ['👩‍👩‍👧 en 🌱', '👩‍👩‍👧 en 🌱.bewaarboek'],
  ['\u202Eomgekeerd\u202C', 'omgekeerd.bewaarboek'],
  ['Zoe\u0308', 'Zoë.bewaarboek'],
  ['CON', '_CON.bewaarboek'],
  ['nul.txt', '_nul.txt.bewaarboek'],
  ['com¹', '_com¹.bewaarboek'],
  ['Connie', 'Connie.bewaarboek'],
  ['Ons boek.bewaarboek', 'Ons boek.bewaarboek'],
  ['half \uD83D teken', 'half teken.bewaarboek'],
  ['', 'Ons boek.bewaarboek'],
  ['   ', 'Ons boek.bewaarboek'],
  ['محمد', 'محمد.bewaarboek'],
])('the title %j gives the folder %j', (title, name) => {
  expect(nameFor(title)).toBe(name)
})

test('without a title a book is called after its language', () => {
  expect(nameFor('', 'en')).toBe('Our book.bewaarboek')
})

test('a title of 300 signs is cut between signs, never through one', () => {
  expect(nameFor('é'.repeat(300))).toBe(`${'é'.repeat(60)}.bewaarboek`)
  expect(nameFor('👩‍👩‍👧'.repeat(300))).toBe(`${'👩‍👩‍👧'.repeat(6)}.bewaarboek`)
  expect(nameFor(`${'a'.repeat(118)}. b`)).toBe(`${'a'.repeat(118)}.bewaarboek`)
})

test('one sign longer than a name may be gives the usual name', () => {
  expect(nameFor(`e${'\u0301'.repeat(300)}`)).toBe('Ons boek.bewaarboek')
})

test('a second book of the same name is numbered', () => {
  const folder = freshFolder()
  const make = () => {
    const path = bookPathIn(folder, 'Ons boek', 'nl')
    mkdirSync(path)
    return basename(path)
  }

  expect([make(), make(), make()]).toEqual(['Ons boek.bewaarboek', 'Ons boek 2.bewaarboek', 'Ons boek 3.bewaarboek'])
})

test('whatever the title, the folder lies in the one chosen and this disk can make it', () => {
  const folder = freshFolder()
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', 'a', '\0', '👩‍👧', '\u0301', 'con', ':') }),
  )

  fc.assert(
    fc.property(title, (value) => {
      const path = bookPathIn(folder, value, 'nl')
      const name = basename(path)

      expect(dirname(path)).toBe(folder)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160)
      expect(name).toMatch(/^[^. ].*[^. ]\.bewaarboek$|^[^. ]\.bewaarboek$/su)
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u)
      mkdirSync(path)
    }),
    { numRuns: 500 },
  )
})

test('an original lies under its hash, with the ending other programs expect', () => {
  const hash = 'ab'.repeat(32)

  expect(mediaFileIn('/boek/media', hash, 'jpeg')).toBe(join('/boek/media', 'ab', `${hash}.jpg`))
  expect(mediaFileIn('/boek/media', hash, 'heic')).toBe(join('/boek/media', 'ab', `${hash}.heic`))
})
