/** @file A whole booklet, printed and read back from the PDF. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createTypesetter } from '#main/typeset'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, choosing, day } from '../../unit/booklet/a-book.ts'
import { fontsIn, printBooklet, readPdf } from './print.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const typesetter = createTypesetter({ resources })
afterAll(() => typesetter.close())

function aFamily() {
  const parents = [aParent({ name: 'Marit', called: 'mama' }), aParent({ name: 'Joost', called: 'papa' })]
  const [mama, papa] = parents.map(({ id }) => ({ parent: id }))
  const [pip, jonas] = [
    aChild({
      name: 'Pip',
      weeks: 9,
      date: { precision: 'season', season: 'spring', year: 2021 },
      line: 'Zo klein als een framboos.',
    }),
    aChild({ name: 'Jonas', weeks: 31, date: day('2023-11-14'), place: 'Deventer' }),
  ]
  const photos = Array.from({ length: 5 }, (_, index) =>
    aPhoto({
      width: 3072,
      height: 2304,
      caption: `Foto nummer ${String(index)}.`,
      ...(index === 1 ? { caption: '', children: [jonas.id] } : {}),
    }),
  )
  const [echo, portrait, tree, sea, candle] = photos.map(({ id }) => id) as [Photo, Photo, Photo, Photo, Photo]
  const pages = [
    aPage('letter', {
      children: [pip.id],
      author: mama ?? null,
      date: day('2021-04-11'),
      text: 'Lieve Pip,\n\nDe tulpen zijn uit.\n\nDag,\nje mama',
    }),
    aPage('moment', {
      children: [pip.id],
      title: 'De echo',
      date: day('2021-03-30'),
      text: 'Kijk, daar.',
      photos: [echo],
    }),
    aPage('letter', {
      children: [jonas.id],
      author: papa ?? null,
      date: day('2023-12-03'),
      text: 'Dag Jonas,\n\nIk heb een kistje gemaakt.',
    }),
    aPage('ritual', {
      children: [jonas.id],
      title: 'Een schaal met water',
      steps: ['De schaal.', 'Het licht.'],
      text: 'Bij het boompje.',
      photos: [candle],
    }),
    aPage('keepsake', {
      children: [jonas.id],
      title: 'Het dekentje',
      place: 'in het kistje',
      text: 'Van oma.',
      photos: [portrait],
    }),
    aPage('photos', { children: [jonas.id], title: 'Plekken', photos: [tree, sea] }),
    aPage('note', { title: 'Voor ons allemaal', text: 'Wereldlichtjesdag.' }),
  ]
  return aContent({ book: { parents, children: [pip, jonas] }, pages, photos })
}
type Photo = BookletContent['photos'][number]['id']

test('the words of the book stand in the PDF, in order, with the pages they begin on', async () => {
  const content = aFamily()

  const { pdf, marks, pageCount, replaced } = await printBooklet(typesetter, content, choosing())

  const { pages, text } = await readPdf(pdf)
  expect(replaced).toEqual([])
  expect([pages.length, pageCount % 4]).toEqual([pageCount, 0])
  expect(text.replaceAll(/\s+/g, ' ')).toMatch(
    /Pip en Jonas.*Marit en Joost.*Pip negen weken, voorjaar 2021.*Zo klein als een framboos.*De echo.*Brief van mama.*De tulpen zijn uit.*Jonas.*eenendertig weken, 14 november 2023.*Deventer.*Brief van papa.*Samen.*Wereldlichtjesdag.*Met de hand|.*met de hand.*Gezet uit/i,
  )
  for (const page of content.pages) {
    const word = page.title === '' ? 'Brief van' : page.title
    expect(pages[(marks[page.id] ?? 0) - 1]?.toLowerCase()).toContain(word.toLowerCase())
  }
})

test('it says its title, language and by whom, and holds no other day than the one in the book', async () => {
  const { pdf } = await printBooklet(typesetter, aFamily(), choosing({ on: '2026-12-08' }))

  const { info } = await readPdf(pdf)
  expect(info).toMatchObject({
    Title: 'Pip en Jonas',
    Author: 'Marit en Joost',
    Language: 'nl-NL',
    IsAcroFormPresent: false,
  })
  expect(String(info['CreationDate'])).toMatch(/^D:20261208/)
  expect(JSON.stringify(info)).not.toContain(new Date().toISOString().slice(0, 10).replaceAll('-', ''))
})

test('every picture is a figure that says what it shows, and texts are paragraphs, headings and lists', async () => {
  const { pdf } = await printBooklet(typesetter, aFamily(), choosing())

  const { figures, tags } = await readPdf(pdf)
  expect(figures.toSorted()).toEqual([
    'Foto nummer 0.',
    'Foto nummer 2.',
    'Foto nummer 3.',
    'Foto nummer 4.',
    'Foto van Jonas',
  ])
  for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Figure']) expect(tags).toContain(tag)
})

test('a reader finds the chapters in the bookmarks', async () => {
  const { pdf } = await printBooklet(typesetter, aFamily(), choosing())

  expect((await readPdf(pdf)).outline).toEqual(['Inhoud', 'Pip', 'Jonas', 'Samen', 'Voor wat later komt, met de hand'])
})

test('the same book and day give the same bytes, also from another worker and in another session', async () => {
  const other = createTypesetter({ resources })

  const first = await printBooklet(typesetter, aFamily(), choosing())
  const again = await other.set({
    template: 'boek.typ',
    data: first.data,
    pictures: [],
    photos: first.pictures,
    date: first.data.date,
  })
  await other.close()

  expect(Buffer.compare(first.pdf, again.pdf)).toBe(0)
})

test('only bundled fonts are in the file, whatever the machine has', async () => {
  const bundled = readdirSync(join(resources, 'fonts')).map((file) => file.replace(/\.ttf$/, ''))
  const everyStyle = [
    {},
    { bold: true as const },
    { italic: true as const },
    { bold: true as const, italic: true as const },
  ]
  const runs = everyStyle.map((style) => ({ text: 'Noor Ἰωάννης Їжачок محمد נֹעַם 🌱 小明 さくら 하늘 ', ...style }))

  const { pdf } = await printBooklet(
    typesetter,
    aContent({ pages: [aPage('letter', { text: [{ kind: 'paragraph', runs }] })] }),
    choosing(),
  )

  const fonts = await fontsIn(pdf)
  expect(fonts.length).toBeGreaterThan(8)
  expect(fonts.filter((font) => !bundled.includes(font))).toEqual([])
})

test('what lies under the veil is not in the file, not even as words', async () => {
  const content = aFamily()
  const [page] = content.pages.filter(({ title }) => title === 'De echo')
  const photos = content.photos.map((photo) => (photo.id === page?.photos[0] ? { ...photo, veiled: true } : photo))

  const { pdf } = await printBooklet(typesetter, { ...content, photos }, choosing())

  const { figures, text } = await readPdf(pdf)
  expect(figures).toHaveLength(4)
  expect(text).not.toContain('Foto nummer 0')
})

test('without pages for the hand the booklet ends with the colophon', async () => {
  const { pdf } = await printBooklet(typesetter, aFamily(), choosing({ handwriting: false }))

  const { pages, text } = await readPdf(pdf)
  expect(text).not.toContain('met de hand')
  expect(pages.at(-1)).toContain('Gemaakt met Bewaarboek')
})

test.each(['nl', 'en'] as const)('long words break where %s breaks them', async (language) => {
  const word = { nl: 'verantwoordelijkheidsgevoel', en: 'responsibilities' }[language]
  const text = Array.from({ length: 60 }, (_, index) => `${'x'.repeat(index % 37)} ${word}`).join(' ')

  const { pdf } = await printBooklet(typesetter, aContent({ language, pages: [aPage('letter', { text })] }), choosing())

  // the hyphen is drawn, and left out of the text, so that searching finds the word: a break is a word over two lines
  const lines = [...(await readPdf(pdf)).text.matchAll(/(?<head>\p{L}+)\n(?<tail>\p{L}+)/gu)]
  const breaks = new Set(
    lines
      .filter(({ groups }) => `${groups?.['head'] ?? ''}${groups?.['tail'] ?? ''}` === word)
      .map(([both]) => both.replace('\n', '-')),
  )
  const allowed = {
    nl: ['ver', 'ant', 'woor', 'de', 'lijk', 'heids', 'ge', 'voel'],
    en: ['re', 'spon', 'si', 'bil', 'i', 'ties'],
  }[language]
  const places = allowed
    .slice(1)
    .map((_, index) => `${allowed.slice(0, index + 1).join('')}-${allowed.slice(index + 1).join('')}`)
  expect(breaks.size).toBeGreaterThan(0)
  expect(places).toEqual(expect.arrayContaining([...breaks]))
})
