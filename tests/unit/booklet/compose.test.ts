/** @file What stands in a booklet, in which order, and what is left out of it. */
import { expect, test } from 'vitest'
import { composeBooklet } from '#main/booklet'
import type { BookletContent, BookletData } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, anId, choosing, day } from './a-book.ts'

type Part = BookletData['pages'][number]

const partsOf = (content: BookletContent, choices = choosing()) => composeBooklet(content, choices).data.pages
const kindsOf = (content: BookletContent, choices = choosing()) => partsOf(content, choices).map(({ kind }) => kind)
const ofKind = <K extends Part['kind']>(parts: readonly Part[], kind: K) =>
  parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind)

test('a book without anything in it has nothing to print', () => {
  expect(() => composeBooklet(aContent({ book: { title: 'Ons boek' } }), choosing())).toThrow(
    expect.objectContaining({ code: 'nothing-to-print' }),
  )
})

test('without its only child a book has nothing to print', () => {
  const child = aChild()
  const content = aContent({ book: { children: [child] }, pages: [aPage('note', { children: [child.id], text: 'a' })] })

  expect(() => composeBooklet(content, choosing({ withoutChildren: [child.id] }))).toThrow(
    expect.objectContaining({ code: 'nothing-to-print' }),
  )
})

test('a child of whom nothing is known has a chapter like every other', () => {
  const chapters = ofKind(partsOf(aContent({ book: { children: [aChild(), aChild({ name: 'Noor' })] } })), 'chapter')

  expect(chapters).toEqual([
    { kind: 'chapter', heading: 'Jullie kindje', when: '', place: '', line: '', run: 'Jullie kindje' },
    { kind: 'chapter', heading: 'Noor', when: '', place: '', line: '', run: 'Noor' },
  ])
})

test('a child without a name is called by the parents’ own word, in the language of the book', () => {
  const [own, plain] = ofKind(
    partsOf(
      aContent({ language: 'en', book: { children: [aChild({ words: { child: 'our bean', loss: '' } }), aChild()] } }),
    ),
    'chapter',
  )

  expect([own?.heading, plain?.heading]).toEqual(['Our bean', 'Your baby'])
})

test.each([
  [{ weeks: 31, days: 2, date: day('2023-11-14') }, 'eenendertig weken en twee dagen, 14 november 2023'],
  [{ weeks: 9, date: { precision: 'season', season: 'spring', year: 2021 } }, 'negen weken, voorjaar 2021'],
  [{ weeks: 1, days: 1 }, 'een week en een dag'],
  [{ weeks: 22 }, 'tweeëntwintig weken'],
  [{ weeks: 9, date: { precision: 'week', week: 9 } }, 'negen weken'],
  [{ weeks: 0, days: 0, date: { precision: 'week', week: 9 } }, ''],
  [{ date: { precision: 'week', week: 9 } }, 'week 9'],
  [{}, ''],
] as const)('of %o the opening says when: %s', (child, when) => {
  const [chapter] = ofKind(partsOf(aContent({ book: { children: [aChild(child)] } })), 'chapter')

  expect(chapter?.when).toBe(when)
})

test('the order is cover, title, chapters as the children stand in the book, what is shared, pages for the hand, colophon', () => {
  const [pip, jonas] = [aChild({ name: 'Pip' }), aChild({ name: 'Jonas' })]
  const pages = [
    aPage('note', { text: 'van ons allemaal', title: 'Samen' }),
    aPage('letter', { children: [jonas.id], text: 'Dag.' }),
    aPage('letter', { children: [pip.id], text: 'Dag.' }),
  ]

  const parts = partsOf(aContent({ book: { children: [pip, jonas] }, pages }))

  expect(parts.map(({ kind }) => kind)).toEqual([
    'cover',
    'title',
    'chapter',
    'letter',
    'chapter',
    'letter',
    'chapter',
    'words',
    'write',
    'colophon',
  ])
  expect(ofKind(parts, 'chapter').map(({ heading }) => heading)).toEqual(['Pip', 'Jonas', 'Samen'])
})

test('without children there are no chapters: the pages are the booklet', () => {
  const parts = partsOf(aContent({ pages: [aPage('letter', { text: 'Dag.' })] }))

  expect(parts.map(({ kind }) => kind)).toEqual(['cover', 'title', 'letter', 'write', 'colophon'])
  expect(ofKind(parts, 'letter')[0]?.level).toBe(1)
})

test('a page of two children stands in the shared chapter, also when one of them is taken out', () => {
  const [pip, jonas] = [aChild({ name: 'Pip' }), aChild({ name: 'Jonas' })]
  const page = aPage('letter', { children: [pip.id, jonas.id], text: 'Dag.' })

  const parts = partsOf(
    aContent({ book: { children: [pip, jonas] }, pages: [page] }),
    choosing({ withoutChildren: [jonas.id] }),
  )

  expect(ofKind(parts, 'chapter').map(({ heading }) => heading)).toEqual(['Pip', 'Samen'])
})

test('pages of a child and of a kind that were taken out stay out', () => {
  const [pip, jonas] = [aChild(), aChild()]
  const kept = aPage('letter', { children: [pip.id], text: 'blijft' })
  const pages = [
    kept,
    aPage('letter', { children: [jonas.id], text: 'weg' }),
    aPage('note', { children: [pip.id], text: 'weg' }),
  ]

  const parts = partsOf(
    aContent({ book: { children: [pip, jonas] }, pages }),
    choosing({ withoutChildren: [jonas.id], withoutKinds: ['note'] }),
  )

  expect(ofKind(parts, 'letter').map(({ id }) => id)).toEqual([kept.id])
  expect(ofKind(parts, 'words')).toEqual([])
})

test('pages follow their dates, partial ones where they begin, and undated ones come last as they were made', () => {
  const child = aChild({ weeks: 10, date: day('2024-03-11') })
  const titles = {
    late: day('2024-05-01'),
    spring: { precision: 'season', season: 'spring', year: 2024 },
    week: { precision: 'week', week: 5 },
  } as const
  const pages = [
    aPage('letter', { title: 'eerst gemaakt', text: 'x', createdAt: '2026-01-01T00:00:00Z' }),
    aPage('letter', { title: 'later gemaakt', text: 'x', createdAt: '2026-01-02T00:00:00Z' }),
    ...Object.entries(titles).map(([title, date]) => aPage('letter', { title, date, text: 'x' })),
  ].map((page) => ({ ...page, children: [child.id] }))

  const parts = partsOf(aContent({ book: { children: [child] }, pages }))

  expect(ofKind(parts, 'letter').map(({ heading }) => heading)).toEqual([
    'week',
    'spring',
    'late',
    'eerst gemaakt',
    'later gemaakt',
  ])
})

test('what is empty is not printed: no words, only spaces, a photo page whose photos are all under the veil', () => {
  const veiled = aPhoto({ veiled: true })
  const pages = [
    aPage('letter', { date: day('2024-01-01') }),
    aPage('note', { text: ' \n\u200b ', title: '  ' }),
    aPage('photos', { title: 'Haar handjes', photos: [veiled.id] }),
    aPage('moment', { text: 'Dag.' }),
  ]

  const draft = composeBooklet(aContent({ pages, photos: [veiled] }), choosing())

  expect(draft.data.pages.map(({ kind }) => kind)).toEqual(['cover', 'title', 'words', 'write', 'colophon'])
  expect(draft.veiledLeftOut).toBe(true)
})

test('short moments that follow each other run on, a single one stands alone and large', () => {
  const short = () => aPage('moment', { title: 'Even', text: 'Een regel.' })

  const together = partsOf(aContent({ pages: [short(), short(), short()] }))
  const alone = partsOf(aContent({ pages: [short()] }))

  expect(ofKind(together, 'run')[0]?.items).toHaveLength(3)
  expect(ofKind(alone, 'words')[0]?.few).toBe(true)
})

test('a short moment with a long title stands by itself', () => {
  const moments = ['Even', 'Zo was het. '.repeat(11)].map((title) => aPage('moment', { title, text: 'Een regel.' }))

  expect(ofKind(partsOf(aContent({ pages: moments })), 'run')).toEqual([])
})

test('the foot of a page has room for fewer wide letters than narrow ones', () => {
  const runningOf = (title: string) =>
    composeBooklet(aContent({ book: { title, children: [aChild()] } }), choosing()).data.running

  expect(runningOf('a'.repeat(44))).toBe('a'.repeat(44))
  expect(runningOf('a'.repeat(45))).toBe(`${'a'.repeat(43)}…`)
  expect(runningOf('明'.repeat(44))).toBe(`${'明'.repeat(21)}…`)
  expect(runningOf('W'.repeat(44))).toBe(`${'W'.repeat(17)}…`)
})

test('a moment that is only a title says it large, under its date', () => {
  const [part] = ofKind(
    partsOf(aContent({ pages: [aPage('moment', { title: 'De echo', date: day('2024-05-01') })] })),
    'words',
  )

  expect(part).toMatchObject({
    heading: '1 mei 2024',
    sub: '',
    few: true,
    body: [{ kind: 'paragraph', runs: [{ text: 'De echo' }] }],
  })
})

test('a ritual keeps its steps in order, and empty steps are left out', () => {
  const page = aPage('ritual', {
    title: 'Licht',
    steps: ['een kaars', ' ', 'stil zijn'],
    place: 'bij het raam',
    date: day('2024-12-08'),
  })

  const [part] = ofKind(partsOf(aContent({ pages: [page] })), 'words')

  expect(part).toMatchObject({ steps: ['een kaars', 'stil zijn'], sub: '8 december 2024 · bij het raam' })
})

test('contents come when there is something to look for', () => {
  const letters = (count: number) =>
    aContent({ pages: Array.from({ length: count }, () => aPage('letter', { text: 'Dag.' })) })

  expect(kindsOf(letters(3))).not.toContain('contents')
  expect(kindsOf(letters(12))).toContain('contents')
})

test('a long list of short moments leaves the contents to the chapters', () => {
  const pages = Array.from({ length: 60 }, () => aPage('moment', { text: 'Een regel.' }))

  expect(ofKind(partsOf(aContent({ pages })), 'run')[0]?.listed).toBe(false)
})

test('the dates page lists what is dated, in order, when there are at least three things', () => {
  const child = aChild({ name: 'Noor', date: day('2024-03-11'), words: { child: '', loss: 'stilgeboorte' } })
  const letter = aPage('letter', {
    children: [child.id],
    author: { name: 'oma' },
    text: 'Dag.',
    date: day('2024-04-01'),
  })
  const moment = aPage('moment', {
    children: [child.id],
    title: 'De echo',
    text: 'Dag.',
    date: { precision: 'month', year: 2024, month: 1 },
  })

  const two = partsOf(aContent({ book: { children: [child] }, pages: [letter] }))
  const three = partsOf(aContent({ book: { children: [child] }, pages: [letter, moment] }))

  expect(ofKind(two, 'dates')).toEqual([])
  expect(ofKind(three, 'dates')[0]?.items).toEqual([
    { date: 'januari 2024', text: 'De echo' },
    { date: '11 maart 2024', text: 'Noor, stilgeboorte' },
    { date: '1 april 2024', text: 'Brief van oma' },
  ])
})

test('the title is the one chosen, else the book’s, else the children’s names, else our book', () => {
  const titleOf = (book: Partial<BookletContent['book']>, title?: string) =>
    composeBooklet(aContent({ book }), choosing(title === undefined ? {} : { title })).data.title
  const [pip, jonas] = [aChild({ name: 'Pip' }), aChild({ name: 'Jonas' })]

  expect(titleOf({ title: 'Ons boek', children: [pip] }, 'Voor oma')).toBe('Voor oma')
  expect(titleOf({ title: 'Van ons', children: [pip] })).toBe('Van ons')
  expect(titleOf({ children: [pip, jonas] })).toBe('Pip en Jonas')
  expect(titleOf({ children: [pip, aChild()] })).toBe('Ons boek')
})

test('the title page and colophon say by whom and when, and nothing where nothing is known', () => {
  const parents = [aParent({ name: 'Marit', called: 'mama' }), aParent({ called: 'papa' })]
  const child = aChild({ date: day('2021-05-01') })
  const pages = [aPage('letter', { children: [child.id], text: 'Dag.', date: day('2026-01-02') })]

  const said = composeBooklet(
    aContent({ book: { parents, children: [child], title: 'Ons' }, pages }),
    choosing({ on: '2026-12-08' }),
  ).data
  const unsaid = composeBooklet(aContent({ book: { children: [aChild()] } }), choosing()).data

  expect(said).toMatchObject({ by: 'Marit en papa', years: '2021 – 2026', date: '2026-12-08' })
  expect(ofKind(said.pages, 'colophon')[0]?.lines.join('\n')).toContain('Ons\nvan Marit en papa')
  expect(ofKind(said.pages, 'colophon')[0]?.lines.join('\n')).toContain('Opgemaakt op 8 december 2026.')
  expect(unsaid).toMatchObject({ by: '', years: '' })
})

test('pages for the hand come unless they are not wanted', () => {
  const content = aContent({ book: { children: [aChild()] } })

  expect(kindsOf(content)).toContain('write')
  expect(kindsOf(content, choosing({ handwriting: false }))).not.toContain('write')
})

test('a letter from a parent who is no longer in the book has no name under it', () => {
  const [letter] = ofKind(
    partsOf(aContent({ pages: [aPage('letter', { author: { parent: anId() }, text: 'Dag.' })] })),
    'letter',
  )

  expect(letter).toMatchObject({ heading: 'Brief', sign: '' })
})
