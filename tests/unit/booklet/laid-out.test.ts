/** @file Which pages of a booklet are laid out in a way of their own: letters side by side, a picture to the edges, a page to draw on, a card. */
import { expect, test } from 'vitest'
import { PageKind } from '#contract'
import type { Page } from '#contract'
import { composeBooklet, toRead } from '#main/booklet'
import type { BookletContent, BookletTarget } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, choosing, day } from './a-book.ts'

const [mama, papa] = [aParent({ name: 'Marit', called: 'mama' }), aParent({ name: 'Joost', called: 'papa' })]
const pip = aChild({ name: 'Pip' })
const book = { parents: [mama, papa], children: [pip] }

const aLetter = (by: typeof mama, page: Partial<Page> & { on?: string } = {}) => {
  const { on = '2024-03-11', ...rest } = page
  return { ...aPage('letter', { children: [pip.id], author: { parent: by.id }, text: 'Dag.', date: day(on) }), ...rest }
}

const partsOf = (content: BookletContent, choices = choosing(), target: BookletTarget = toRead) =>
  composeBooklet(content, choices, target).data.pages
const kindsOf = (pages: Page[], choices = choosing(), photos: BookletContent['photos'] = []) =>
  partsOf(aContent({ book, pages, photos }), choices)
    .map(({ kind }) => kind)
    .filter((kind) => ['letter', 'facing', 'full', 'words'].includes(kind))

test('two letters of one month by two people lie side by side, the earlier on the left', () => {
  const [first, second] = [aLetter(mama), aLetter(papa, { on: '2024-03-28' })]

  const facing = partsOf(aContent({ book, pages: [second, first] })).find((part) => part.kind === 'facing')

  expect(facing).toMatchObject({ left: { id: first.id }, right: { id: second.id } })
})

test.each([
  ['of one person', [aLetter(mama), aLetter(mama)]],
  ['of two months', [aLetter(mama), aLetter(papa, { on: '2024-04-01' })]],
  ['of which one has no author', [aLetter(mama), aLetter(papa, { author: null })]],
  ['of which one has a photo', [aLetter(mama), aLetter(papa, { photos: [] })]],
  ['of which one is long', [aLetter(mama), { ...aLetter(papa), ...textOf('Lang. '.repeat(500)) }]],
])('letters %s follow each other', (name, pages) => {
  const photo = aPhoto()
  const [left, right] = pages
  const shown = name.includes('photo') && right !== undefined ? [left, { ...right, photos: [photo.id] }] : pages

  expect(kindsOf(shown as Page[], choosing({ loosePhotos: false }), [photo])).toEqual(['letter', 'letter'])
})

test('of three letters the first two lie side by side', () => {
  expect(kindsOf([aLetter(mama), aLetter(papa, { on: '2024-03-12' }), aLetter(mama, { on: '2024-03-13' })])).toEqual([
    'facing',
    'letter',
  ])
})

test('letters that the parents put next to each other lie side by side whatever their dates', () => {
  const pages = [aLetter(mama), aLetter(papa, { on: '2026-01-01' })]

  expect(kindsOf(pages, choosing({ order: 'hand', byHand: pages.map(({ id }) => id) }))).toEqual(['facing'])
})

const tall = { width: 2448, height: 3264 }

test('the one upright picture of a photo page fills it, and the date goes into its heading', () => {
  const photo = aPhoto(tall)
  const page = aPage('photos', { title: 'Kamer 12', photos: [photo.id], date: day('2023-11-14') })

  const full = partsOf(aContent({ pages: [page], photos: [photo] })).find((part) => part.kind === 'full')

  expect(full).toMatchObject({ id: page.id, picture: photo.id, heading: 'Kamer 12, 14 november 2023' })
})

test.each([
  ['a lying picture', { width: 3264, height: 2448 }],
  ['a strip', { width: 1300, height: 5000 }],
  ['a coarse picture', { width: 900, height: 1200 }],
  ['a caption that is a text of its own', { ...tall, caption: 'woorden '.repeat(60) }],
])('%s stands on its page as any other', (_, about) => {
  const photo = aPhoto(about)

  expect(kindsOf([aPage('photos', { photos: [photo.id] })], choosing(), [photo])).toEqual(['words'])
})

test('pages to draw on: one for each child, or one when there is none', () => {
  const drawn = (content: BookletContent) =>
    partsOf(content, choosing({ colouring: true })).flatMap((part) => (part.kind === 'colour' ? [part.heading] : []))

  expect(
    drawn(aContent({ book: { children: [pip, aChild({ words: { child: 'ons sterretje', loss: '' } })] } })),
  ).toEqual(['Een tekening voor Pip', 'Een tekening voor ons sterretje'])
  expect(drawn(aContent({ pages: [aPage('note', { text: 'x' })] }))).toEqual(['Voor een tekening'])
})

test('a card holds the children, small, in the chosen design, and nothing else', () => {
  const content = aContent({ book, pages: PageKind.options.map((kind) => aPage(kind, { text: 'x' })) })

  const { data, pictures } = composeBooklet(content, choosing({ shape: 'card', design: 'nacht' }))

  expect(data.pages).toEqual([{ kind: 'card', children: [expect.objectContaining({ heading: 'Pip' })] }])
  expect([data.design, data.sheet.format, pictures]).toEqual(['nacht', 'a6', []])
})

test('large print has its own design; a cover of its own leaves the booklet', () => {
  const content = aContent({ book })
  const large = composeBooklet(content, choosing(), { large: true, sheet: { ...toRead.sheet, format: 'a4' } }).data
  const apart = partsOf(content, choosing(), { large: false, sheet: { ...toRead.sheet, bleed: 3, cover: 'apart' } })

  expect([large.design, large.sheet.format]).toEqual(['groot', 'a4'])
  expect(apart[0]).toMatchObject({ kind: 'title' })
})

test.each(['linnen', 'licht', 'nacht'] as const)('the colophon of %s names its faces', (design) => {
  const colophon = partsOf(aContent({ book }), choosing({ design })).find((part) => part.kind === 'colophon')
  const faces = {
    linnen: 'de EB Garamond.',
    licht: 'de Spectral en de Alegreya Sans.',
    nacht: 'de Literata, de Cormorant en de',
  }

  expect(JSON.stringify(colophon)).toContain(faces[design])
})

function textOf(text: string): Pick<Page, 'text'> {
  return { text: [{ kind: 'paragraph', runs: [{ text }] }] }
}
