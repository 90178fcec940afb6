/** @file What a booklet is made for: its design and sheet, pages for brothers and sisters, the card for the box. */
import { expect, test } from 'vitest'
import { Design } from '#contract'
import type { Language } from '#contract'
import { composeBooklet } from '#main/booklet'
import type { BookletData } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, choosing, day } from './a-book.ts'

type Part = BookletData['pages'][number]
const ofKind = <K extends Part['kind']>(parts: readonly Part[], kind: K) =>
  parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind)

const [pip, jonas] = [
  aChild({ name: 'Pip', weeks: 9, date: { precision: 'year', year: 2021 } }),
  aChild({ name: 'Jonas', date: day('2023-11-14'), place: 'Deventer', line: 'Zo stil als sneeuw.' }),
]
const parents = [aParent({ name: 'Marit' }), aParent({ name: 'Joost' })]
const family = (language: Language = 'nl') =>
  aContent({
    language,
    book: { parents, children: [pip, jonas] },
    pages: [aPage('letter', { children: [pip.id], text: 'Dag.' })],
    photos: [aPhoto()],
  })

test('a booklet is an A5 with its cover, a card an A6, large print an A4 in a design of its own', () => {
  const madeFor = (choices: Parameters<typeof choosing>[0], large = false) => {
    const { design, sheet } = composeBooklet(family(), choosing(choices), { large }).data
    return { design, ...sheet }
  }
  const usual = { bleed: 0, edge: 'bleed', cover: 'inside' }

  expect(madeFor({ design: 'licht' })).toEqual({ design: 'licht', format: 'a5', ...usual })
  expect(madeFor({ design: 'nacht', shape: 'card' })).toEqual({ design: 'nacht', format: 'a6', ...usual })
  expect(madeFor({ design: 'nacht' }, true)).toEqual({ design: 'groot', format: 'a4', ...usual })
})

test('what the paper decides is as it was asked', () => {
  const sheet = { format: 'a6', bleed: 5, edge: 'safe', cover: 'apart' } as const

  expect(composeBooklet(family(), choosing(), { sheet }).data.sheet).toEqual(sheet)
})

test('a cover apart is not among the pages', () => {
  const { pages } = composeBooklet(family(), choosing(), { sheet: { cover: 'apart' } }).data

  expect(pages[0]).toEqual({ kind: 'title' })
  expect(ofKind(pages, 'cover')).toEqual([])
})

test.each([...Design.options, 'groot'] as const)('the colophon of %s names the design and its typefaces', (design) => {
  const wish = design === 'groot' ? {} : { design }
  const said = (language: Language) => {
    const { pages } = composeBooklet(family(language), choosing(wish), { large: design === 'groot' }).data
    return ofKind(pages, 'colophon')[0]?.lines[1] ?? ''
  }
  const faces = {
    linnen: ['EB Garamond'],
    licht: ['Spectral', 'Alegreya Sans'],
    nacht: ['Literata', 'Cormorant', 'Alegreya Sans'],
    groot: ['Literata', 'Atkinson Hyperlegible Next'],
  }[design]

  for (const words of [said('nl'), said('en')]) {
    expect(words.toLowerCase()).toContain(design)
    for (const face of faces) expect(words).toContain(face)
  }
})

test('there is a page to draw on for each child, before the pages for the hand', () => {
  const { pages } = composeBooklet(family(), choosing({ colouring: true })).data

  expect(pages.slice(-4).map(({ kind }) => kind)).toEqual(['colour', 'colour', 'write', 'colophon'])
  expect(ofKind(pages, 'colour').map(({ heading }) => heading)).toEqual([
    'Een tekening voor Pip',
    'Een tekening voor Jonas',
  ])
})

test('a child that was taken out has no page to draw on', () => {
  const { pages } = composeBooklet(family(), choosing({ colouring: true, withoutChildren: [pip.id] })).data

  expect(ofKind(pages, 'colour').map(({ heading }) => heading)).toEqual(['Een tekening voor Jonas'])
})

test.each([
  ['nl', 'Voor een tekening', 'Een tekening voor ons boontje'],
  ['en', 'For a drawing', 'A drawing for our bean'],
] as const)('in %s a child without a name is not called what the parents did not call it', (language, plain, own) => {
  const bean = { nl: 'ons boontje', en: 'our bean' }[language]
  const children = [aChild(), aChild({ words: { child: bean, loss: '' } })]
  const colouring = choosing({ colouring: true })

  const named = composeBooklet(aContent({ language, book: { children } }), colouring).data
  const none = composeBooklet(aContent({ language, pages: [aPage('note', { text: 'x' })] }), colouring).data

  expect(ofKind(named.pages, 'colour').map(({ heading }) => heading)).toEqual([plain, own])
  expect(ofKind(none.pages, 'colour').map(({ heading }) => heading)).toEqual([plain])
})

test('a long name is shortened over the field to draw in, and a long title in the colophon', () => {
  const name = 'Wilhelmina Antoinette Maria van der Sluis'
  const { pages } = composeBooklet(
    aContent({ book: { title: 'Zo was het. '.repeat(20), children: [aChild({ name })] } }),
    choosing({ colouring: true }),
  ).data

  expect(ofKind(pages, 'colour')[0]?.heading).toBe('Een tekening voor Wilhelmina Antoinette…')
  expect(ofKind(pages, 'colophon')[0]?.lines[0]?.length).toBeLessThan(150)
})

test('a card holds the children as their chapters open, and nothing else of the book', () => {
  const { data, pictures, leftOut } = composeBooklet(family(), choosing({ shape: 'card', colouring: true }))

  expect(data.pages).toEqual([
    {
      kind: 'card',
      children: [
        { heading: 'Pip', when: 'negen weken, 2021', place: '', line: '' },
        { heading: 'Jonas', when: '14 november 2023', place: 'Deventer', line: 'Zo stil als sneeuw.' },
      ],
    },
  ])
  expect([data.pictures, pictures]).toEqual([{}, []])
  expect(leftOut.map(({ what, why }) => [what, why])).toEqual([
    ['page', 'shape'],
    ['photo', 'shape'],
  ])
})

test('a card of a book without children holds its title, and without a title there is nothing to print', () => {
  const cardOf = (title: string) =>
    composeBooklet(aContent({ book: { title }, pages: [aPage('note', { text: 'x' })] }), choosing({ shape: 'card' }))

  expect(cardOf('Ons kleintje').data).toMatchObject({ title: 'Ons kleintje', pages: [{ kind: 'card', children: [] }] })
  expect(() => cardOf('')).toThrow(expect.objectContaining({ code: 'nothing-to-print' }))
})

test('how many short moments the contents list depends on the page', () => {
  const moments = (count: number) =>
    aContent({ pages: Array.from({ length: count }, () => aPage('moment', { text: 'Een regel.' })) })
  const lists = (count: number, format: 'a5' | 'a6') =>
    ofKind(composeBooklet(moments(count), choosing(), { sheet: { format } }).data.pages, 'run')[0]?.listed

  expect([lists(26, 'a5'), lists(27, 'a5')]).toEqual([true, false])
  expect([lists(20, 'a6'), lists(21, 'a6')]).toEqual([true, false])
})
