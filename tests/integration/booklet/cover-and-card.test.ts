/** @file The cover for a print shop as one sheet, and the card for the box: read back from the PDF. */
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { BookletData } from '#main/booklet'
import { createTypesetter } from '#main/typeset'
import { canDraw, inkedEdges, readPages } from './read-lines.ts'
import { aBooklet, editions, formats, jobOf, sentences } from './rich-book.ts'

const typesetter = createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })
afterAll(() => typesetter.close())

const mm = (points: number) => (points * 25.4) / 72
const child = (name: string, line: string) => ({
  heading: name,
  when: 'negen weken, voorjaar 2021',
  place: 'Deventer',
  line,
})

async function cover(data: BookletData, more: { spine: number; safe?: boolean }) {
  const job = await jobOf({ ...data, pages: [], pictures: {} })
  const { pdf, pageCount } = await typesetter.set({
    ...job,
    template: 'kaft.typ',
    data: { ...data, pages: [], ...more },
    pictures: [],
  })
  const [page] = await readPages(pdf)
  if (page === undefined) throw new Error('the cover has no page')
  return { pdf, pageCount, page, titles: page.pieces.filter(({ text }) => closed(text).includes('pipenjonas')) }
}

async function card(
  design: BookletData['design'],
  children: ReturnType<typeof child>[],
  more: Partial<BookletData> = {},
) {
  const format = design === 'groot' ? 'a4' : 'a6'
  const pages: BookletData['pages'] = [{ kind: 'card', children }]
  const result = await typesetter.set(
    await jobOf(aBooklet(design, { format, edge: 'safe' }, { pages, pictures: {}, ...more })),
  )
  const read = await readPages(result.pdf)
  return { ...result, words: read.map(({ pieces }) => closed(pieces.map(({ text }) => text).join(''))), read }
}

const closed = (words: string) => words.replaceAll(/\s/g, '').toLowerCase()

describe.each(editions)('the cover of %s on %s', (design, format) => {
  const [wide, high] = formats[format]

  test.each([
    [3, 9],
    [5, 2.4],
  ])('with %i mm of bleed and a spine of %i mm it is back, spine and front on one sheet', async (bleed, spine) => {
    const { page, pageCount, titles } = await cover(aBooklet(design, { format, bleed, cover: 'apart' }), { spine })

    expect(pageCount).toBe(1)
    expect(mm(page.width)).toBeCloseTo(2 * wide + spine + 2 * bleed, 1)
    expect(mm(page.height)).toBeCloseTo(high + 2 * bleed, 1)
    const [front, onSpine] = [titles.filter(({ down }) => !down), titles.filter(({ down }) => down)]
    expect(front).toHaveLength(1)
    expect(mm(front[0]?.x ?? 0)).toBeGreaterThan(bleed + wide + spine + 9)
    // from top to bottom, and only where it can be read
    expect(onSpine).toHaveLength(spine >= 6 ? 1 : 0)
    for (const { x } of onSpine) expect(Math.abs(mm(x) - (bleed + wide + spine / 2))).toBeLessThan(spine / 2)
  })

  test('a title that is too long for the spine is left to the front', async () => {
    const running = 'Wilhelmina Antoinette Josephina Philomena'.repeat(6)
    const { page } = await cover(aBooklet(design, { format, bleed: 3 }, { running }), { spine: 7 })

    expect(page.pieces.filter(({ down }) => down)).toEqual([])
  })

  test.runIf(canDraw)('the zone in which words are safe is drawn for who asks, and for no one else', async () => {
    const data = aBooklet(design, { format, bleed: 3, edge: 'safe' })

    const [plain, shown] = [await cover(data, { spine: 7 }), await cover(data, { spine: 7, safe: true })]
    expect(await inkedEdges(plain.pdf, 3 + 4.9)).toEqual([[]])
    expect(await inkedEdges(shown.pdf, 3 + 4.9)).toEqual([[]])
    expect((await inkedEdges(shown.pdf, 3 + 5.4))[0]?.toSorted()).toEqual(['bottom', 'left', 'right', 'top'])
  })
})

test.each(['linnen', 'licht', 'nacht'] as const)('the card of %s is one folded sheet', async (design) => {
  const { pageCount, words, read } = await card(design, [
    child('Pip', 'Zo klein als een framboos.'),
    child('Jonas', sentences[0] ?? ''),
  ])

  expect(pageCount).toBe(4)
  expect(words[0]).toContain('pip')
  expect(words[0]).toContain('jonas')
  expect(words[0]).not.toContain('framboos')
  expect(words[1]).toMatch(/pip.*framboos.*jonas.*trapachterhethuis/)
  expect([words[2], words[3]]).toEqual(['', '21november2026'])
  for (const { width, height } of read) expect([mm(width), mm(height)].map(Math.round)).toEqual([105, 148])
})

test.each(['linnen', 'licht', 'nacht', 'groot'] as const)(
  'in %s many children flow on, each with a name and a line, and the sheets still come out',
  async (design) => {
    const children = Array.from({ length: 14 }, (_, index) =>
      child(`Kind ${String.fromCharCode(65 + index)}`, sentences[index % 4] ?? ''),
    )

    const { pageCount, words, read } = await card(design, children, { lang: 'en' })

    if (design !== 'groot') expect(pageCount % 4).toBe(0)
    expect(words.at(-1)).toBe('21november2026')
    const inside = words.slice(1).join('')
    for (const { heading } of children) expect(inside.split(closed(heading))).toHaveLength(2)
    const outside = read.flatMap(({ pieces, width, height }) =>
      pieces.filter(({ x, right, y }) => mm(x) < 7 || mm(width - right) < 7 || mm(y) < 7 || mm(height - y) < 7),
    )
    expect(outside).toEqual([])
  },
)

test('a card for a child without a name, a day or a line has its words all the same', async () => {
  const { pageCount, words } = await card('nacht', [{ heading: 'Jullie kindje', when: '', place: '', line: '' }])

  expect(pageCount).toBe(4)
  expect(words[1]).toBe('julliekindje')
})
