/** @file Every shape of book that came to mind prints, and says so when a sign could not be shown. */
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createTypesetter } from '#main/typeset'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, anId, choosing, day } from '../../unit/booklet/a-book.ts'
import { outside, printBooklet, readPdf } from './print.ts'

const typesetter = createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })
afterAll(() => typesetter.close())

const print = (content: BookletContent, choices = choosing()) => printBooklet(typesetter, content, choices)

function bookOf(name: string): BookletContent {
  const child = aChild({ name, weeks: 9, line: name })
  const parent = aParent({ name, called: name })
  const pages = [
    aPage('letter', {
      children: [child.id],
      author: { parent: parent.id },
      text: `Lieve ${name},\n\nDag ${name}.`,
      date: day('2024-02-29'),
    }),
    aPage('ritual', { children: [child.id], title: name, steps: [name], place: name }),
    aPage('note', { title: name, text: name }),
  ]
  return aContent({ book: { title: name, parents: [parent], children: [child] }, pages })
}

const names = {
  emoji: '🌱🕊️⭐',
  'a family joined by invisible signs': '👨‍👩‍👧 ❤️‍🩹',
  'skin tones, flags and keycaps': '👩🏽‍🚒 👶🏿 🇳🇱🇧🇪 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  Arabic: 'محمد نور',
  Hebrew: 'נֹעַם',
  'polytonic Greek': 'Ἰωάννης',
  Cyrillic: 'Їжачок Љиљана',
  Chinese: '小明',
  Japanese: 'さくらちゃん',
  Korean: '하늘이',
  Vietnamese: 'Nguyễn Thị Ánh',
  Frisian: 'Sjoërd',
  Polish: 'Łucja Żółć',
  Turkish: 'İpek Şükrü Iğdır',
  'combining marks': 'Jo\u0308e\u0301l A\u030a',
}

test.each(Object.entries(names))('a name in %s prints whole', async (_, name) => {
  const { replaced, pageCount } = await print(bookOf(name))

  expect(replaced).toEqual([])
  expect(pageCount % 4).toBe(0)
})

const replacedNames = {
  Devanagari: ['कमला', 'U+0915'],
  Ethiopic: ['ምሕረት', 'U+121D'],
  Armenian: ['Աննա', 'U+0531'],
  'private use': ['a\ue000b', 'U+E000'],
  unassigned: ['a\u0378b', 'U+0378'],
  'a lone half of a pair': ['a\ud83db', 'U+D83D'],
} as const

test.each(Object.entries(replacedNames))(
  '%s has no bundled font: a stand-in is printed and reported once',
  async (_, [name, code]) => {
    const { replaced, pdf } = await print(bookOf(name))

    expect(replaced.filter((sign) => sign.code === code)).toHaveLength(1)
    expect((await readPdf(pdf)).text).toContain(replaced[0]?.shown)
  },
)

test('signs that steer instead of show are left out, and turn nothing around', async () => {
  const { replaced, pdf } = await print(bookOf('Noor\u202e\u0007\u0000\ufeff'))

  expect(replaced).toEqual([])
  expect((await readPdf(pdf)).text).toContain('Brief van Noor')
})

test('a letter of one word gives a dignified booklet of four pages and more, with every word of it', async () => {
  const { pdf, pageCount } = await print(aContent({ pages: [aPage('letter', { text: 'Dag.' })] }))

  const { text } = await readPdf(pdf)
  expect(pageCount).toBe(8)
  expect(text).toContain('Dag.')
  expect(text).toContain('Ons boek')
})

test('what looks like markup is printed as it was typed', async () => {
  const typed = '#panic("nee") $x$ *a* _b_ `c` <d> @e \\ {f} [g] // h = i'
  const child = aChild({ name: '#let a = 1' })

  const { pdf } = await print(
    aContent({
      book: { title: '*titel*', children: [child] },
      pages: [aPage('note', { title: '= kop', text: typed })],
    }),
  )

  const text = (await readPdf(pdf)).text.replaceAll(/\s+/g, ' ')
  for (const part of [
    '#panic(“nee”)',
    '$x$ *a* _b_ `c` <d> @e \\ {f} [g] // h = i',
    '*titel*',
    '= kop',
    '#let a = 1',
  ]) {
    expect(text).toContain(part)
  }
})

const longest = {
  'a word of 300 letters': 'a'.repeat(300),
  'a long compound word': 'Zonnebloemzaadjesverzamelaarster'.repeat(9),
  'a name of 500 signs': 'Wilhelmina Antoinette '.repeat(23).slice(0, 500),
  'wide letters': 'W'.repeat(500),
  'Chinese without a space': '小明'.repeat(250),
}

test.each(Object.entries(longest))('%s stays on its page as a title, a name, a place and a text', async (_, name) => {
  const { pageCount, pdf } = await print(bookOf(name), choosing({ handwriting: false }))

  expect(pageCount).toBeLessThan(24)
  expect(await outside(pdf)).toEqual([])
})

test('four hundred letters print in order', async () => {
  const pages = Array.from({ length: 400 }, (_, index) =>
    aPage('letter', {
      title: `brief ${String(index)}`,
      date: { precision: 'year', year: 1600 + index },
      text: 'Dag.\n\nTot morgen.',
    }),
  )

  const { marks, pageCount } = await print(aContent({ pages: pages.toReversed() }))

  expect(pages.map(({ id }) => marks[id] ?? 0)).toEqual(pages.map(({ id }) => marks[id] ?? 0).toSorted((a, b) => a - b))
  expect(pageCount).toBeGreaterThan(400)
})

test('three hundred and fifty photos of every shape print, six to a page at most', async () => {
  const shapes = [
    [4000, 3000],
    [3000, 4000],
    [3000, 3000],
    [9000, 300],
    [200, 6000],
    [40, 30],
    [1, 1],
  ] as const
  const photos = Array.from({ length: 350 }, (_, index) => {
    const [width, height] = shapes[index % shapes.length] ?? [1, 1]
    return aPhoto({ width, height, caption: index % 3 === 0 ? '' : 'Een bijschrift. '.repeat(index % 12) })
  })
  const titled = aPage('photos', { title: 'Reeks', photos: photos.slice(0, 60).map(({ id }) => id) })

  const { pdf } = await print(aContent({ pages: [titled], photos }))

  const { figures } = await readPdf(pdf)
  expect(figures).toHaveLength(350)
  expect(await outside(pdf)).toEqual([])
})

test('captions and descriptions of five thousand signs print', async () => {
  const photos = [
    aPhoto({ caption: 'Een heel lang bijschrift. '.repeat(190) }),
    aPhoto({ description: 'x'.repeat(5000), caption: 'k'.repeat(5000) }),
  ]

  const { pdf } = await print(
    aContent({ pages: [aPage('keepsake', { title: 'Doosje', photos: photos.map(({ id }) => id) })], photos }),
  )

  expect((await readPdf(pdf)).figures).toHaveLength(2)
})

test('lists and quotes in one another, thirty deep, still fit the page', async () => {
  type Block = BookletContent['pages'][number]['text'][number]
  let text: Block[] = [{ kind: 'paragraph', runs: [{ text: 'Het binnenste.', bold: true, italic: true }] }]
  for (let depth = 0; depth < 30; depth++) {
    text = [
      depth % 2 === 0
        ? { kind: 'quote', blocks: text }
        : { kind: 'list', ordered: depth % 4 === 1, items: [text, text.slice(0, 1)].slice(0, depth < 9 ? 2 : 1) },
    ]
  }

  const { pdf } = await print(aContent({ pages: [aPage('moment', { text })] }))

  expect((await readPdf(pdf)).text).toContain('Het binnenste.')
  expect(await outside(pdf)).toEqual([])
})

test('a letter of a million signs prints', async () => {
  const sentence = 'Zo is het gegaan, die ochtend, en wij zaten bij het raam en keken naar de regen op de daken. '
  const text = `${sentence.repeat(30)}\n\n`.repeat(Math.floor(1_000_000 / (sentence.length * 30)))

  const { pageCount } = await print(aContent({ pages: [aPage('letter', { text })] }))

  expect(pageCount).toBeGreaterThan(300)
})

test('the same in English: words of the booklet, language and hyphenation', async () => {
  const child = aChild({ weeks: 21, days: 2 })
  const parents = [aParent({ name: 'Rose' }), aParent({ name: 'Sam' })]
  const text = 'Dear you,\n\nWe went to the seaside and thought of you. '.repeat(8)
  const pages = [aPage('letter', { id: anId(), children: [child.id], author: { name: 'gran' }, text })]

  const { pdf } = await print(aContent({ language: 'en', book: { parents, children: [child] }, pages }))

  const read = await readPdf(pdf)
  expect(read.text).toContain('Your baby')
  expect(read.text.toLowerCase()).toContain('letter from gran')
  expect(read.text).toContain('21 November 2026')
  expect(read.info['Language']).toBe('en-GB')
})
