/** @file Some of the fifty odd books, each in one edition or two; `npm run fifty-books` makes all of them in every edition. */
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createTypesetter } from '#main/typeset'
import { bookNamed, bookNames } from '../../fifty-books/books.ts'
import { editions } from '../../fifty-books/editions.ts'
import { make } from '../../fifty-books/faults.ts'
import { aContent, aPage, aParent, day } from '../../unit/booklet/a-book.ts'

const typesetter = createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })
afterAll(() => typesetter.close())

const editionNamed = (name: string) => {
  const edition = editions.find((one) => one.name === name)
  if (edition === undefined) throw new Error(`There is no edition called '${name}'`)
  return edition
}

test('there are fifty books and more, the same every time', () => {
  expect(bookNames.length).toBeGreaterThanOrEqual(50)
  for (const name of bookNames) expect(JSON.stringify(bookNamed(name))).toBe(JSON.stringify(bookNamed(name)))
})

test.each([
  ['only emoji', 'linnen a6 at home, cover apart'],
  ['Arabic names', 'licht a5 for a shop'],
  ['signs no typeface holds', 'nacht a5'],
  ['a word of 300 letters', 'nacht a6'],
  ['titles that are empty', 'licht a5'],
  ['lists and quotes in one another', 'linnen a6'],
  ['only panoramas', 'licht a6'],
  ['photos of one pixel', 'groot'],
  ['pictures to the edge', 'nacht a5 for a shop'],
  ['pictures to the edge with much to say', 'linnen a5 at home'],
  ['children with long lines', 'licht card'],
  ['letters that face each other, of every length', 'nacht a6'],
  ['twelve parents', 'groot for a shop'],
  ['everything, first', 'archive'],
])('%s, %s: no line too long, every picture and page where it belongs', async (book, edition) => {
  const { pages, faults } = await make(typesetter, bookNamed(book), editionNamed(edition))

  expect(faults).toEqual([])
  expect(pages).toBeGreaterThan(2)
})

const longWords = [
  'Het verantwoordelijkheidsgevoel van oma.',
  'Onze hottentottententententoonstelling.',
  'Kindercarnavalsoptochtvoorbereidingswerkzaamheden.',
]

test.each(['linnen a5', 'linnen a6', 'licht a5', 'licht a6', 'nacht a5', 'nacht a6', 'groot'])(
  'a moment and a letter of a few words, set large, keep within the page when one of the words is long: %s',
  async (edition) => {
    const pages = longWords.flatMap((text) => [aPage('moment', { text, title: 'Even' }), aPage('letter', { text })])

    const { faults } = await make(typesetter, aContent({ pages }), editionNamed(edition))

    expect(faults).toEqual([])
  },
)

test.each(['linnen a6', 'licht a6', 'nacht a6', 'groot'])(
  'names of one long word stand within the page, as sender and below a letter: %s',
  async (edition) => {
    const parent = aParent({ name: 'Verantwoordelijkheidsgevoelens', called: 'Verantwoordelijkheidsgevoelens' })
    const letter = aPage('letter', {
      author: { parent: parent.id },
      text: 'Dag.\n\nTot straks,\nik',
      date: day('2024-02-29'),
    })

    const { faults } = await make(
      typesetter,
      aContent({ book: { parents: [parent] }, pages: [letter] }),
      editionNamed(edition),
    )

    expect(faults).toEqual([])
  },
)

test.each(['linnen a6', 'licht a6', 'nacht a5', 'nacht a6', 'groot'])(
  'a title of the names of three hundred children does not rise over the head of its page: %s',
  async (edition) => {
    const title = Array.from({ length: 300 }, (_, index) => `Kind ${index + 1}`).join(', ')

    const { faults } = await make(
      typesetter,
      aContent({ book: { title }, pages: [aPage('letter', { text: 'Dag.' })] }),
      editionNamed(edition),
    )

    expect(faults).toEqual([])
  },
)
