/** @file Choosing what goes into a booklet: by child, kind, author, date and page; in time or by hand; and what stays out, by name. */
import { describe, expect, test } from 'vitest'
import type { BookletChoices, LeftOut, PartialDate } from '#contract'
import { composeBooklet } from '#main/booklet'
import type { BookletContent } from '#main/booklet'
import { aChild, aContent, aPage, aParent, aPhoto, anId, choosing, day } from './a-book.ts'
import { pagesIn } from './read-booklet.ts'

const leftOut = (content: BookletContent, choices: Partial<BookletChoices> = {}) =>
  composeBooklet(content, choosing(choices)).leftOut
const why = (list: readonly LeftOut[]) => Object.fromEntries(list.map(({ name, why }) => [name, why]))
const titlesIn = (content: BookletContent, choices: Partial<BookletChoices> = {}) => {
  const printed = pagesIn(composeBooklet(content, choosing(choices)).data)
  return printed.map((id) => content.pages.find((page) => page.id === id)?.title)
}

test('everything is in a booklet from which nothing was taken, and then nothing is named as left out', () => {
  const child = aChild({ name: 'Noor' })
  const pages = [aPage('letter', { title: 'Aan Noor', text: 'Dag.' }), aPage('note', { title: 'Een notitie' })]
  const content = aContent({ book: { children: [child] }, pages, photos: [aPhoto()] })

  expect(titlesIn(content).toSorted()).toEqual(['Aan Noor', 'Een notitie'])
  expect(leftOut(content)).toEqual([])
})

test('a child that is left out is named, and so are its own pages and photos; what it shares stays', () => {
  const [noor, pip] = [aChild({ name: 'Noor' }), aChild({ name: 'Pip' })]
  const pages = [
    aPage('letter', { title: 'Aan Pip', text: 'Dag.', children: [pip.id] }),
    aPage('letter', { title: 'Aan allebei', text: 'Dag.', children: [noor.id, pip.id] }),
    aPage('note', { title: 'Van niemand' }),
  ]
  const photos = [aPhoto({ caption: 'Handje', children: [pip.id] })]
  const content = aContent({ book: { children: [noor, pip] }, pages, photos })

  expect(why(leftOut(content, { withoutChildren: [pip.id] }))).toEqual({
    Pip: 'child',
    'Aan Pip': 'child',
    Handje: 'child',
  })
  expect(titlesIn(content, { withoutChildren: [pip.id] }).toSorted()).toEqual(['Aan allebei', 'Van niemand'])
  expect(why(leftOut(content, { withoutChildren: [noor.id, pip.id] }))).toMatchObject({ 'Aan allebei': 'child' })
})

test('a kind and a single page that are left out are named with their reason, the first one that applies', () => {
  const note = aPage('note', { title: 'Boodschappen' })
  const letter = aPage('letter', { title: 'Aan Noor', text: 'Dag.' })
  const content = aContent({ pages: [note, letter, aPage('moment', { title: 'Strand' })] })

  const choices = { withoutKinds: ['note' as const], withoutPages: [note.id, letter.id, anId()] }
  expect(leftOut(content, choices)).toEqual([
    { what: 'page', id: note.id, name: 'Boodschappen', why: 'kind' },
    { what: 'page', id: letter.id, name: 'Aan Noor', why: 'chosen' },
  ])
})

describe('by author', () => {
  const [marit, joost] = [aParent({ name: 'Marit' }), aParent({ name: 'Joost' })]
  const pages = [
    aPage('letter', { title: 'van Marit', text: 'Dag.', author: { parent: marit.id } }),
    aPage('letter', { title: 'van Joost', text: 'Dag.', author: { parent: joost.id } }),
    aPage('letter', { title: 'van oma', text: 'Dag.', author: { name: 'Oma Tineke' } }),
    aPage('letter', { title: 'van iedereen', text: 'Dag.' }),
  ]
  const content = aContent({ book: { parents: [marit, joost] }, pages })

  test('a parent is known by who it is, anyone else by name however it was typed', () => {
    expect(why(leftOut(content, { withoutAuthors: [{ parent: joost.id }] }))).toEqual({ 'van Joost': 'author' })
    expect(why(leftOut(content, { withoutAuthors: [{ name: ' OMA tineke ' }] }))).toEqual({ 'van oma': 'author' })
    expect(leftOut(content, { withoutAuthors: [{ name: 'Marit' }, { parent: anId() }] })).toEqual([])
  })

  test('what nobody signed is everyone’s and stays', () => {
    const all = [{ parent: marit.id }, { parent: joost.id }, { name: 'Oma Tineke' }]
    expect(titlesIn(content, { withoutAuthors: all })).toEqual(['van iedereen'])
  })
})

describe('by date', () => {
  const child = aChild({ name: 'Noor', date: day('2024-03-10'), weeks: 20, days: 0 })
  const dated = (title: string, date: PartialDate) => aPage('moment', { title, date, children: [child.id] })
  const content = aContent({
    book: { children: [child] },
    pages: [
      dated('de dag zelf', day('2024-03-10')),
      dated('maart', { precision: 'month', year: 2024, month: 3 }),
      dated('voorjaar', { precision: 'season', year: 2024, season: 'spring' }),
      dated('winter', { precision: 'season', year: 2024, season: 'winter' }),
      dated('het jaar', { precision: 'year', year: 2024 }),
      dated('week 12', { precision: 'week', week: 12 }),
      dated('ooit', { precision: 'unknown' }),
    ],
  })
  const within = (from: string | null, until: string | null) => titlesIn(content, { from, until }).toSorted()

  test('a page is in it when any day that its date may mean is, and a page without a date stays', () => {
    expect(within('2024-03-11', '2024-03-11')).toEqual(['het jaar', 'maart', 'ooit', 'voorjaar'])
    expect(within('2024-05-31', null)).toEqual(['het jaar', 'ooit', 'voorjaar'])
    expect(within('2024-06-01', '2024-12-31')).toEqual(['het jaar', 'ooit'])
    expect(within(null, '2024-02-29')).toEqual(['het jaar', 'ooit', 'week 12', 'winter'])
    expect(within('2025-01-01', null)).toEqual(['ooit'])
  })

  test('a week is counted from the child’s own day: week 12 of 20 weeks on 10 March begins on 14 January', () => {
    expect(within('2024-01-20', '2024-01-20')).toContain('week 12')
    expect(within('2024-01-21', '2024-01-21')).not.toContain('week 12')
    expect(within('2024-01-14', '2024-01-14')).toContain('week 12')
    expect(within('2024-01-13', '2024-01-13')).not.toContain('week 12')
  })

  test('a loose photo goes by the day it was taken; the child’s portrait opens the chapter whenever that was', () => {
    const taken = day('2019-01-01')
    const [old, portrait] = [aPhoto({ caption: 'Van eerder', taken }), aPhoto({ caption: 'Noor', taken })]
    const mine = { ...child, portrait: portrait.id }
    const photos = [old, portrait].map((photo) => ({ ...photo, children: [mine.id] }))

    const list = leftOut(aContent({ book: { children: [mine] }, photos }), { from: '2024-01-01' })

    expect(why(list)).toEqual({ 'Van eerder': 'date' })
  })
})

describe('by hand', () => {
  const pages = ['een', 'twee', 'drie', 'vier'].map((title, index) =>
    aPage('letter', { title, text: 'Dag.', date: day(`2024-01-0${String(index + 1)}`) }),
  )
  const content = aContent({ pages })
  const named = (...titles: string[]) => titles.map((title) => pages.find((page) => page.title === title)?.id ?? anId())
  const laid = (titles: string[], choices: Partial<BookletChoices> = {}) =>
    titlesIn(content, { order: 'hand', byHand: named(...titles), ...choices })

  test('pages stand as they were named, and one that was not named follows the page before it by date', () => {
    expect(laid(['vier', 'drie', 'twee', 'een'])).toEqual(['vier', 'drie', 'twee', 'een'])
    expect(laid(['drie', 'een'])).toEqual(['drie', 'vier', 'een', 'twee'])
    expect(laid(['vier', 'twee'])).toEqual(['een', 'vier', 'twee', 'drie'])
    expect(laid([])).toEqual(['een', 'twee', 'drie', 'vier'])
  })

  test('a page that is named twice stands where it was named first, and one that is no more is passed over', () => {
    expect(laid(['vier', 'weg', 'een', 'vier'])).toEqual(['vier', 'een', 'twee', 'drie'])
  })

  test('taking a page out moves no other', () => {
    expect(laid(['drie', 'een'], { withoutPages: named('een') })).toEqual(['drie', 'vier', 'twee'])
  })

  test('what was laid by hand is only followed when that order is chosen', () => {
    expect(laid(['vier', 'drie'], { order: 'time' })).toEqual(['een', 'twee', 'drie', 'vier'])
  })
})

describe('the veil', () => {
  const veiled = aPhoto({ caption: 'Haar gezichtje', fileName: 'noor.jpg', veiled: true })
  const other = aPhoto({ fileName: 'strand.jpg' })

  test('a veiled photo is named by nothing but that, whatever takes it out', () => {
    const content = aContent({ pages: [aPage('letter', { text: 'Dag.' })], photos: [veiled, other] })

    expect(leftOut(content)).toEqual([{ what: 'photo', id: veiled.id, name: 'Een gesluierde foto', why: 'veiled' }])
    const without = leftOut({ ...content, language: 'en' }, { loosePhotos: false, veiled: true })
    expect(without.map(({ name, why: reason }) => [name, reason])).toEqual([
      ['A veiled photo', 'loose'],
      ['strand.jpg', 'loose'],
    ])
  })

  test('a photo page of veiled photos alone goes with them; on a page that stays only the photo goes', () => {
    const sheet = aPage('photos', { title: 'Het album', photos: [veiled.id] })
    const letter = aPage('letter', { title: 'Aan Noor', text: 'Dag.', photos: [veiled.id, other.id] })
    const content = aContent({ pages: [sheet, letter], photos: [veiled, other] })

    const made = composeBooklet(content, choosing())

    expect(why(made.leftOut)).toEqual({ 'Het album': 'veiled', 'Een gesluierde foto': 'veiled' })
    expect(made.leftOut).toHaveLength(2)
    expect(made.veiledLeftOut).toBe(true)
    expect(composeBooklet(content, choosing({ veiled: true })).veiledLeftOut).toBe(false)
  })

  test('a photo whose page goes is not named by itself, and no veil is spoken of where the veil changes nothing', () => {
    const letter = aPage('letter', { title: 'Aan Noor', text: 'Dag.', photos: [veiled.id] })
    const kept = aPage('letter', { title: 'Blijft', text: 'Dag.' })

    const made = composeBooklet(
      aContent({ pages: [letter, kept], photos: [veiled] }),
      choosing({ withoutPages: [letter.id] }),
    )

    expect(why(made.leftOut)).toEqual({ 'Aan Noor': 'chosen' })
    expect(made.veiledLeftOut).toBe(false)
  })
})

test('a card holds no pages and no photos: each is named, for the shape of it', () => {
  const child = aChild({ name: 'Noor' })
  const pages = [aPage('letter', { text: 'Lieve Noor,\n\nDag.', children: [child.id] })]
  const content = aContent({ book: { children: [child] }, pages, photos: [aPhoto({ caption: 'Handje' })] })

  expect(why(leftOut(content, { shape: 'card' }))).toEqual({ 'Lieve Noor, Dag.': 'shape', Handje: 'shape' })
})

test('a page is named by its title, else its first words, else what it is; in the language of the booklet', () => {
  const content = aContent({
    language: 'en',
    book: { children: [aChild({ words: { child: 'our bean', loss: '' } }), aChild()] },
    pages: [
      aPage('moment', { title: 'The beach', text: 'Wind.' }),
      aPage('moment', { text: `Wind. ${'And sand. '.repeat(40)}` }),
      aPage('photos', { photos: [] }),
      aPage('keepsake', { photos: [] }),
    ],
  })
  const photo = aPhoto()
  const shown = { ...content, pages: content.pages.map((page) => ({ ...page, photos: [photo.id] })), photos: [photo] }

  const names = leftOut(
    { ...shown, pages: [...shown.pages, aPage('letter', { text: 'Hello.', date: day('2026-01-01') })] },
    { withoutKinds: ['moment', 'photos', 'keepsake'], withoutChildren: shown.book.children.map(({ id }) => id) },
  ).map(({ name }) => name)

  expect(names.map((name) => name.slice(0, 12)).toSorted()).toEqual(
    ['Our bean', 'Photos', 'The beach', 'To keep', 'Wind. And sa', 'Your baby'].toSorted(),
  )
  for (const name of names) expect(name.length).toBeLessThanOrEqual(80)
})

test('a page on which nothing stands is neither printed nor named', () => {
  const content = aContent({
    pages: [aPage('note'), aPage('photos', { title: 'Leeg' }), aPage('letter', { text: 'Dag.' })],
  })

  expect(leftOut(content, { withoutKinds: ['note'] })).toEqual([])
})
